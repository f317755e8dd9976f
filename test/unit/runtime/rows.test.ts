/** The slab of runs. */
import { expect, test } from 'vitest';
import { Rows, ROWS_AT_FIRST } from '../../../runtime/rows.ts';

test('rows are given from the start, and freed ones again', () => {
  const rows = new Rows();
  expect([rows.take(), rows.take(), rows.take(), rows.used]).toEqual([0, 1, 2, 3]);
  rows.state[1] = 4;
  rows.free(1);
  expect([rows.used, rows.state[1]]).toEqual([2, 0]);
  expect([rows.take(), rows.take(), rows.used]).toEqual([1, 3, 4]);
});

test('a full slab says so, and grows with what it holds', () => {
  const rows = new Rows();
  for (let i = 0; i < ROWS_AT_FIRST; i += 1) rows.start[rows.take()] = i + 0.5;
  const next = rows.take();
  expect(next).toBe(rows.capacity);
  rows.grow(rows.capacity * 2);
  for (const column of [rows.state, rows.start, rows.key, rows.a, rows.b]) {
    expect(column.length).toBe(ROWS_AT_FIRST * 2);
  }
  expect([rows.start[0], rows.start[ROWS_AT_FIRST - 1], rows.start[next]]).toEqual([
    0.5,
    ROWS_AT_FIRST - 0.5,
    0,
  ]);
});
