/** What a rule sees, where the shared cases do not reach (language §4.1, §4.4). */
import { expect, test } from 'vitest';
import { run } from './run-small.ts';

test('during: from Open, which is inside, to Close, which is not', () => {
  const rule = 'rule R { during B to N match event as e emit M { e: e.id } }';
  expect(run(rule, 'A1 B2 A3 B4 N5 A6 B7')).toEqual(['{e: 2} @2', '{e: 3} @3', '{e: 4} @4', '{e: 7} @7']);
});

test('during: at Close open runs end as by a window', () => {
  const rule = `rule R { during B to N match A as a -> C+ as c within 20s
    emit M { a: a.id, c: c.id } on timeout emit T { a: a.id } }`;
  expect(run(rule, 'B1 A2 C3 A4 N5 C6 @40')).toEqual(['{a: 2, c: [3]} @5', 'T {a: 4} @5']);
});

test('during goes by key if its events have the key fields', () => {
  const rule = 'rule R { during B to N partition by k match A as a emit M { a: a.id, k } }';
  expect(run(rule, 'B1/x A2/x A3/y N4/y A5/x N6/x A7/x')).toEqual(['{a: 2, k: x} @2', '{a: 5, k: x} @5']);
});

test('an event is in the sub-stream of each of its keys, once where they are equal', () => {
  const rule = 'rule R { partition by who (A: k, l) match A as a emit M { a: a.id, who } }';
  expect(run(rule, 'A1/x/y A2/x/x A3/z')).toEqual([
    '{a: 1, who: x} @1',
    '{a: 1, who: y} @1',
    '{a: 2, who: x} @2',
    '{a: 3, who: z} @3',
  ]);
});

test('an event with a null key is not seen', () => {
  expect(run('partition by k match A as a emit M { a: a.id }', 'A1 A2/x')).toEqual(['{a: 2} @2']);
});

test('a key may be computed', () => {
  const rule =
    'partition by v mod 2 as odd match A as a -> A as b within forever emit M { a: a.id, b: b.id, odd }';
  expect(run(rule, 'A1:1 A2:2 A3:3 A4:4')).toEqual(['{a: 1, b: 3, odd: 1} @3', '{a: 2, b: 4, odd: 0} @4']);
});

test('within a distance of a field: an event that falls back is not seen', () => {
  const rule = 'match A as a -> B+ as b within 2 of v emit M { a: a.id, b: b.id }';
  expect(run(rule, 'A1:1 B2:2 B3:1 B4:3 C5:3 B6:4')).toEqual(['{a: 1, b: [2, 4]} @6']);
});

test('an instant within lateness acts in its order', () => {
  const rule = 'match A as a -> not N for 2s emit M { a: a.id }';
  expect(run(rule, 'A1 A6 N4 N2 A20', { late: 5 })).toEqual(['{a: 6} @8']);
});
