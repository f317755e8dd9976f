/** Rules of the general automaton: runs, keys, the order and the ids of what they put out. */
import { expect, test } from 'vitest';
import { absence, asLetter, atom, named, negand, play, rulePlan, sequence } from './laboratory.ts';

const pair = sequence(atom(0, 'A', 'a'), ['next', atom(1, 'B', 'b')]);
const show = (frame: Parameters<typeof named>[0]): string => named(frame, 'a', 'b');

test('every A begins a run, and the runs are reported by their starts', () => {
  const { push, detector } = play(rulePlan(pair, show));
  expect(push('A1 A2 N3')).toEqual([]);
  expect(detector.stats().rules[0]).toMatchObject({ runs: 2, keys: 1 });
  expect(push('B4 B5')).toEqual(['a1 b4 @4', 'a2 b4 @4']);
  expect(detector.stats().rules[0]).toMatchObject({ runs: 0, keys: 0, outputs: 2 });
});

test('a run is gone once its window has passed', () => {
  const { push, detector } = play(rulePlan(pair, show, { within: 5 }));
  push('A1 A3');
  expect(push('@6 B7')).toEqual(['a3 b7 @7']);
  expect(detector.stats().rules[0]).toMatchObject({ runs: 0, keys: 0 });
});

test('keys do not see each other, and an event of two keys is in both', () => {
  const { push } = play(rulePlan(pair, show));
  expect(push('A1x A2y B3x')).toEqual(['a1 b3 @3']);
  expect(push('B4x+y A5x+y A6x B7y+x')).toEqual(['a2 b4 @4', 'a5 b7 @7', 'a5 b7 @7', 'a6 b7 @7']);
});

test('what is due at one instant is reported by the starts of the runs, whatever their keys', () => {
  const silent = sequence(atom(0, 'A', 'a'), absence(negand('N'), 5));
  const { push } = play(rulePlan(silent, (frame) => named(frame, 'a')));
  expect(push('A1x A1y A1x @9')).toEqual(['a1 @6', 'a1 @6', 'a1 @6']);
  expect(push('A11x A12y N13y A14x')).toEqual([]);
  expect(push('@30')).toEqual(['a11 @16', 'a14 @19']);
});

test('a repeated absence counts', () => {
  const silent = sequence(atom(0, 'A', 'a'), absence(negand('N'), 2, 3));
  const plan = rulePlan(silent, (frame) => named(frame, 'a'), { within: null });
  const { push, detector, ids, outputs } = play(plan);
  expect(push('A1 @10')).toEqual(['a1 @3', 'a1 @6', 'a1 @9']);
  expect(new Set(ids).size).toBe(3);
  detector.drain();
  expect(outputs).toHaveLength(4);
});

test('ids are those of equal events, however the input is cut', () => {
  const one = play(rulePlan(pair, show));
  one.push('A1 A1 B2 A5x A5x B6x');
  const other = play(rulePlan(pair, show));
  other.detector.push([
    { type: 'A', at: 1 },
    { type: 'A', at: 1 },
  ] as never);
  other.push('B2 A5x A5x B6x');
  expect(other.ids).toEqual(one.ids);
  expect(new Set(one.ids).size).toBe(4);
});

test('prev is the event of the same type before the one under test', () => {
  const rising = atom(0, 'A', 'a', (event, _, around) => {
    const before = around.previous(event, 2);
    return before !== null && asLetter(before).v < asLetter(event).v;
  });
  const { push } = play(rulePlan(rising, (frame) => named(frame, 'a'), { plan: { history: 2 } }));
  expect(push('A1x A2x B3x A4y A5x A6x')).toEqual(['a5 @5', 'a6 @6']);
});
