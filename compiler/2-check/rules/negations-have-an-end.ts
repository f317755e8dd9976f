/**
 * A `not` without `for` holds until something: at the end of a pattern the nearest window, in between what follows,
 * which then cannot be left out (language §4.3, negation and absence).
 */
import type { Pattern, SequenceItem } from '../../ir/typed.ts';
import type { ModuleContext } from '../context.ts';
import type { StaticRule } from './rule.ts';
import { hasWindow, itemCanBeEmpty } from './pattern-parts.ts';

export const negationsHaveAnEnd: StaticRule = (rule, module) => {
  inspect(rule.pattern, { hasWindow: hasWindow(rule), isEnd: true }, module);
};

interface Around {
  /** Whether some window around says when it is over. */
  readonly hasWindow: boolean;
  /** Whether the whole pattern can end where this part ends. */
  readonly isEnd: boolean;
}

function inspect(pattern: Pattern, around: Around, module: ModuleContext): void {
  switch (pattern.kind) {
    case 'atom':
    case 'absence-operand':
      return;
    case 'group':
      inspect(pattern.body, { ...around, hasWindow: around.hasWindow || pattern.within !== null }, module);
      return;
    case 'loop':
      inspect(pattern.body, { ...around, isEnd: false }, module);
      return;
    case 'choice':
    case 'conjunction':
      for (const operand of pattern.operands) inspect(operand, { ...around, isEnd: true }, module);
      return;
    case 'sequence':
      pattern.items.forEach((item, index) => {
        inspectItem(item, pattern.items.slice(index + 1), around, module);
      });
  }
}

function inspectItem(
  item: SequenceItem,
  rest: readonly SequenceItem[],
  around: Around,
  module: ModuleContext,
): void {
  const isEnd = around.isEnd && rest.every(itemCanBeEmpty);
  if (item.kind === 'absence' && item.length === null && !around.hasWindow) {
    module.report.add('trailing-not', item.span, {});
  }
  if (isEnd && itemCanBeEmpty(item)) {
    for (const not of item.nots) module.report.add('not-before-optional-end', not.span, {});
  }
  if (item.kind === 'step') {
    inspect(item.pattern, { hasWindow: around.hasWindow || item.within !== null, isEnd }, module);
  }
}
