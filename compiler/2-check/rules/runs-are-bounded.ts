/** A run that could live on without end says so: `within forever` (language §4.4). */
import type { Span } from '../../source/span.ts';
import type { Pattern, SequenceItem } from '../../ir/typed.ts';
import type { ModuleContext } from '../context.ts';
import type { StaticRule } from './rule.ts';
import { namesOf } from './pattern-parts.ts';

export const runsAreBounded: StaticRule = (rule, module) => {
  if (rule.within !== null) return;
  const endless = endlessIn(rule.pattern, false, module);
  if (endless !== null) module.report.add('unbounded-run', endless.span, { what: endless.what });
};

interface Endless {
  readonly span: Span;
  readonly what: string;
}

/** The first place at which a run could wait without end. `strict`: only the very next event will do. */
function endlessIn(pattern: Pattern, strict: boolean, module: ModuleContext): Endless | null {
  switch (pattern.kind) {
    case 'atom':
    case 'absence-operand':
      return null;
    case 'group':
      return pattern.within === null ? endlessIn(pattern.body, strict || pattern.strict, module) : null;
    case 'loop': {
      const isAdjacent = pattern.strict === 'strict';
      if (pattern.max === null && pattern.gap === null && !isAdjacent) {
        return { span: pattern.span, what: `the loop over ${nameOf(pattern.body, module)} need not end` };
      }
      return endlessIn(pattern.body, strict && isAdjacent, module);
    }
    case 'sequence':
      return firstOf(pattern.items, (item) => endlessItem(item, strict, module));
    case 'choice':
    case 'conjunction': {
      if (pattern.operands.some((operand) => operand.kind === 'absence-operand')) return null;
      const waits = pattern.kind === 'conjunction' && !strict;
      if (waits) return { span: pattern.span, what: "one operand of '&' may wait for the other" };
      return firstOf(pattern.operands, (operand) => endlessIn(operand, strict, module));
    }
  }
}

function endlessItem(item: SequenceItem, strict: boolean, module: ModuleContext): Endless | null {
  if (item.kind !== 'step' || item.within !== null) return null;
  const isStrict = item.arrow === null ? strict : item.arrow === 'strict';
  const waits = item.arrow !== null && !isStrict && !hasAbsenceBeside(item.pattern);
  if (waits) return { span: item.span, what: `it may wait for ${nameOf(item.pattern, module)}` };
  return endlessIn(item.pattern, isStrict, module);
}

/** A window or an absence beside what is waited for ends the waiting. */
function hasAbsenceBeside(pattern: Pattern): boolean {
  if (pattern.kind !== 'choice' && pattern.kind !== 'conjunction') return false;
  return pattern.operands.some((operand) => operand.kind === 'absence-operand');
}

function nameOf(pattern: Pattern, module: ModuleContext): string {
  return namesOf(pattern, module.events.nameOf);
}

function firstOf<T>(parts: readonly T[], find: (part: T) => Endless | null): Endless | null {
  for (const part of parts) {
    const found = find(part);
    if (found !== null) return found;
  }
  return null;
}
