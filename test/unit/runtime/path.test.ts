/** The order of the branches of one run, and of matches. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, type Match } from '../../../runtime/matches.ts';
import { comparePaths, step, type PathStep } from '../../../runtime/path.ts';

type Taken = readonly [atom: number, position: number];

function pathOf(...taken: readonly Taken[]): PathStep | null {
  return taken.reduce<PathStep | null>((before, [atom, position]) => step(before, atom, position), null);
}

test('staying in a loop comes before leaving it: the longest chain first', () => {
  const three = pathOf([0, 1], [1, 2], [1, 3], [1, 4]);
  const two = pathOf([0, 1], [1, 2], [1, 3]);
  expect(comparePaths(three, two)).toBeLessThan(0);
  expect(comparePaths(two, three)).toBeGreaterThan(0);
  expect(comparePaths(pathOf([0, 1], [1, 2], [1, 3], [2, 4]), pathOf([0, 1], [1, 2], [2, 4]))).toBeLessThan(
    0,
  );
});

test('taking an event comes before passing it over', () => {
  expect(comparePaths(pathOf([0, 1], [1, 2]), pathOf([0, 1], [1, 3]))).toBeLessThan(0);
});

test('the element further left comes first', () => {
  expect(comparePaths(pathOf([0, 1], [2, 2]), pathOf([0, 1], [1, 3]))).toBeGreaterThan(0);
});

test('equal ways are equal, whether they share their cells or not', () => {
  const way = pathOf([0, 1], [1, 2]);
  expect([
    comparePaths(way, way),
    comparePaths(way, pathOf([0, 1], [1, 2])),
    comparePaths(null, null),
  ]).toEqual([0, 0, 0]);
});

test('paths are in one order: reflexive, antisymmetric, transitive', () => {
  const taken = fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { maxLength: 4 });
  fc.assert(
    fc.property(taken, taken, taken, (a, b, c) => {
      const [x, y, z] = [pathOf(...a), pathOf(...b), pathOf(...c)];
      expect(Math.sign(comparePaths(x, y))).toBe(-Math.sign(comparePaths(y, x)) + 0);
      if (comparePaths(x, y) <= 0 && comparePaths(y, z) <= 0)
        expect(comparePaths(x, z)).toBeLessThanOrEqual(0);
    }),
  );
});

test('matches stand by the start of their run, then by path', () => {
  const match = (start: number, path: PathStep | null): Match => ({ start, path, key: [], events: [] });
  const [late, early, longer] = [
    match(7, null),
    match(2, pathOf([0, 2], [1, 4])),
    match(2, pathOf([0, 2], [1, 3], [1, 4])),
  ];
  expect(inOrder([late, early, longer])).toEqual([longer, early, late]);
});
