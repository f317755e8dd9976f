/**
 * Small decisions, read from a tape of numbers. A tape that is exhausted gives zero, and zero is always the
 * simplest choice, so a shorter tape with smaller numbers makes a simpler thing: that is how what is built
 * from a tape shrinks.
 */
import fc from 'fast-check';

/** A whole number below `limit`. */
export type Draw = (limit: number) => number;

export interface Weighted<T> {
  readonly weight: number;
  readonly value: T;
}

export function tape(maxLength: number): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.nat(9999), { maxLength, size: 'max' });
}

export function drawing(numbers: readonly number[]): Draw {
  let next = 0;
  return (limit) => {
    const number = numbers[next] ?? 0;
    next += 1;
    return limit <= 1 ? 0 : number % limit;
  };
}

/** One of `values`, the first where the tape is exhausted; undefined where there are none. */
export function pick<T>(draw: Draw, values: readonly T[]): T | undefined {
  return values[draw(values.length)];
}

export function pickWeighted<T>(draw: Draw, values: readonly Weighted<T>[]): T | undefined {
  let rest = draw(values.reduce((sum, { weight }) => sum + weight, 0));
  for (const { weight, value } of values) {
    if (rest < weight) return value;
    rest -= weight;
  }
  return undefined;
}

/** Once in `rarity` times where the weight is 1, more often where it is more, never where it is 0 or the tape is out. */
export function chance(draw: Draw, weight: number, rarity: number): boolean {
  const drawn = draw(rarity);
  return weight > 0 && drawn >= Math.max(1, rarity - weight);
}
