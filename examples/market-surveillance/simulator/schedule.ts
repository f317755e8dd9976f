/** When things are planted: one in each of so many equal parts of the day, so that those of a kind keep apart. */
import type { Random } from './random.ts';

/** A span of time, in milliseconds. */
export type Span = { readonly start: number; readonly end: number };

/** Room kept free at both ends of the day, so that everything planted can run its course. */
const margin = 10 * 60_000;

export function spread(count: number, day: Span, random: Random): readonly number[] {
  const part = (day.end - day.start - 2 * margin) / count;
  return Array.from({ length: count }, (_, index) =>
    Math.round(day.start + margin + part * (index + random.next() * 0.8)),
  );
}
