/** The ways on which a run can go on, and what there is of a match on each (language §4.3). */
import type { EngineEvent } from '../event.ts';
import type { Frame, Surroundings } from './plan.ts';

/** An event that a run has taken: a list that grows at its end, shared by the ways that branch off behind it. */
export interface Taken {
  readonly before: Taken | null;
  readonly count: number;
  /** Number of the atom in the order of the text. */
  readonly atom: number;
  readonly offer: Offer;
}

/** An event as a sub-stream offers it to its runs. */
export interface Offer {
  readonly event: EngineEvent;
  /** Tells events apart that are equal in type, time and key; part of the identity of a match. */
  readonly ordinal: number;
  /** Position in the whole input. */
  readonly position: number;
  /** Position in the sub-stream, from 0. */
  readonly index: number;
}

/** What there is of a match so far, as whoever reports it needs it. */
export interface Matched {
  readonly frame: Frame;
  readonly taken: Taken | null;
  /** Which time a repeated absence has completed; 0 without one. */
  readonly nth: number;
}

/** What becomes of the ways of a run at an event or an instant. */
export interface Outcome {
  /** The ways that are still open; none: the run is over. */
  readonly ways: readonly Way[];
  /** What completed, in no particular order; the same events in the same roles stand once. */
  readonly matches: readonly Matched[];
  /** How far those ways got that a closing window has ended, lists and all (for `on timeout`). */
  readonly lost: readonly Matched[];
}

/** Opaque to all but the files of this folder that step it. Never changed once made: an older list of ways stays valid. */
export interface Way {
  /** When `onInstant` has to be called at the latest, in microseconds; Infinity if never. */
  readonly due: number;
}

export type { Surroundings };
