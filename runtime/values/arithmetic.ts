/** Functions of numbers that are not one of `Math`'s (language §2). */
import type { Ordered } from './value.ts';

/** The first of the least. A NaN among numbers makes the result NaN. */
export function least<T extends Ordered>(first: T, ...others: readonly T[]): T {
  return others.reduce(lesser, first);
}

/** The first of the greatest. A NaN among numbers makes the result NaN. */
export function greatest<T extends Ordered>(first: T, ...others: readonly T[]): T {
  return others.reduce(greater, first);
}

/** The least so far and one more value; the earlier one where they are equal. */
export function lesser<T extends Ordered>(best: T, value: T): T {
  return value < best || isNotANumber(value) ? value : best;
}

/** The greatest so far and one more value; the earlier one where they are equal. */
export function greater<T extends Ordered>(best: T, value: T): T {
  return value > best || isNotANumber(value) ? value : best;
}

/** `x`, moved to the nearer end where it lies outside; with the ends crossed, the upper one holds. */
export function clamp(x: number, low: number, high: number): number {
  return Math.min(Math.max(x, low), high);
}

/** Whether two numbers differ by `tolerance` at most. */
export function near(a: number, b: number, tolerance: number): boolean {
  return a === b || Math.abs(a - b) <= tolerance;
}

/** Whether a value is the number that is none. */
export function isNotANumber(x: Ordered): boolean {
  return Number.isNaN(x);
}

export const { abs, sqrt, pow, exp, log, sin, cos, atan2 } = Math;
