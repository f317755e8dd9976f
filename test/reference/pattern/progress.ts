/** What there is of a match so far: the point it has reached, and what it took and bound on the way (language §4.3). */
import { bindEvent, type Bindings } from '../bindings.ts';
import type { Occurrence } from '../event.ts';
import { isBefore, type Moment } from '../moment.ts';
import type { PendingNot } from './negation.ts';

export interface Taken {
  /** Number of the atom in the order of the text. */
  readonly atom: number;
  readonly event: Occurrence;
}

export interface Progress {
  /** In the order in which they were taken. */
  readonly taken: readonly Taken[];
  readonly bindings: Bindings;
  /** The end of what was matched so far. */
  readonly end: Moment;
  /** When it was complete. Later than `end` where a loop was closed by what did not come. */
  readonly complete: Moment;
  /** Index of the first event behind the end. */
  readonly after: number;
  /** Index of the first event that may be taken next: behind `after` if a loop was left at a later event. */
  readonly from: number;
  /** Behind a loop that an event has made the match leave: something has to be taken before the match can end. */
  readonly owing: boolean;
  /** Before anything was taken: the event that starts the run. */
  readonly first: number | null;
  /** The `not`s that hold until the next event is taken. */
  readonly nots: readonly PendingNot[];
  /** Which time a repeated absence has completed; 0 without one. */
  readonly nth: number;
}

/**
 * One way in which a pattern can go on from a point: to a completion, or to where it waited in vain. `ends` is when
 * nothing can complete it any more; null if something still could when the input ends.
 */
export type Outcome =
  | { readonly kind: 'complete'; readonly progress: Progress }
  | {
      readonly kind: 'stuck';
      readonly progress: Progress;
      readonly ends: Moment | null;
      /** Whether a window that closed has ended it. */
      readonly byWindow: boolean;
    };

export type Completion = Extract<Outcome, { kind: 'complete' }>;
export type Stuck = Extract<Outcome, { kind: 'stuck' }>;

export function complete(progress: Progress): Completion {
  return { kind: 'complete', progress };
}

export function stuck(progress: Progress, ends: Moment | null, byWindow = false): Stuck {
  return { kind: 'stuck', progress, ends, byWindow };
}

export function isComplete(outcome: Outcome): outcome is Completion {
  return outcome.kind === 'complete';
}

/** The moment at which an outcome is decided; null if it still is not when the input ends. */
export function decidedAt(outcome: Outcome): Moment | null {
  return outcome.kind === 'complete' ? outcome.progress.complete : outcome.ends;
}

/** Of completions in order of preference the one that ends first. */
export function firstToEnd(completions: readonly Completion[]): Completion | null {
  return completions.reduce<Completion | null>(
    (first, one) =>
      first === null || isBefore(one.progress.complete, first.progress.complete) ? one : first,
    null,
  );
}

/** Takes an event: it is the new end, and all that was pending is over. */
export function take(progress: Progress, atom: number, event: Occurrence, name: NameOf): Progress {
  return {
    ...progress,
    taken: [...progress.taken, { atom, event }],
    bindings: bindEvent(progress.bindings, name, event),
    ...pointAt(event.moment, event.index + 1),
  };
}

type NameOf = Parameters<typeof bindEvent>[1];

/**
 * An operand of `|` or `&` that is complete. A loop at its end has ended by itself, later than with its last event: the
 * operand ends then (language §10, decision 40).
 */
export function operandEnd(progress: Progress): Progress {
  const { end, complete: at, from } = progress;
  return isBefore(end, at) ? { ...progress, end: at, after: from } : progress;
}

/** A point that something has just reached. */
export function pointAt(
  end: Moment,
  after: number,
): Pick<Progress, 'end' | 'complete' | 'after' | 'from' | 'owing' | 'first' | 'nots'> {
  return { end, complete: end, after, from: after, owing: false, first: null, nots: [] };
}
