/** Values: equality, order, lists and aggregates, at their edges (language §2, §4.3). */
import { describe, expect, test } from 'vitest';
import {
  averageOf,
  compare,
  deviationOf,
  distinctItems,
  equal,
  floor,
  greatest,
  joinLists,
  least,
  maximumOf,
  minimumOf,
  round,
  sortItems,
  sumOf,
  wholeDuration,
  withoutItems,
  type Value,
} from '../../../runtime/values/index.ts';

describe('equality', () => {
  test.each<readonly [Value, Value]>([
    [1, 1],
    [0, -0],
    ['x', 'x'],
    [null, null],
    [
      [1, [2]],
      [1, [2]],
    ],
    [
      { a: 1, b: [null] },
      { b: [null], a: 1 },
    ],
  ])('%j equals %j', (left, right) => {
    expect(equal(left, right)).toBe(true);
  });

  test.each<readonly [Value, Value]>([
    [1, '1'],
    [Number.NaN, Number.NaN],
    [null, 0],
    [[1], [1, 2]],
    [[null], []],
    [{ a: 1 }, { a: 1, b: null }],
    [{ a: null }, { b: null }],
    [[], {}],
    [null, {}],
  ])('%j does not equal %j', (left, right) => {
    expect(equal(left, right)).toBe(false);
  });
});

describe('order', () => {
  test('is by code unit among texts, and puts NaN last', () => {
    expect(sortItems(['b', 'B', 'a', 'é'])).toEqual(['B', 'a', 'b', 'é']);
    expect(sortItems([Number.NaN, 2, -1, Infinity])).toEqual([-1, 2, Infinity, Number.NaN]);
    expect(compare(2, 10)).toBeLessThan(0);
    expect(compare('2', '10')).toBeGreaterThan(0);
  });

  test('of several values lets NaN through', () => {
    expect(least(2, Number.NaN, 1)).toBeNaN();
    expect(greatest(Number.NaN, 1)).toBeNaN();
    expect(minimumOf([3, 1, 2])).toBe(1);
    expect(maximumOf(['a', 'c', 'b'])).toBe('c');
  });
});

describe('whole numbers', () => {
  test('go away from zero at the half, and have no negative zero', () => {
    expect([0.5, 1.5, -0.5, -1.5, 2.4999].map(round)).toEqual([1, 2, -1, -2, 2]);
    expect(Object.is(round(-0.2), 0)).toBe(true);
    expect(Object.is(floor(-0), 0)).toBe(true);
    expect(wholeDuration(1.5)).toBe(2);
    expect(wholeDuration(null)).toBe(null);
  });
});

describe('lists', () => {
  test('are joined, reduced and taken from each other by value', () => {
    expect(joinLists([1], [2, 1])).toEqual([1, 2, 1]);
    expect(withoutItems([1, 2, 1, 3], [1])).toEqual([2, 3]);
    expect(withoutItems<Value>([{ a: 1 }, { a: 2 }], [{ a: 1 }])).toEqual([{ a: 2 }]);
    expect(distinctItems<Value>([1, '1', 1, { a: 1 }, { a: 1 }, null, null])).toEqual([
      1,
      '1',
      { a: 1 },
      null,
    ]);
  });
});

describe('aggregates', () => {
  test('over nothing', () => {
    expect(sumOf([])).toBe(0);
    expect([averageOf([]), deviationOf([]), minimumOf([]), maximumOf([])]).toEqual([null, null, null, null]);
  });

  test('over something', () => {
    expect(sumOf([0.1, 0.2, 0.3])).toBe(0.1 + 0.2 + 0.3);
    expect(averageOf([1, 2, 6])).toBe(3);
    expect(deviationOf([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(2, 12);
    expect(deviationOf([7])).toBe(0);
  });

  test('over more than a call has room for', () => {
    expect(maximumOf(Array.from({ length: 300_000 }, (_, index) => index))).toBe(299_999);
  });
});
