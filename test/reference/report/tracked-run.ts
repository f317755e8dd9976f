/** A run while the matches of its key are reported: what of it is left, and what became of it. */
import type { Occurrence } from '../event.ts';
import { compareMoments, isBefore, type Moment } from '../moment.ts';
import { decidedAt, isComplete, type Completion, type Outcome, type Stuck } from '../pattern/progress.ts';
import { compareWays } from './match.ts';

export interface TrackedRun {
  readonly start: Occurrence;
  /** Ways that no skip has dropped. */
  outcomes: readonly Outcome[];
  /** Events that were not offered to it, because an earlier run's match had them. */
  denied: ReadonlySet<number>;
  /** Whether one of its matches was reported, or is held back. */
  matched: boolean;
}

/** Its matches that complete at a moment, in order. */
export function completionsAt({ outcomes }: TrackedRun, at: Moment): readonly Completion[] {
  return outcomes
    .filter(isComplete)
    .filter(({ progress }) => compareMoments(progress.complete, at) === 0)
    .toSorted((one, other) => compareWays(one.progress.taken, other.progress.taken));
}

/** Open: something behind a moment could still complete it, conditions aside (language §4.4). */
export function isOpenAfter({ outcomes }: TrackedRun, at: Moment): boolean {
  return outcomes.some((outcome) => {
    const decided = decidedAt(outcome);
    return decided === null || isBefore(at, decided);
  });
}

/**
 * If a window ends the run at a moment: how far it got, on the way that took most (language §4.4, timeouts). Null if
 * it is still open, or something else has ended it.
 */
export function timedOutAt(run: TrackedRun, at: Moment): Stuck | null {
  if (isOpenAfter(run, at)) return null;
  const last = run.outcomes
    .filter((outcome) => outcome.kind === 'stuck')
    .filter(({ ends }) => ends !== null && compareMoments(ends, at) === 0);
  const [first, ...others] = last.filter(({ byWindow }) => byWindow);
  if (first === undefined) return null;
  return others.reduce((best, one) => (gotFurther(one, best) ? one : best), first);
}

function gotFurther({ progress: one }: Stuck, { progress: other }: Stuck): boolean {
  const difference = one.taken.length - other.taken.length;
  return difference === 0 ? compareWays(one.taken, other.taken) < 0 : difference > 0;
}

/** The first moment behind another at which something is decided; null if there is none. */
export function nextMoment(runs: readonly TrackedRun[], last: Moment | null): Moment | null {
  const moments = runs.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => decidedAt(outcome) ?? []));
  return moments.reduce<Moment | null>((first, one) => {
    if (last !== null && !isBefore(last, one)) return first;
    return first === null || isBefore(one, first) ? one : first;
  }, null);
}
