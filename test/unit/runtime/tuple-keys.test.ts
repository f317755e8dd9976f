/** Keys of several parts. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { TupleKeys, tupleText, type KeyPart } from '../../../runtime/tuple-keys.ts';

/** Texts that look like what joins the parts are the ones that could be mixed up. */
const part: fc.Arbitrary<KeyPart> = fc.oneof(
  fc.string({ unit: fc.constantFrom('0', '1', ':', ',', 'true', 'x'), maxLength: 6 }),
  fc.string(),
  fc.integer(),
  fc.double(),
  fc.boolean(),
);
const tuple = fc.array(part, { minLength: 1, maxLength: 4 });

function alike(one: readonly KeyPart[], other: readonly KeyPart[]): boolean {
  const same = (a: KeyPart, b: KeyPart | undefined): boolean =>
    a === b || (Number.isNaN(a) && Number.isNaN(b));
  return one.length === other.length && one.every((value, i) => same(value, other[i]));
}

test('two tuples have one text exactly if they are alike', () => {
  fc.assert(
    fc.property(tuple, tuple, (one, other) => {
      expect(tupleText(one) === tupleText(other)).toBe(alike(one, other));
    }),
    { numRuns: 2000 },
  );
});

test('texts that could run into each other do not', () => {
  const tuples: readonly (readonly KeyPart[])[] = [
    ['a', 'bc'],
    ['ab', 'c'],
    ['abc', ''],
    ['1:a', 'b'],
    [1, 'a'],
    ['1', 'a'],
    [1, 2],
    [12],
    ['1,2,'],
    [true],
    ['true'],
  ];
  expect(new Set(tuples.map(tupleText)).size).toBe(tuples.length);
});

test('an id leads back to the parts, and is free again after the last reference', () => {
  const keys = new TupleKeys();
  const id = keys.open('t1', 'X');
  keys.retain(id);
  expect([keys.find('t1', 'X'), keys.find('t1X', ''), keys.size]).toEqual([id, -1, 1]);
  expect(keys.value(id)).toEqual(['t1', 'X']);
  keys.release(id);
  expect([keys.find('t1', 'X'), keys.size]).toEqual([-1, 0]);
  expect(keys.open('t2', 'Y')).toBe(id);
  expect(keys.value(id)).toEqual(['t2', 'Y']);
  expect(() => keys.value(7)).toThrow('key id 7 is not in use');
});
