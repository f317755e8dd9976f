/** What becomes of a run at a moment, until it is certain: matches before it may still drop the run, or ways of it. */
import type { Run } from '../rule/run.ts';
import type { Matched, Outcome, Way } from '../way.ts';

export interface Step {
  readonly run: Run;
  ways: readonly Way[];
  matches: readonly Matched[];
  lost: readonly Matched[];
  matched: boolean;
  dropped: boolean;
}

export function stepOf(run: Run, { ways, matches, lost }: Outcome): Step {
  return { run, ways, matches, lost, matched: run.matched, dropped: false };
}

export const NOTHING: Outcome = { ways: [], matches: [], lost: [] };

/** Whether something could still complete it. */
export function isOpen({ dropped, ways }: Step): boolean {
  return !dropped && ways.length > 0;
}
