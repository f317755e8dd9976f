/** Functions of lists (language §2). Equality of elements is that of values: deep. */
import { compare } from './compare.ts';
import { equal } from './equal.ts';
import type { Ordered, Value } from './value.ts';

export function countItems(list: readonly Value[]): number {
  return list.length;
}

export function containsItem(list: readonly Value[], value: Value): boolean {
  return list.some((item) => equal(item, value));
}

/** In rising order; NaN comes last. */
export function sortItems<T extends Ordered>(list: readonly T[]): readonly T[] {
  return list.toSorted(compare);
}

/** Without repetitions, each value where it stood first. */
export function distinctItems<T extends Value>(list: readonly T[]): readonly T[] {
  const simple = new Set<Value>();
  const kept: T[] = [];
  for (const item of list) {
    const isKnown =
      typeof item === 'object' && item !== null ? kept.some((other) => equal(item, other)) : simple.has(item);
    if (isKnown) continue;
    simple.add(item);
    kept.push(item);
  }
  return kept;
}

/** The first `n` elements, or all where there are fewer. */
export function takeItems<T extends Value>(list: readonly T[], n: number): readonly T[] {
  return list.slice(0, Math.max(0, n));
}

/** `left + right`. */
export function joinLists<T extends Value>(left: readonly T[], right: readonly T[]): readonly T[] {
  return [...left, ...right];
}

/** `left - right`: without every element that equals one of `right`. */
export function withoutItems<T extends Value>(left: readonly T[], right: readonly Value[]): readonly T[] {
  return left.filter((item) => !containsItem(right, item));
}
