/** The small steps on registers, and their agreement with the aggregates over whole lists. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { greatestSoFar, itemAt, leastSoFar } from '../../../runtime/registers.ts';
import { maximumOf, minimumOf } from '../../../runtime/values/index.ts';

test('event by event comes to the same as all at once', () => {
  const values = fc.array(fc.oneof(fc.integer(), fc.double()));
  fc.assert(
    fc.property(values, (list) => {
      let [least, greatest]: (number | null)[] = [null, null];
      for (const value of list) {
        least = leastSoFar(least ?? null, value);
        greatest = greatestSoFar(greatest ?? null, value);
      }
      expect(least ?? null).toBe(minimumOf(list));
      expect(greatest ?? null).toBe(maximumOf(list));
    }),
  );
});

test('a place counts from the start, or from the end if it is negative; outside there is nothing', () => {
  const list = ['a', 'b', 'c'];
  expect([0, 2, -1, -3, 3, -4].map((place) => itemAt(list, place))).toEqual(['a', 'c', 'c', 'a', null, null]);
  expect(itemAt([], 0)).toBeNull();
});
