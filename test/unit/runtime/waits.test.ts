/** The lists of waiting rows, against arrays. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROWS_AT_FIRST } from '../../../runtime/rows.ts';
import { Waits } from '../../../runtime/waits.ts';

function rowsOf(waits: Waits, list: number): readonly number[] {
  const rows: number[] = [];
  for (let at = waits.heads[list] ?? 0; at !== 0; at = waits.nexts[at - 1] ?? 0) rows.push(at - 1);
  return rows;
}

test('any history of joining and leaving keeps the order of coming', () => {
  const steps = fc.array(fc.record({ row: fc.nat(9), list: fc.nat(5) }), { maxLength: 80 });
  fc.assert(
    fc.property(steps, (made) => {
      const waits = new Waits(3);
      const model = Array.from({ length: 6 }, (): number[] => []);
      for (const { row, list } of made) {
        const before = model.findIndex((rows) => rows.includes(row));
        if (before >= 0) {
          waits.remove(row, before);
          model[before] = (model[before] ?? []).filter((other) => other !== row);
        }
        // A row that waits in the list it is drawn for just leaves.
        if (before !== list) {
          waits.append(row, list);
          model[list]?.push(row);
        }
        for (const [i, rows] of model.entries()) {
          expect(rowsOf(waits, i)).toEqual(rows);
          expect(waits.tails[i]).toBe((rows.at(-1) ?? -1) + 1);
        }
      }
    }),
  );
});

test('room for more keys and more rows keeps the lists', () => {
  const waits = new Waits(2);
  waits.append(0, 1);
  waits.append(5, 1);
  waits.reserve(1000);
  waits.grow(ROWS_AT_FIRST * 2);
  waits.append(ROWS_AT_FIRST, 1);
  waits.append(ROWS_AT_FIRST + 1, 2001);
  expect(rowsOf(waits, 1)).toEqual([0, 5, ROWS_AT_FIRST]);
  expect(rowsOf(waits, 2001)).toEqual([ROWS_AT_FIRST + 1]);
});

test('room that is there is not made again', () => {
  const waits = new Waits(4);
  const { heads } = waits;
  waits.reserve(15);
  expect(waits.heads).toBe(heads);
  waits.reserve(16);
  expect(waits.heads.length).toBeGreaterThanOrEqual(4 * 17);
});
