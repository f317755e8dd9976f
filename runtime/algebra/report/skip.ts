/** What a match drops (language §4.6, `after match skip`). */
import type { EngineEvent } from '../../event.ts';
import { atEvent, compareMoments } from '../moment.ts';
import type { SkipPlan } from '../rule-plan.ts';
import type { Run } from '../rule/run.ts';
import { endOf, type Match } from './match.ts';

/** Position in the whole input of an event that the rule has seen. */
export type PositionOf = (event: EngineEvent) => number;

/** Tells of each run whether the match drops it; null if it drops none. */
export function droppedBy(
  skip: SkipPlan,
  match: Match,
  positionOf: PositionOf,
): ((run: Run) => boolean) | null {
  switch (skip.kind) {
    case 'past-last': {
      const end = endOf(match);
      return ({ start }) => compareMoments(end, atEvent(start)) >= 0;
    }
    case 'to-next':
      return ({ start }) => start === match.run.start;
    case 'to-first':
      return beganBefore(skip.events(match.matched.frame).at(0), positionOf);
    case 'to-last':
      return beganBefore(skip.events(match.matched.frame).at(-1), positionOf);
    // `overlapping` drops ways rather than runs, `reset` drops once all matches of the moment are reported.
    case 'none':
    case 'overlapping':
    case 'reset':
      return null;
  }
}

/** A name that is not bound drops none. */
function beganBefore(event: EngineEvent | undefined, positionOf: PositionOf): ((run: Run) => boolean) | null {
  if (event === undefined) return null;
  const position = positionOf(event);
  return ({ start }) => start.position < position;
}
