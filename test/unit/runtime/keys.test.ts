/** Keys as small integers: given while in use, used again afterwards. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Keys } from '../../../runtime/keys.ts';

test('a key keeps its id while something refers to it, and is forgotten with the last reference', () => {
  const keys = new Keys<string>();
  const id = keys.open('x');
  keys.retain(id);
  keys.retain(id);
  expect([keys.open('x'), keys.find('x'), keys.value(id), keys.size]).toEqual([id, id, 'x', 1]);
  keys.release(id);
  expect(keys.find('x')).toBe(id);
  keys.release(id);
  expect([keys.find('x'), keys.size]).toEqual([-1, 0]);
  expect(() => keys.value(id)).toThrow(`key id ${id} is not in use`);
});

test('the id of a forgotten key goes to the next new one', () => {
  const keys = new Keys<string>();
  const ids = ['a', 'b', 'c'].map((key) => {
    const id = keys.open(key);
    keys.retain(id);
    return id;
  });
  keys.release(ids[1] ?? -1);
  expect(keys.open('d')).toBe(ids[1]);
  expect([keys.capacity, keys.value(ids[1] ?? -1)]).toEqual([3, 'd']);
});

test('keys are told apart by value: NaN is a key, minus zero is zero', () => {
  const keys = new Keys<number>();
  keys.retain(keys.open(NaN));
  expect(keys.open(NaN)).toBe(keys.find(NaN));
  expect(keys.open(-0)).toBe(keys.open(0));
});

test('any history of references: an id is shared by no two keys, and no more ids are given than were in use at once', () => {
  const history = fc.array(fc.record({ key: fc.nat(8), opens: fc.boolean() }), { maxLength: 120 });
  fc.assert(
    fc.property(history, (steps) => {
      const keys = new Keys<number>();
      const references = new Map<number, number>();
      let most = 0;
      for (const { key, opens } of steps) {
        const count = references.get(key) ?? 0;
        if (opens) keys.retain(keys.open(key));
        else if (count > 0) keys.release(keys.find(key));
        else continue;
        references.set(key, count + (opens ? 1 : -1));
        const used = [...references].filter(([, left]) => left > 0).map(([known]) => known);
        most = Math.max(most, used.length);
        const ids = used.map((known) => keys.find(known));
        expect(ids).not.toContain(-1);
        expect(new Set(ids).size).toBe(used.length);
        expect(ids.map((id) => keys.value(id))).toEqual(used);
        expect([keys.size, keys.capacity]).toEqual([used.length, most]);
      }
    }),
  );
});
