/** Absences and waits fit into the windows around them (language §4.4). */
import { textOf } from '../../source/span.ts';
import type { Expression, Pattern } from '../../ir/typed.ts';
import type { ModuleContext } from '../context.ts';
import { numberOf } from '../fold.ts';
import type { StaticRule } from './rule.ts';
import { leastTime, placeBeyond } from './least-time.ts';
import { outerNegands, visitAll } from './pattern-parts.ts';
import { showDuration } from './show-duration.ts';

export const timeFits: StaticRule = (rule, module) => {
  if (rule.within?.kind === 'time') demandFit(rule.pattern, rule.within.length, module);
  for (const whole of [rule.pattern, ...outerNegands(rule).map((negand) => negand.pattern)]) {
    visitAll(whole, (part) => {
      if (part.kind === 'group' && part.within !== null) demandFit(part.body, part.within, module);
      if (part.kind !== 'sequence') return;
      for (const item of part.items) {
        if (item.kind === 'step' && item.within !== null) demandFit(item.pattern, item.within, module);
      }
    });
  }
};

function demandFit(pattern: Pattern, window: Expression, { report }: ModuleContext): void {
  const available = numberOf(window);
  const needed = leastTime(pattern);
  if (available === null || needed <= available) return;
  const params = { needed: showNeeded(needed), window: textOf(window.span) };
  report.add('does-not-fit', placeBeyond(pattern, available), params, [
    { span: window.span, message: 'the window' },
  ]);
}

/** What follows an absence is later than its instant, by a microsecond at least. */
function showNeeded(needed: number): string {
  const rest = needed % 1000;
  return rest === 0 ? `${showDuration(needed)} at least` : `more than ${showDuration(needed - rest)}`;
}
