/** A match of a run, from its completion to its report (language §4.5, §4.6). */
import { atEvent, compareMoments, isInstant, type Moment } from '../moment.ts';
import type { Release } from '../rule-plan.ts';
import type { Run } from '../rule/run.ts';
import { compareTaken, hasTaken } from '../taken.ts';
import type { Matched, Offer } from '../way.ts';

export interface Match {
  readonly run: Run;
  readonly matched: Matched;
  readonly completed: Moment;
  readonly release: Release;
}

/** Matches of a run that complete together, in the order in which they are looked at. */
export function inOrderOfPaths(matches: readonly Matched[]): readonly Matched[] {
  if (matches.length < 2) return matches;
  return matches.toSorted((one, other) => compareTaken(one.taken, other.taken));
}

export function compareMatches(one: Match, other: Match): number {
  return (
    one.run.start.index - other.run.start.index ||
    compareMoments(one.completed, other.completed) ||
    compareTaken(one.matched.taken, other.matched.taken)
  );
}

/** The end of a match: the instant that completed it, or its last event, even if a later one showed that it was over. */
export function endOf({ matched, completed }: Match): Moment {
  return isInstant(completed) || matched.taken === null ? completed : atEvent(matched.taken.offer);
}

/** Whether a match has taken any of some events of its sub-stream, which are given by their positions in it. */
export function sharesEvents({ taken }: Matched, used: ReadonlySet<number>): boolean {
  return hasTaken(taken, ({ index }: Offer) => used.has(index));
}
