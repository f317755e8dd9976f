/**
 * Aggregates over a list of values (language §4.3), one pass from left to right, so that registers that are
 * kept event by event come to the same numbers.
 */
import { greater, lesser } from './arithmetic.ts';
import { round } from './rounding.ts';
import type { Ordered } from './value.ts';

/** Zero for an empty list. */
export function sumOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The mean; null for an empty list. */
export function averageOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : sumOf(values) / values.length;
}

/** The first of the least; null for an empty list. */
export function minimumOf<T extends Ordered>(values: readonly T[]): T | null {
  const [first, ...others] = values;
  return first === undefined ? null : others.reduce<T>(lesser, first);
}

/** The first of the greatest; null for an empty list. */
export function maximumOf<T extends Ordered>(values: readonly T[]): T | null {
  const [first, ...others] = values;
  return first === undefined ? null : others.reduce<T>(greater, first);
}

/** What a standard deviation is kept as while values come in, one by one (Welford's method). */
export interface Spread {
  readonly count: number;
  readonly mean: number;
  /** The sum of squared distances from the mean. */
  readonly squares: number;
}

export const noSpread: Spread = { count: 0, mean: 0, squares: 0 };

export function widen(spread: Spread, value: number): Spread {
  const count = spread.count + 1;
  const distance = value - spread.mean;
  const mean = spread.mean + distance / count;
  return { count, mean, squares: spread.squares + distance * (value - mean) };
}

/** The standard deviation of the values as a whole population (divided by n); null for an empty list. */
export function deviationOf(values: readonly number[]): number | null {
  const { count, squares } = values.reduce(widen, noSpread);
  return count === 0 ? null : Math.sqrt(squares / count);
}

/** A duration that was computed, in whole microseconds again; null stays null. */
export function wholeDuration(duration: number): number;
export function wholeDuration(duration: number | null): number | null;
export function wholeDuration(duration: number | null): number | null {
  return duration === null ? null : round(duration);
}
