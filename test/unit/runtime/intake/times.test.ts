/** Times and durations at the border. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  durationFrom,
  durationOption,
  timeArgument,
  timeFrom,
  toMillis,
} from '../../../../runtime/intake/times.ts';

const US = 1;
const S = 1_000_000;
const NS = 0.001;
/** 2026-03-02T09:30:00Z in microseconds. */
const HALF_PAST_NINE = 1_772_443_800_000_000;

test.each([
  ['2026-03-02T09:30:00Z', HALF_PAST_NINE],
  ['2026-03-02T09:30Z', HALF_PAST_NINE],
  ['2026-03-02T09:30', HALF_PAST_NINE],
  ['2026-03-02 09:30:00', HALF_PAST_NINE],
  [' 2026-03-02T09:30:00Z ', HALF_PAST_NINE],
  ['2026-03-02T09:30:00.5Z', HALF_PAST_NINE + 500_000],
  ['2026-03-02T09:30:00,5Z', HALF_PAST_NINE + 500_000],
  ['2026-03-02T09:30:00.123456Z', HALF_PAST_NINE + 123_456],
  ['2026-03-02T09:30:00.123456499Z', HALF_PAST_NINE + 123_456],
  ['2026-03-02T09:30:00.9999999Z', HALF_PAST_NINE + 1_000_000],
  ['2026-03-02T04:30:00-05:00', HALF_PAST_NINE],
  ['2026-03-02T04:30:00-0500', HALF_PAST_NINE],
  ['2026-03-02T04:30:00-05', HALF_PAST_NINE],
  ['2026-03-02T15:00:00+05:30', HALF_PAST_NINE],
  ['2026-03-02', HALF_PAST_NINE - 34_200_000_000],
  ['1969-12-31T23:59:59.999999Z', -1],
  ['2024-02-29', 1_709_164_800_000_000],
])('the text %s is the time %i', (text, micros) => {
  expect(timeFrom(text)).toBe(micros);
});

test.each([
  '',
  'yesterday',
  '1772443800000',
  '2026-3-2',
  '2026-02-30',
  '2025-02-29T00:00:00Z',
  '2026-04-31T10:00:00Z',
  '2026-13-01',
  '2026-03-02T25:00:00Z',
  '2026-03-02T09:61:00Z',
  '2026-03-02T09:30.5Z',
  '2026-03-02T09:30:00.1234567890Z',
  '2026-03-02T09:30:00+5',
  '2026-03-02T09:30:00+25:00',
  '2026-03-02T09:30:00 UTC',
  '02/03/2026',
])('the text "%s" is no time', (text) => {
  expect(timeFrom(text)).toBeNaN();
});

test('a number is in the unit of its field, and fractions are kept to the microsecond', () => {
  expect(timeFrom(1_772_443_800_000)).toBe(HALF_PAST_NINE);
  expect(timeFrom(1_772_443_800_000.123)).toBe(HALF_PAST_NINE + 123);
  expect(timeFrom(1_772_443_800, S)).toBe(HALF_PAST_NINE);
  expect(timeFrom(1_772_443_800.25, S)).toBe(HALF_PAST_NINE + 250_000);
  expect(timeFrom(HALF_PAST_NINE + 7, US)).toBe(HALF_PAST_NINE + 7);
  expect(timeFrom(1_772_443_800_000_000_000, NS)).toBe(HALF_PAST_NINE);
  expect(timeFrom(-1.5)).toBe(-1_500);
});

test('the unit does not concern dates and texts', () => {
  expect(timeFrom(new Date(1_772_443_800_123), S)).toBe(HALF_PAST_NINE + 123_000);
  expect(timeFrom('2026-03-02T09:30:00Z', NS)).toBe(HALF_PAST_NINE);
});

test.each([[NaN], [Infinity], [1e16], [new Date(NaN)], [null], [undefined], [true], [{}], [[1]]])(
  '%s is no time',
  (value) => {
    expect(timeFrom(value)).toBeNaN();
  },
);

test.each([
  ['2s', 2_000_000],
  ['500us', 500],
  ['250ms', 250_000],
  ['5min', 300_000_000],
  ['1h30min', 5_400_000_000],
  ['1d', 86_400_000_000],
  ['1w', 604_800_000_000],
  ['1.5s', 1_500_000],
  ['10_000ms', 10_000_000],
  ['-2s', -2_000_000],
  [' 2s ', 2_000_000],
  ['1w2d3h4min5s6ms7us', 788_645_006_007],
])('the text %s is the duration %i', (text, micros) => {
  expect(durationFrom(text)).toBe(micros);
});

test.each(['', '2', 's', '2 s', '5m', '1mo', '2s later', '1h-30min', '--2s', '9999999999w'])(
  'the text "%s" is no duration',
  (text) => {
    expect(durationFrom(text)).toBeNaN();
  },
);

test('a duration as a number is milliseconds', () => {
  expect([durationFrom(2_000), durationFrom(0.25), durationFrom(-3)]).toEqual([2_000_000, 250, -3_000]);
  for (const value of [NaN, Infinity, null, undefined, new Date(0), []])
    expect(durationFrom(value)).toBeNaN();
});

test('what leaves comes back the same', () => {
  fc.assert(
    // Up to the year 2109 a number of milliseconds has room for the microseconds.
    fc.property(fc.integer({ min: -(2 ** 42) * 1_000, max: 2 ** 42 * 1_000 }), (micros) => {
      expect(timeFrom(toMillis(micros))).toBe(micros);
      expect(durationFrom(toMillis(micros))).toBe(micros);
    }),
  );
});

test('text of any time leads back to it', () => {
  const micros = fc.integer({ min: 0, max: 4_000_000_000_000_000 });
  fc.assert(
    fc.property(micros, (time) => {
      const text = new Date(Math.floor(time / 1_000)).toISOString().slice(0, -1);
      expect(timeFrom(`${text}${String(time % 1_000).padStart(3, '0')}Z`)).toBe(time);
    }),
  );
});

test('an option or argument that is none says what it found', () => {
  expect(durationOption('lateness', '2s')).toBe(2_000_000);
  expect(timeArgument('advanceTo', 5)).toBe(5_000);
  expect(() => durationOption('lateness', 'soon')).toThrow(
    new RangeError('lateness: expected a duration such as "2s" or a number of milliseconds, found "soon"'),
  );
  expect(() => durationOption('lateness', -1)).toThrow('found -1');
  expect(() => durationOption('lateness', NaN)).toThrow('found NaN');
  expect(() => timeArgument('advanceTo', 'now')).toThrow(
    new RangeError('advanceTo: expected milliseconds, a Date or ISO-8601 text, found "now"'),
  );
  expect(() => timeArgument('advanceTo', new Date(NaN))).toThrow('found a Date');
});
