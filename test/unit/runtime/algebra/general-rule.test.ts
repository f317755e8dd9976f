/** Rules of the general automaton: runs, keys, the order and the ids of what they put out. */
import { expect, test } from 'vitest';
import {
  absence,
  asLetter,
  atom,
  named,
  negand,
  play,
  rulePlan,
  sequence,
  type Played,
} from './laboratory.ts';

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

test('a key is forgotten when nothing of it has to be remembered', () => {
  const keys = ({ detector }: Played): number => detector.stats().rules[0]?.keys ?? -1;
  const single = atom(0, 'A', 'a');
  const text = (frame: Parameters<typeof named>[0]): string => named(frame, 'a');
  const once = play(rulePlan(single, text, { plan: { once: { length: () => 5000 } } }));
  once.push('A1x A2y A3y');
  expect(keys(once)).toBe(2);
  once.push('@6');
  expect(keys(once)).toBe(1);
  once.push('@7');
  expect(keys(once)).toBe(0);
  const ever = play(rulePlan(single, text, { plan: { once: { length: null } } }));
  expect(ever.push('A1x A2y A3y')).toEqual(['a1 @1', 'a2 @2']);
  ever.detector.drain();
  expect(keys(ever)).toBe(2);
  const before = play(rulePlan(single, text, { plan: { history: 1 } }));
  before.push('A1x B2x');
  expect(keys(before)).toBe(1);
});

test('a leading absence looks back as far as it is long', () => {
  const quiet = (constant: boolean) =>
    rulePlan(atom(0, 'A', 'a'), (frame) => named(frame, 'a'), {
      lead: { negand: negand('N'), length: () => 5000, constant },
    });
  const { push, detector } = play(quiet(true));
  expect(push('N1x A6x A7x N8y A12x A12y A13y A14y')).toEqual(['a7 @7', 'a12 @12', 'a14 @14']);
  expect(detector.stats().rules[0]?.keys).toBe(2);
  push('@40');
  expect(detector.stats().rules[0]?.keys).toBe(0);
  expect(play(quiet(false)).push('N1x A6x A7x N8y A12x A12y A13y A14y')).toEqual([
    'a7 @7',
    'a12 @12',
    'a14 @14',
  ]);
});

test('many keys come and go', () => {
  const { push, detector } = play(
    rulePlan(pair, show, { within: 20, plan: { once: { length: () => 3000 } } }),
  );
  const words = Array.from({ length: 900 }, (_, i) => `${i % 3 === 2 ? 'B' : 'A'}${i}k${Math.floor(i / 3)}`);
  expect(push(words.join(' '))).toHaveLength(300);
  expect(detector.stats().rules[0]?.keys).toBeLessThan(3);
  push('@2000');
  expect(detector.stats().rules[0]).toMatchObject({ runs: 0, keys: 0, bytes: 0 });
});
