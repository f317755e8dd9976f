/** Numbers from bytes: the same as the language reads from the same text. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumber } from '../../../connectors/number-text.ts';

function read(text: string): number {
  const bytes = Buffer.from(`;${text};`);
  return readNumber(bytes, 1, bytes.length - 1);
}

test('every number as JavaScript writes it', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(read(String(value))).toBe(Number(String(value)));
    }),
  );
});

test('decimals of every length', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(22), (digits, places) => {
      const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
      const point = text.length - places;
      const written = `${digits < 0n ? '-' : ''}${text.slice(0, point)}.${text.slice(point)}`;
      expect(read(written)).toBe(Number(written));
    }),
  );
});

test('what is a number', () => {
  const spelled = ['0', '-0', '007', '1.', '.5', '-.5', '+3', '1e3', '1.5E-2', ' 4 ', '9007199254740993'];
  expect(spelled.map(read)).toEqual(spelled.map(Number));
});

test('what is none', () => {
  const others = [
    '',
    '-',
    '.',
    '-.',
    '1.2.3',
    '1,5',
    '0x10',
    'Infinity',
    'NaN',
    '1e',
    '--1',
    '1_000',
    'ten',
    ' ',
  ];
  expect(others.map(read)).toEqual(others.map(() => Number.NaN));
});
