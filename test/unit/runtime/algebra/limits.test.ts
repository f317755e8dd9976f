/** Bounds on runs, keys and matches: each is reached, each does what its policy says, and each is told. */
import { expect, test } from 'vitest';
import type { DetectorOptions, LimitReached } from '../../../../runtime/api.ts';
import { LimitError } from '../../../../runtime/limits.ts';
import { absence, atom, named, negand, play, rulePlan, sequence, type Played } from './laboratory.ts';

const pair = sequence(atom(0, 'A', 'a'), ['next', atom(1, 'B', 'b')]);
const show = (frame: Parameters<typeof named>[0]): string => named(frame, 'a', 'b');

interface Limited extends Played {
  /** Such as `maxRunsPerKey x -1`. */
  readonly told: readonly string[];
}

function limited(options: DetectorOptions, plan = rulePlan(pair, show)): Limited {
  const told: string[] = [];
  const onLimit = ({ limit, key, dropped, at }: LimitReached): number =>
    told.push([limit, ...key, `-${dropped}`, `@${at}`].join(' '));
  const onError = ({ error, event }: { readonly error: unknown; readonly event: unknown }): number =>
    told.push(`${error instanceof LimitError ? 'error' : String(error)} ${JSON.stringify(event)}`);
  return { ...play(plan, { ...options, onLimit, onError }), told };
}

test('runs of a key: the oldest is dropped', () => {
  const { push, told, detector } = limited({ maxRunsPerKey: { max: 2, policy: 'drop-oldest' } });
  expect(push('A1x A2x A3y A4x A5x B6x B7y')).toEqual(['a4 b6 @6', 'a5 b6 @6', 'a3 b7 @7']);
  expect(told).toEqual(['maxRunsPerKey x -1 @4', 'maxRunsPerKey x -1 @5']);
  expect(detector.stats().rules[0]).toMatchObject({
    runs: 0,
    keys: 0,
    limited: { maxRunsPerKey: 2, maxKeys: 0, maxMatchesPerEvent: 0 },
  });
});

test('runs of a key: the newest is dropped', () => {
  const { push, told } = limited({ maxRunsPerKey: { max: 2, policy: 'drop-newest' } });
  expect(push('A1x A2x A3x A4x B5x A6x B7x')).toEqual(['a1 b5 @5', 'a2 b5 @5', 'a6 b7 @7']);
  expect(told).toEqual(['maxRunsPerKey x -1 @3', 'maxRunsPerKey x -1 @4']);
});

test('runs of a key: the newest is dropped, and the rule fails', () => {
  const { push, told, detector } = limited({ maxRunsPerKey: 2 });
  expect(push('A1x A2x A3x B4x A5x B6x')).toEqual(['a1 b4 @4', 'a2 b4 @4', 'a5 b6 @6']);
  expect(told).toEqual(['maxRunsPerKey x -1 @3', 'error {"type":"A","at":3,"v":3,"k":"x"}']);
  expect(detector.stats().rules[0]).toMatchObject({ errors: 1, limited: { maxRunsPerKey: 1 } });
});

test('a run that makes room at the same event is not one too many', () => {
  const again = sequence(atom(0, 'A', 'a'), ['next', atom(1, 'A', 'b')]);
  const { push, told } = limited({ maxRunsPerKey: 1 }, rulePlan(again, show));
  expect(push('A1 A2 A3')).toEqual(['a1 b2 @2', 'a2 b3 @3']);
  expect(told).toEqual([]);
});

test('with in order, what waited for a run that is dropped goes out', () => {
  const plan = rulePlan(
    sequence(atom(0, 'A', 'a'), ['next', atom(1, 'B', 'b', (e, { a }) => pairs(a, e))]),
    show,
    {
      plan: { inOrder: true },
    },
  );
  const { push } = limited({ maxRunsPerKey: { max: 1, policy: 'drop-oldest' } }, plan);
  const wide = limited({ maxRunsPerKey: { max: 2, policy: 'drop-oldest' } }, plan);
  expect(wide.push('A1 A2 B12')).toEqual([]);
  expect(wide.push('A13 A14')).toEqual(['a2 b12 @14']);
  expect(push('A1 A2 B12')).toEqual(['a2 b12 @12']);
});

