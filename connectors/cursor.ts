/**
 * A source of events, read by pulling: `step` goes on to the next item of what has been read already, without
 * a promise; only `fill` waits for the outside. So a million events cost a few promises, not a million.
 */
import type { InputRecord } from '../runtime/api.ts';

/**
 * What `step` came to: an event, a line that moves time, a line that does not fit, or the end of what has been
 * read (`drained`: call `fill`, then step again).
 */
export type Step = 'event' | 'advance' | 'problem' | 'drained';

/** A piece of input that does not fit. */
export interface Problem {
  /** Null where no single field is to blame. */
  readonly field: string | null;
  readonly expected: string;
  readonly found: string;
}

/** An event as a source gives it; the fields that a module does not declare may be missing. */
export interface EventRecord extends InputRecord {
  readonly [field: string]: unknown;
}

export interface Cursor {
  /** Where the present item comes from, as told in messages. */
  readonly name: string;
  /** Line of the present item, from 1. */
  readonly line: number;
  /** The event, after a step to one. */
  readonly event: EventRecord;
  /** The time to move to, after a step to `advance`: milliseconds or ISO-8601 text. */
  readonly advanceTo: number | string;
  /** What is wrong, after a step to `problem`. */
  readonly problem: Problem;

  step(): Step;
  /** Reads more; false at the end of the input. */
  fill(): Promise<boolean>;
  /** Lets go of files and streams, read to the end or not. */
  close(): Promise<void>;
}

/** What a cursor holds before its first step. */
export const noEvent: EventRecord = { type: '' };
export const noProblem: Problem = { field: null, expected: '', found: '' };
