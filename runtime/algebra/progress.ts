/** Points on a way, and how one leads to the next. */
import type { PendingNot, Progress } from './model.ts';

export const NO_NOTS: readonly PendingNot[] = [];

/** The point at an instant at which an absence or a wait has completed. */
export function reach(from: Progress, instant: number): Progress {
  return { ...from, end: instant, nots: NO_NOTS, starts: false };
}

/** A point with nothing around it: what a negand is matched from. */
export function bare({ frame, end }: Pick<Progress, 'frame' | 'end'>): Progress {
  const nothing = { taken: null, nth: 0, nots: NO_NOTS, windows: null, guards: null, starts: false };
  return { frame, end, ...nothing };
}
