/** Lengths of time. */
import type { Context, Progress } from './model.ts';
import type { Measure } from './plan.ts';

/** A length in microseconds at a point; one that comes out negative, or is no number, counts as 0. */
export function lengthAt(measure: Measure, { frame }: Progress, { around }: Context): number {
  const micros = measure(frame, around);
  return micros > 0 ? micros : 0;
}
