/**
 * Windows (language §4.4): of the rule, of a step, of a group, of a session, and the gap of a loop. A window tells the
 * last event that is inside and when it closes, as soon as what it is measured from has been taken.
 */
import { crash } from '../crash.ts';
import { earliest, instant, isBefore, type Moment } from '../moment.ts';
import { actingInstant, type SubStream } from '../stream.ts';
import type { Progress } from './progress.ts';

/** Null while the window is not open. */
export type Window = (progress: Progress) => Bound | null;

export interface Bound {
  /** When events can no longer be taken; null if that is not before the input ends. */
  readonly closes: Moment | null;
  /** Whether an event lies inside. */
  readonly holds: (index: number) => boolean;
  /** When an absence can no longer complete; null if that is not before the input ends. */
  readonly ends: Moment | null;
  /** Whether an absence may complete at this time. */
  readonly holdsInstant: (time: number) => boolean;
}

/** Up to and including a time. */
export function untilTime(time: number, stream: SubStream): Bound {
  const closes = actingInstant(stream, time);
  return {
    closes,
    ends: closes,
    holds: (index) => momentAt(stream, index).time <= time,
    holdsInstant: (other) => other <= time,
  };
}

/** Up to and including the event at an index. Behind it nothing can be taken, but time may pass until the next one. */
export function untilEvent(last: number, stream: SubStream): Bound {
  const ends = stream.events[last + 1]?.moment ?? null;
  return {
    closes: stream.events[last]?.moment ?? null,
    ends,
    holds: (index) => index <= last,
    holdsInstant: (time) => ends === null || isBefore(instant(time), ends),
  };
}

/** Up to but not including a moment, null for ever: a session that closes, a field that has grown too much. */
export function untilMoment(closes: Moment | null, stream: SubStream): Bound {
  return {
    closes,
    ends: closes,
    holds: (index) => closes === null || isBefore(momentAt(stream, index), closes),
    holdsInstant: (time) => closes === null || isBefore(instant(time), closes),
  };
}

/** All open windows taken together. */
export function boundOf(windows: readonly Window[], progress: Progress): Bound {
  const bounds = windows.flatMap((window) => window(progress) ?? []);
  return {
    closes: earliest(...bounds.map(({ closes }) => closes)),
    ends: earliest(...bounds.map(({ ends }) => ends)),
    holds: (index) => bounds.every((bound) => bound.holds(index)),
    holdsInstant: (time) => bounds.every((bound) => bound.holdsInstant(time)),
  };
}

/** Whether an event lies inside all open windows. */
export function isInside(windows: readonly Window[], progress: Progress, index: number): boolean {
  return windows.every((window) => window(progress)?.holds(index) ?? true);
}

/** A window that is the same whatever was taken. */
export function fixed(bound: Bound | null): Window {
  return () => bound;
}

/** `(P within D)`: from the first event that is taken after `begin`. */
export function groupWindow(begin: Progress, length: number, stream: SubStream): Window {
  return ({ taken }) => {
    const first = taken[begin.taken.length];
    return first === undefined ? null : untilTime(first.event.moment.time + length, stream);
  };
}

/** `gap D`: the next iteration begins at most so long after `begin`; how long it takes is not limited. */
export function gapWindow(begin: Progress, length: number, stream: SubStream): Window {
  const bound = untilTime(begin.end.time + length, stream);
  return ({ taken }) => (taken.length > begin.taken.length ? null : bound);
}

function momentAt({ events }: SubStream, index: number): Moment {
  return (events[index] ?? crash(`there is no event ${index}`)).moment;
}
