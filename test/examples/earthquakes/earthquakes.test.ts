/** The earthquake rules against the expected outputs, and against a search of the whole list. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findQuakes } from '../../../examples/earthquakes/find-quakes.ts';
import { readQuakes } from '../../../examples/earthquakes/quakes.ts';
import { plainSearch, type Found } from './plain-search.ts';

const outputs = findQuakes();

test('what comes out is what is expected', () => {
  const file = new URL('../../../examples/earthquakes/expected.ndjson', import.meta.url);
  expect(outputs.map((output) => `${JSON.stringify(output)}\n`).join('')).toBe(readFileSync(file, 'utf8'));
});

test('a search of every pair of shocks finds the same', () => {
  const told = outputs.map(({ type, at, data }) => ({ type, at, data }));
  expect(told.toSorted(byTypeAndTime)).toEqual(plainSearch(readQuakes()).toSorted(byTypeAndTime));
});

function byTypeAndTime(a: Found, b: Found): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

function keyOf({ type, at, data }: Found): string {
  return [type, at, JSON.stringify(data)].join(' ');
}
