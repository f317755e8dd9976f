/** The loops with which a pattern can end and which nothing closes (language §4.3, repetition). */
import type { Loop, Pattern } from '../../ir/typed.ts';
import { hasExactCount, itemCanBeEmpty } from './pattern-parts.ts';

/** `isClosed`: a window around closes whatever is open. Operands are judged on their own, so they are left out. */
export function openEnds(pattern: Pattern, isClosed: boolean): readonly Loop[] {
  if (isClosed) return [];
  switch (pattern.kind) {
    case 'atom':
    case 'absence-operand':
    case 'choice':
    case 'conjunction':
      return [];
    case 'group':
      return openEnds(pattern.body, pattern.within !== null);
    case 'loop':
      return [...(closesByItself(pattern) ? [] : [pattern]), ...openEnds(pattern.body, false)];
    case 'sequence': {
      const reached = pattern.items.findLastIndex((item) => !itemCanBeEmpty(item));
      const last = pattern.items.slice(Math.max(0, reached));
      return last.flatMap((item) =>
        item.kind === 'step' ? openEnds(item.pattern, item.within !== null) : [],
      );
    }
  }
}

function closesByItself(loop: Loop): boolean {
  return (
    hasExactCount(loop) ||
    loop.strict !== 'no' ||
    loop.each ||
    loop.any ||
    loop.gap !== null ||
    loop.lasting !== null ||
    loop.until !== null
  );
}
