/** Telling equal events apart, against counting from the start. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Ordinals } from '../../../runtime/ordinals.ts';

test('each event is numbered among those of its type, time and key', () => {
  const step = fc.record({ type: fc.nat(2), passes: fc.nat(1), key: fc.constantFrom('a', 'b', 'c') });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const ordinals = new Ordinals(3);
      const counts = new Map<string, number>();
      let time = 0;
      for (const { type, passes, key } of steps) {
        time += passes;
        const seen = `${type} ${time} ${key}`;
        const count = counts.get(seen) ?? 0;
        expect(ordinals.next(type, time, key)).toBe(count);
        counts.set(seen, count + 1);
      }
    }),
  );
});

test('a key may be nothing, or a number', () => {
  const ordinals = new Ordinals(1);
  expect([ordinals.next(0, 5, null), ordinals.next(0, 5, null)]).toEqual([0, 1]);
  expect([ordinals.next(0, 6, NaN), ordinals.next(0, 6, NaN), ordinals.next(0, 6, 1)]).toEqual([0, 1, 0]);
});
