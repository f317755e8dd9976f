/**
 * Where something can happen: at an event, or at an instant between events (language §4.4). At one time the events
 * come first, in their order; then the deadlines of that time.
 */
export interface Moment {
  readonly time: number;
  /** Place of the event in the order of events; infinite for an instant. */
  readonly event: number;
}

export function instant(time: number): Moment {
  return { time, event: Infinity };
}

export function isInstant(moment: Moment): boolean {
  return moment.event === Infinity;
}

/** Negative if `one` comes first. */
export function compareMoments(one: Moment, other: Moment): number {
  if (one.time !== other.time) return one.time - other.time;
  return one.event === other.event ? 0 : one.event - other.event;
}

export function isBefore(one: Moment, other: Moment): boolean {
  return compareMoments(one, other) < 0;
}

/** The first of some moments, of which null is none. */
export function earliest(...moments: readonly (Moment | null)[]): Moment | null {
  return moments.reduce((first, one) => {
    if (first === null || one === null) return first ?? one;
    return isBefore(one, first) ? one : first;
  }, null);
}

export function later(one: Moment, other: Moment): Moment {
  return isBefore(one, other) ? other : one;
}
