/** In how many ways a part of a pattern can be completed from one point, each of which goes on by itself. */
import { literalCount } from '../ir/elements.ts';
import type { Loop, Pattern } from '../ir/typed.ts';

/** Infinity where the stream decides. */
export function completionsOf(pattern: Pattern, isAny = false): number {
  switch (pattern.kind) {
    case 'atom':
      return isAny ? Infinity : 1;
    case 'absence-operand':
      return 1;
    case 'group':
      return completionsOf(pattern.body, isAny);
    case 'choice':
    case 'conjunction':
      // The first of them counts.
      return isAny ? Infinity : 1;
    case 'sequence':
      return pattern.items.reduce((ways, item) => {
        if (item.kind !== 'step') return item.kind === 'absence' && item.every !== null ? Infinity : ways;
        return ways * completionsOf(item.pattern, item.arrow === null ? isAny : item.arrow === 'any');
      }, 1);
    case 'loop':
      return completionsOfLoop(pattern, isAny);
  }
}

function completionsOfLoop({ body, min, max, each, any }: Loop, isAny: boolean): number {
  const inside = completionsOf(body, isAny);
  const most = max === null ? null : literalCount(max);
  if (inside > 1 || (any && most !== 1)) return Infinity;
  if (!each && !any) return 1;
  return most === null ? Infinity : Math.max(1, most - Math.max(0, literalCount(min) ?? 0) + 1);
}