/** An A at n ms goes with the B ten later. */
function pairs(a: unknown, b: { readonly $time: number }): boolean {
  return typeof a === 'object' && a !== null && '$time' in a && Number(a.$time) + 10_000 === b.$time;
}

test('keys: the oldest is dropped with its runs', () => {
  const { push, told, detector } = limited({ maxKeys: { max: 2, policy: 'drop-oldest' } });
  expect(push('A1x A2x A3y A4z B5x B6y B7z')).toEqual(['a3 b6 @6', 'a4 b7 @7']);
  expect(told).toEqual(['maxKeys x -1 @4']);
  expect(detector.stats().rules[0]).toMatchObject({ runs: 0, keys: 0, limited: { maxKeys: 1 } });
});

test('keys: the newest is not taken up, and the rule may fail', () => {
  const newest = limited({ maxKeys: { max: 2, policy: 'drop-newest' } });
  expect(newest.push('A1x A2y A3z B4x A5z B6y B7z')).toEqual(['a1 b4 @4', 'a2 b6 @6', 'a5 b7 @7']);
  expect(newest.told).toEqual(['maxKeys z -1 @3']);
  const failing = limited({ maxKeys: 2 });
  expect(failing.push('A1x A2y A3z+x B4x A5z B6y B7z')).toEqual([
    'a1 b4 @4',
    'a3 b4 @4',
    'a2 b6 @6',
    'a5 b7 @7',
  ]);
  expect(failing.told).toEqual(['maxKeys z -1 @3', 'error {"type":"A","at":3,"v":3,"k":"z+x"}']);
});

test('a key that is only remembered for a time does not count for longer', () => {
  const plan = rulePlan(atom(0, 'A', 'a'), (frame) => named(frame, 'a'), {
    plan: { once: { length: () => 5000 } },
  });
  const { push, told } = limited({ maxKeys: 1 }, plan);
  expect(push('A1x A2x A7y A8x')).toEqual(['a1 @1', 'a7 @7', 'a8 @8']);
  expect(told).toEqual(['maxKeys x -1 @8', 'error {"type":"A","at":8,"v":8,"k":"x"}']);
});

test('matches of one event: the last, or the first', () => {
  const oldest = limited({ maxMatchesPerEvent: { max: 2, policy: 'drop-oldest' } });
  expect(oldest.push('A1 A2 A3 B4')).toEqual(['a2 b4 @4', 'a3 b4 @4']);
  expect(oldest.told).toEqual(['maxMatchesPerEvent -1 @4']);
  const newest = limited({ maxMatchesPerEvent: { max: 1, policy: 'drop-newest' } });
  expect(newest.push('A1 A2 A3 B4')).toEqual(['a1 b4 @4']);
  expect(newest.told).toEqual(['maxMatchesPerEvent -2 @4']);
  const failing = limited({ maxMatchesPerEvent: 2 });
  expect(failing.push('A1 A2 A3 B4 B5')).toEqual(['a1 b4 @4', 'a2 b4 @4']);
  expect(failing.detector.stats().rules[0]).toMatchObject({ runs: 0, errors: 1 });
});

test('matches of one instant', () => {
  const silent = rulePlan(sequence(atom(0, 'A', 'a'), absence(negand('N'), 5)), (frame) => named(frame, 'a'));
  const failing = limited({ maxMatchesPerEvent: 1 }, silent);
  expect(failing.push('A1x A1x A1y @9')).toEqual(['a1 @6', 'a1 @6']);
  expect(failing.told).toEqual(['maxMatchesPerEvent x -1 @6', 'error null']);
  const newest = limited({ maxMatchesPerEvent: { max: 1, policy: 'drop-newest' } }, silent);
  expect(newest.push('A1x A1x A1y @9')).toEqual(['a1 @6', 'a1 @6']);
});

test('a limit is a whole number of at least one, with a policy', () => {
  const plan = rulePlan(pair, show);
  expect(() => play(plan, { maxKeys: 0 })).toThrow('maxKeys: expected a whole number of at least 1, found 0');
  const odd = { max: 1, policy: 'forget' } as never;
  expect(() => play(plan, { maxRunsPerKey: odd })).toThrow('maxRunsPerKey: expected a policy');
});
