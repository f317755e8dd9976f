/** How much time a match of a pattern takes at least: its absences and waits, where their lengths are known. */
import type { Expression, Pattern, SequenceItem } from '../../ir/typed.ts';
import type { Span } from '../../source/span.ts';
import { numberOf } from '../fold.ts';
import { itemCanBeEmpty } from './pattern-parts.ts';

/** In microseconds; a length that is not known counts as nothing. */
export function leastTime(pattern: Pattern): number {
  switch (pattern.kind) {
    case 'atom':
      return 0;
    case 'absence-operand':
      return known(pattern.length);
    case 'group':
      return leastTime(pattern.body);
    case 'choice':
      return Math.min(...pattern.operands.map(leastTime));
    case 'conjunction':
      return Math.max(...pattern.operands.map(leastTime));
    case 'loop': {
      const count = Math.max(0, numberOf(pattern.min) ?? 0);
      const lasting = count === 0 ? 0 : known(pattern.lasting);
      return Math.max(count * leastTime(pattern.body), lasting);
    }
    case 'sequence':
      return pattern.items.reduce((time, item, index) => time + timeOf(item, pattern.items[index + 1]), 0);
  }
}

/** What begins after an absence is later than its instant. */
function timeOf(item: SequenceItem, next: SequenceItem | undefined): number {
  switch (item.kind) {
    case 'step':
      return leastTime(item.pattern);
    case 'wait':
      return known(item.length);
    case 'absence':
      return known(item.length) + (next?.kind === 'step' && !itemCanBeEmpty(next) ? 1 : 0);
  }
}

function known(length: Expression | null): number {
  return length === null ? 0 : Math.max(0, numberOf(length) ?? 0);
}

/** The place at which the time of a pattern goes beyond what there is. */
export function placeBeyond(pattern: Pattern, available: number): Span {
  if (pattern.kind !== 'sequence') return pattern.span;
  let time = 0;
  for (const [index, item] of pattern.items.entries()) {
    time += timeOf(item, pattern.items[index + 1]);
    if (time > available) return item.span;
  }
  return pattern.span;
}
