/** The keys of an event that is in several sub-streams. */
import { expect, test } from 'vitest';
import { keyCombinations } from '../../../runtime/key-combinations.ts';

test('each value gives a key, equal ones give one', () => {
  expect(keyCombinations([['a', 'b']])).toEqual([['a'], ['b']]);
  expect(keyCombinations([['a', 'a']])).toEqual([['a']]);
  expect(keyCombinations([[Number.NaN, Number.NaN]])).toEqual([[Number.NaN]]);
  expect(keyCombinations([[0, -0]])).toHaveLength(1);
});

test('parts are combined in their order', () => {
  expect(keyCombinations([['a', 'b'], [1], ['x', 'y']])).toEqual([
    ['a', 1, 'x'],
    ['a', 1, 'y'],
    ['b', 1, 'x'],
    ['b', 1, 'y'],
  ]);
});

test('a null gives no key', () => {
  expect(keyCombinations([['a', null]])).toEqual([['a']]);
  expect(keyCombinations([[null], ['x']])).toEqual([]);
});
