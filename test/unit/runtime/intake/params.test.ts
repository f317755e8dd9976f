/** Params of a detector. */
import { expect, test } from 'vitest';
import { durationField, intField } from '../../../../runtime/intake/fields.ts';
import { readParams } from '../../../../runtime/intake/params.ts';
import type { ParamType } from '../../../../runtime/program.ts';

const params: readonly ParamType[] = [
  { name: 'minQty', read: (value) => intField(value, 'params', 'minQty'), initial: 10_000 },
  { name: 'quiet', read: (value) => durationField(value, 'params', 'quiet') },
  {
    name: 'limit',
    read: (value) => (value === null ? null : intField(value, 'params', 'limit')),
    initial: null,
  },
];

test('what is given is checked, what is left out comes from the source', () => {
  expect(readParams({ params }, { quiet: '2s' })).toEqual([10_000, 2_000_000, null]);
  expect(readParams({ params }, { quiet: 5, minQty: 1, limit: 3 })).toEqual([1, 5_000, 3]);
  expect(readParams({ params }, { quiet: 5, minQty: undefined, limit: null })).toEqual([10_000, 5_000, null]);
});

test.each([
  [{}, 'params.quiet: expected a duration (milliseconds, or text such as "2s"), found nothing'],
  [{ quiet: 1, minQty: 1.5 }, 'params.minQty: expected a whole number, found 1.5'],
  [{ quiet: 1, minQty: null }, 'params.minQty: expected a whole number, found null'],
  [{ quiet: 1, minQt: 5 }, 'params: expected one of minQty, quiet, limit, found minQt'],
])('%j is refused', (given, text) => {
  expect(() => readParams({ params }, given)).toThrow(text);
});

test('a param may be called what every object inherits', () => {
  const constructor = { name: 'constructor', read: (value: unknown) => value, initial: 1 };
  expect(readParams({ params: [constructor] }, {})).toEqual([1]);
});

test('a module without params takes none', () => {
  expect(readParams({ params: [] }, {})).toEqual([]);
  expect(() => readParams({ params: [] }, { x: 1 })).toThrow(
    'params: expected no params (the module declares none), found x',
  );
});
