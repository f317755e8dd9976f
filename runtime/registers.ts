/** Small steps that generated code takes on the registers of a run. */
import type { Ordered } from './values/value.ts';
import { greater, lesser } from './values/arithmetic.ts';

/** The least so far (null: none yet) and one more value. */
export function leastSoFar<T extends Ordered>(best: T | null, value: T): T {
  return best === null ? value : lesser(best, value);
}

/** The greatest so far (null: none yet) and one more value. */
export function greatestSoFar<T extends Ordered>(best: T | null, value: T): T {
  return best === null ? value : greater(best, value);
}

/** A computed length, in microseconds; one that is negative or no number counts as none. */
export function lengthOf(duration: number): number {
  return duration > 0 ? duration : 0;
}

/** The element at a place, zero-based or negative from the end; null out of range. */
export function itemAt<T>(list: readonly T[], index: number): T | null {
  return list.at(index) ?? null;
}

/** A value that the compiler has proved to be there. */
export function proved<T>(value: T | null): T {
  return value as T;
}
