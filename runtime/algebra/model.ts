/**
 * What the general automaton is made of: progress on a way, the ways themselves, and what comes behind them.
 *
 * Every kind of way is a class with the same methods (so that engines keep the calls quick). None of them ever changes:
 * stepping a way pushes what has become of it to a list.
 */
import type { Frame, Mode, Node, Surroundings } from './plan.ts';
import type { Offer, Taken, Way } from './way.ts';
import type { WindowStack } from './windows.ts';

/** What there is of a match on one way: what it took, what it bound, and what is open around the point it has reached. */
export interface Progress {
  readonly frame: Frame;
  readonly taken: Taken | null;
  /** Time of the end of what was matched so far, in microseconds. */
  readonly end: number;
  /** Which time a repeated absence has completed; 0 without one. */
  readonly nth: number;
  /** The `not`s that hold until the next event is taken. */
  readonly nots: readonly PendingNot[];
  readonly windows: WindowStack | null;
  readonly guards: Guards | null;
  /** Before anything was taken: only the event that starts the run may be. */
  readonly starts: boolean;
}

/** A `not` from a point on. Its conditions read the names as they are bound at the point, which is the frame. */
export interface PendingNot {
  /** `=> not N`: tested at the very next event only. */
  readonly strict: boolean;
  readonly negand: Node;
  readonly watch: Watch;
}

/** Partial matches of a negand; null where it is a single event. */
export type Watch = readonly LiveWay[] | null;

/** `P unless N`, the innermost on top. A guard holds from the first event of `P` on. */
export interface Guards {
  readonly negand: Node;
  readonly isActive: boolean;
  readonly watch: Watch;
  readonly below: Guards | null;
  readonly depth: number;
}

/** What `onEvent` says: not taken; taken, and the way it leads to is the only one; taken in mode any. Joined by `|`. */
export const NOT_TAKEN = 0;
export const TAKEN = 1;
export const TAKEN_BY_ANY = 2;

export interface LiveWay extends Way {
  /**
   * @param offered false: the event happens, but this way may not take it
   * @returns whether a way has taken it: `TAKEN` and `TAKEN_BY_ANY`, joined
   */
  onEvent(context: EventContext, offered: boolean, out: LiveWay[]): number;
  /**
   * What falls due up to the instant of the context.
   * @returns whether an absence or a wait has completed, so that the loop before it is left
   */
  onInstant(context: Context, out: LiveWay[]): boolean;
  /** Whether the pattern around may end here without anything more. */
  ends(): boolean;
  /** The ways on if the part that looks after this way ends here; none if it cannot. */
  finished(): readonly LiveWay[];
  /** Whether anything was taken behind `mark`. */
  begun(mark: Taken | null): boolean;
  /** Without what would be complete with nothing taken behind `mark`; null if nothing else is left. */
  owing(mark: Taken | null): LiveWay | null;
  /** The same way with other progress. */
  map(change: (progress: Progress) => Progress): LiveWay;
  /** Without the ways that have taken one of some events; null if nothing else is left. */
  without(isUsed: (offer: Offer) => boolean): LiveWay | null;
  /** The progress of the first of its ways. */
  sample(): Progress;
}

/** What comes behind a part of the pattern. */
export interface Continuation {
  /** The ways on from where the part is complete; null: a condition of a group refuses it. */
  enter(progress: Progress, context: Context): readonly LiveWay[] | null;
  /** Whether the conditions of groups that end with the part hold. */
  allows(progress: Progress, context: Context): boolean;
  /** The frame of the whole pattern if the part gets no further. */
  settle(progress: Progress, context: Context): Frame;
}

export interface Context {
  readonly around: Surroundings;
  /** Time of the event or instant, in microseconds. */
  readonly time: number;
  /** Position in the sub-stream of the last event that is over for a way that begins now. */
  readonly seen: number;
  /** At the end of all time a repetition that nothing ends acts once more. */
  readonly atEnd: boolean;
  /** Begins a part of a pattern: the one way from node to node. */
  readonly begin: Begin;
  /** A window has ended a way. */
  lose(progress: Progress, then: Continuation): void;
  /** Whether an operand of a conjunction may be complete: in vain, it passes the event over that would complete it. */
  mayEnd(operand: Continuation, progress: Progress): boolean;
  /** A guard was broken; `depth` tells which of those around the way. */
  breaks(depth: number): void;
}

export interface EventContext extends Context {
  readonly offer: Offer;
  /** For ways that begin before the event is offered to them. */
  readonly before: Context;
}

export type Begin = (
  node: Node,
  from: Progress,
  arrow: Arrow,
  then: Continuation,
  context: Context,
) => readonly LiveWay[];

/** How the first event is found. */
export interface Arrow {
  readonly mode: Mode;
  /** `strict own`: the types among which it is the next; null: all. */
  readonly own: readonly number[] | null;
}

export const NEXT: Arrow = { mode: 'next', own: null };
export const ANY: Arrow = { mode: 'any', own: null };
export const STRICT: Arrow = { mode: 'strict', own: null };

export const NOTHING: readonly LiveWay[] = [];
