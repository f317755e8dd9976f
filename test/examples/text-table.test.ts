/** Tables as text. */
import { expect, test } from 'vitest';
import { textTable } from '../../examples/text-table.ts';

test('columns are as wide as they need, numbers to the right', () => {
  const table = textTable(
    ['rule', 'alerts', 'precision'],
    [
      ['spoofing', 12, '92 %'],
      ['wash', 3, '-'],
    ],
  );
  expect(table.split('\n')).toEqual([
    'rule      alerts  precision',
    '────────  ──────  ─────────',
    'spoofing      12       92 %',
    'wash           3          -',
  ]);
});
