/** A run: the event that started it, and the ways on which it can go on. */
import type { Offer, Way } from '../way.ts';
import type { SubStream } from './sub-stream.ts';

export interface Run {
  readonly stream: SubStream;
  /** The event that started it. */
  readonly start: Offer;
  /** Place of the run's key among the keys of that event, which may have several. */
  readonly rank: number;
  /** None: the run is over. */
  ways: readonly Way[];
  /** Whether one of its matches was reported, or is held back. */
  matched: boolean;
  /** Place in the table of deadlines; -1 if it has none. */
  slot: number;
  /** When something falls due in it, in microseconds; Infinity if nothing does. */
  due: number;
}

export function newRun(stream: SubStream, start: Offer, rank: number): Run {
  return { stream, start, rank, ways: [], matched: false, slot: -1, due: Infinity };
}

/** The order in which runs act: by the event that started them, then by the keys of that event. */
export function compareRuns(one: Run, other: Run): number {
  return one.start.position - other.start.position || one.rank - other.rank;
}
