/** Guesses at misspelt words. */
import { expect, test } from 'vitest';
import { didYouMean, editDistance } from '../../../compiler/diagnostics/did-you-mean.ts';

test.each([
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['abc', 'abc', 0],
  ['form', 'from', 1],
])('%s and %s are %i apart', (from, to, distance) => {
  expect(editDistance(from, to)).toBe(distance);
  expect(editDistance(to, from)).toBe(distance);
});

test.each([
  ['wihtin', ['within', 'without', 'match'], 'within'],
  ['symbl', ['trader', 'symbol'], 'symbol'],
  ['ORDER', ['Order', 'Other'], 'Order'],
  ['zzz', ['within', 'match'], null],
  ['a', ['b'], null],
  ['match', ['match'], null],
])('%s among %j means %s', (word, candidates, meant) => {
  expect(didYouMean(word, candidates)).toBe(meant);
});
