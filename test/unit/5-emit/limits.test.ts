/** Bounds on runs, keys and matches of rules that the flat automaton runs: the same as those of general rules. */
import { expect, test } from 'vitest';
import type { DetectorOptions, InputRecord, LimitReached } from '../../../runtime/api.ts';
import { LimitError } from '../../../runtime/limits.ts';
import { factoryOf } from '../runtime/detector/laboratory.ts';

const events = `
event A { @time at: time, k: string, g: int }
event B { @time at: time, k: string, g: int }
event N { @time at: time, k: string, g: int }`;

const pair = `${events}
rule R { partition by k match A as a -> B as b within 1h emit Out { a: a.at, b: b.at } }`;

interface Limited {
  readonly push: (text: string) => readonly string[];
  /** Such as `maxRunsPerKey x -1 @4`. */
  readonly told: readonly string[];
  readonly stats: () => object | undefined;
}

function limited(text: string, options: DetectorOptions): Limited {
  const told: string[] = [];
  const outputs: string[] = [];
  const onLimit = ({ limit, key, dropped, at }: LimitReached): number =>
    told.push([limit, ...key, `-${dropped}`, `@${at}`].join(' '));
  const onError = ({ error }: { readonly error: unknown }): number =>
    told.push(error instanceof LimitError ? 'error' : String(error));
  const detector = factoryOf(text)({ ...options, onLimit, onError });
  detector.on('*', (data) => outputs.push(Object.values(data as object).join(' ')));
  return {
    told,
    stats: () => detector.stats().rules[0],
    push: (words) => {
      const before = outputs.length;
      for (const word of words.split(' ')) {
        const [, type = '', at, k = '', g] = /^([A-Z]?)(\d+)([a-z]*)(\d*)$/.exec(word) ?? [];
        const record = { type, at: Number(at), k, g: Number(g) };
        const input: InputRecord = record;
        if (type === '') detector.advanceTo(Number(at));
        else detector.push(input);
      }
      return outputs.slice(before);
    },
  };
}

test('runs of a key', () => {
  const oldest = limited(pair, { maxRunsPerKey: { max: 2, policy: 'drop-oldest' } });
  expect(oldest.push('A1x A2x A3y A4x A5x B6x B7y')).toEqual(['4 6', '5 6', '3 7']);
  expect(oldest.told).toEqual(['maxRunsPerKey x -1 @4', 'maxRunsPerKey x -1 @5']);
  expect(oldest.stats()).toMatchObject({ runs: 0, keys: 0, bytes: 0, limited: { maxRunsPerKey: 2 } });
  const newest = limited(pair, { maxRunsPerKey: { max: 2, policy: 'drop-newest' } });
  expect(newest.push('A1x A2x A3x A4x B5x A6x B7x')).toEqual(['1 5', '2 5', '6 7']);
  expect(newest.told).toEqual(['maxRunsPerKey x -1 @3', 'maxRunsPerKey x -1 @4']);
  const failing = limited(pair, { maxRunsPerKey: 2 });
  expect(failing.push('A1x A2x A3x B4x A5x B6x')).toEqual(['1 4', '2 4', '5 6']);
  expect(failing.told).toEqual(['maxRunsPerKey x -1 @3', 'error']);
});

test('runs of a rule without keys, in any state and with branches', () => {
  const text = `${events}
    rule R { match A as a ->> B as b where g == a.g -> N as n where g == a.g within 1h emit Out { a: a.at, b: b.at, n: n.at } }`;
  const { push, told, stats } = limited(text, { maxRunsPerKey: { max: 3, policy: 'drop-oldest' } });
  push('A1x1 A2x2 B3x1 B4x2');
  expect(told).toEqual(['maxRunsPerKey -1 @4']);
  expect(stats()).toMatchObject({ runs: 3 });
  push('A5x3');
  expect(push('N6x1 N7x2 B8x3 N9x3')).toEqual(['2 4 7', '5 8 9']);
});

test('keys', () => {
  const oldest = limited(pair, { maxKeys: { max: 2, policy: 'drop-oldest' } });
  expect(oldest.push('A1x A2x A3y A4z B5x B6y B7z')).toEqual(['3 6', '4 7']);
  expect(oldest.told).toEqual(['maxKeys x -1 @4']);
  const newest = limited(pair, { maxKeys: { max: 2, policy: 'drop-newest' } });
  expect(newest.push('A1x A2y A3z B4x A5z B6y B7z')).toEqual(['1 4', '2 6', '5 7']);
  expect(newest.told).toEqual(['maxKeys z -1 @3']);
  const two = limited(pair.replace('by k', 'by k, g'), { maxKeys: 1 });
  expect(two.push('A1x1 A2x2 B3x1 B4x2')).toEqual(['1 3']);
  expect(two.told).toEqual(['maxKeys x 2 -1 @2', 'error']);
});

test('matches of one event', () => {
  const oldest = limited(pair, { maxMatchesPerEvent: { max: 2, policy: 'drop-oldest' } });
  expect(oldest.push('A1x A2x A3x B4x')).toEqual(['2 4', '3 4']);
  expect(oldest.told).toEqual(['maxMatchesPerEvent x -1 @4']);
  const newest = limited(pair, { maxMatchesPerEvent: { max: 1, policy: 'drop-newest' } });
  expect(newest.push('A1x A2x A3x B4x')).toEqual(['1 4']);
});

test('matches of one instant count for each key', () => {
  const text = `${events} rule R { partition by k match A as a -> not N for 5ms emit Out { a: a.at, k } }`;
  const { push, told } = limited(text, { maxMatchesPerEvent: 1 });
  expect(push('A1x A1x A1y 9')).toEqual(['1 x', '1 y']);
  expect(told).toEqual(['maxMatchesPerEvent x -1 @6', 'error']);
});

test('deadlines of runs that were dropped do not act', () => {
  const text = `${events} rule R { match A as a -> not N where g == a.g for 5ms emit Out { a: a.at } }`;
  const { push } = limited(text, { maxRunsPerKey: { max: 1, policy: 'drop-oldest' } });
  expect(push('A1x A2x A3x 20')).toEqual(['3']);
});
