/** The events that a match has taken: the first of them, whether any is among some, and the order of matches. */
import type { Offer, Taken } from './way.ts';

export function firstTaken(last: Taken | null): Offer | null {
  let cell = last;
  while (cell !== null && cell.before !== null) cell = cell.before;
  return cell === null ? null : cell.offer;
}

/** First to last. */
export function takenInOrder(last: Taken | null): readonly Taken[] {
  const all = new Array<Taken>(last === null ? 0 : last.count);
  let cell = last;
  for (let i = all.length - 1; cell !== null; i -= 1) {
    all[i] = cell;
    cell = cell.before;
  }
  return all;
}

export function hasTaken(last: Taken | null, isMeant: (offer: Offer) => boolean): boolean {
  for (let cell = last; cell !== null; cell = cell.before) if (isMeant(cell.offer)) return true;
  return false;
}

/**
 * Matches of one run that complete together go by what they took, pair by pair: the number of the atom, then the
 * position of the event. One that goes on where another has ended goes before it (language §4.5). Negative if `one` is
 * reported first.
 */
export function compareTaken(one: Taken | null, other: Taken | null): number {
  if (one === other) return 0;
  const left = takenInOrder(one);
  const right = takenInOrder(other);
  for (const [place, step] of left.entries()) {
    const beside = right[place];
    if (beside === undefined) break;
    const difference = step.atom - beside.atom || step.offer.index - beside.offer.index;
    if (difference !== 0) return difference;
  }
  return right.length - left.length;
}
