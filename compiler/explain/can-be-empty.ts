/** Whether a part of a pattern may be passed without an event, for all that the text says. */
import { literalCount } from '../ir/elements.ts';
import type { Pattern, SequenceItem } from '../ir/typed.ts';

export function canBeEmpty(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'atom':
    case 'absence-operand':
      return false;
    case 'sequence':
      return pattern.items.every(itemCanBeEmpty);
    case 'choice':
      return pattern.operands.some(canBeEmpty);
    case 'conjunction':
      return pattern.operands.every(canBeEmpty);
    case 'loop':
      // A count that is known at run time only may be nothing.
      return (literalCount(pattern.min) ?? 0) <= 0 || canBeEmpty(pattern.body);
    case 'group':
      return canBeEmpty(pattern.body);
  }
}

function itemCanBeEmpty(item: SequenceItem): boolean {
  return item.kind === 'step' && canBeEmpty(item.pattern);
}
