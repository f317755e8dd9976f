/**
 * Where something can happen: at an event, or at an instant between events (language §4.4). At one time the events come
 * first, in their order; then the deadlines of that time.
 */
import type { Offer } from './way.ts';

export interface Moment {
  /** Microseconds. */
  readonly time: number;
  /** Position in the whole input of the event; Infinity for an instant. */
  readonly position: number;
}

export function atEvent({ event, position }: Offer): Moment {
  return { time: event.$time, position };
}

export function atInstant(time: number): Moment {
  return { time, position: Infinity };
}

export function isInstant({ position }: Moment): boolean {
  return position === Infinity;
}

/** Negative if `one` comes first. */
export function compareMoments(one: Moment, other: Moment): number {
  if (one.time !== other.time) return one.time - other.time;
  return one.position === other.position ? 0 : one.position - other.position;
}
