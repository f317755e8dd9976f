/** The events that a way has taken. */
import type { Offer, Taken } from '../way.ts';

/** Whether one of some events is among them. */
export function hasTaken(taken: Taken | null, isUsed: (offer: Offer) => boolean): boolean {
  for (let at = taken; at !== null; at = at.before) if (isUsed(at.offer)) return true;
  return false;
}

/** The events taken behind `mark`, first to last. */
export function takenSince(taken: Taken | null, mark: Taken | null): readonly Taken[] {
  const list: Taken[] = [];
  for (let at = taken; at !== mark && at !== null; at = at.before) list.push(at);
  return list.reverse();
}

/** A list with some more events at its end. */
export function withTaken(taken: Taken | null, more: readonly Taken[]): Taken | null {
  return more.reduce<Taken | null>(
    (before, { atom, offer }) => ({ before, count: before === null ? 1 : before.count + 1, atom, offer }),
    taken,
  );
}
