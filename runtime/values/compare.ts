/** The order of values of one ordered type: numbers by size with NaN last, strings by code unit. */
import type { Ordered } from './value.ts';

/** Negative, zero or positive, as sorting wants it. */
export function compare(left: Ordered, right: Ordered): number {
  if (left < right) return -1;
  if (left > right) return 1;
  return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
}
