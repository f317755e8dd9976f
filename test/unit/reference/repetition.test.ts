/** Loops, where the shared cases do not reach (language §4.3, repetition). */
import { expect, test } from 'vitest';
import { run } from './run-small.ts';

const ends = 'within forever emit M { a: a.id, b: b.id, c: c.id }';

test('drop takes iterations out of the list, and their events out of the match', () => {
  const rule = `match A as a -> B+ as b drop (N where k == b.k) -> C as c
    within forever emit M { b: b.id, n: match.count }`;
  expect(run(rule, 'A1 B2/x B3/y N4/x C5')).toEqual(['{b: [3], n: 3} @5']);
});

test('what drop takes away does not count', () => {
  const rule = `match A as a -> B{2} as b drop (N where k == b.k) -> C as c ${ends}`;
  expect(run(rule, 'A1 B2/x N3/x B4/y C5 B6/z C7')).toEqual(['{a: 1, b: [4, 6], c: 7} @7']);
});

test('lasting: the minimum counts once the loop is long enough', () => {
  const rule = `match A as a -> B+ as b lasting 3s -> C as c ${ends}`;
  expect(run(rule, 'A1 B2 B3 C4 B5 C6')).toEqual(['{a: 1, b: [2, 3, 5], c: 6} @6']);
});

test('lasting at the end completes as soon as it is reached', () => {
  const rule = 'match A as a -> B+ as b lasting 3s within 20s emit M { a: a.id, b: b.id }';
  expect(run(rule, 'A1 B2 B3 B5 B6 @30')).toEqual(['{a: 1, b: [2, 3, 5]} @5']);
});

test('strict own looks at events of the types of the loop only', () => {
  const rule = `match A as a -> B+ strict own as b where v > 0 -> C as c ${ends}`;
  expect(run(rule, 'A1 B2:1 N3 B4:1 B5:0 B6:1 C7')).toEqual(['{a: 1, b: [2, 4], c: 7} @7']);
});

test('an iteration that fails on its way lets another begin', () => {
  const rule = `match (A as a => B as b)+ -> C as c ${ends}`;
  expect(run(rule, 'A1 B2 A3 N4 A5 B6 C7')).toEqual([
    '{a: [1, 5], b: [2, 6], c: 7} @7',
    '{a: [5], b: [6], c: 7} @7',
  ]);
});

test('greedy: an event that continues the iteration under way does not leave the loop', () => {
  const rule = `match (A as a -> B as b)+ greedy -> (A as c | C as c)
    within forever emit M { a: a.id, b: b.id, c: c.id }`;
  expect(run(rule, 'A1 B2 A3 C4')).toEqual(['{a: [1], b: [2], c: 4} @4']);
});

test('the condition of a group loop is over each iteration', () => {
  const rule = `match (A as a -> B as b){2} where b.v > a.v -> C as c ${ends}`;
  expect(run(rule, 'A1:1 B2:0 B3:2 A4:3 B5:3 B6:4 C7')).toEqual(['{a: [1, 4], b: [3, 6], c: 7} @7']);
});

test('a loop that an event has made the match leave owes that event', () => {
  const rule = 'match A as a -> B+ as b -> C* each as c within 20s emit M { b: b.id, c: c.id }';
  expect(run(rule, 'A1 B2 C3 C4')).toEqual(['{b: [2], c: [3]} @3', '{b: [2], c: [3, 4]} @4']);
});

test('a chain that nothing followed completes with the window', () => {
  const rule = 'match A as a -> B+ as b -> C* each as c within 5s emit M { b: b.id, c: c.id }';
  expect(run(rule, 'A1 B2 @9')).toEqual(['{b: [2], c: []} @6']);
});

test('behind ->> an optional end may also be passed over, until the window closes', () => {
  const rule = 'match A as a ->> B? as b within 5s emit M { a: a.id, b: b?.id }';
  expect(run(rule, 'A1 B2 B3 @9')).toEqual(['{a: 1, b: 2} @2', '{a: 1, b: 3} @3', '{a: 1, b: null} @6']);
});

test('the condition behind a repeated event in parentheses reads the event of the iteration', () => {
  const rule = `match A as a -> (B as b)+ where b.v > a.v -> C as c ${ends}`;
  expect(run(rule, 'A1:1 B2:1 B3:2 C4')).toEqual(['{a: 1, b: [3], c: 4} @4']);
});

test('what must not happen in an iteration may read what it has bound itself', () => {
  const rule = `match (A as a -> not (N as n -> N as m where m.v == n.v) -> B as b)+ -> C as c ${ends}`;
  expect(run(rule, 'A1 N2:1 N3:2 B4 C5')).toEqual(['{a: [1], b: [4], c: 5} @5']);
  expect(run(rule, 'A1 N2:1 N3:1 B4 C5')).toEqual([]);
});

test('a loop that is full before it lasts long enough comes to nothing', () => {
  const rule = 'match A as a -> B{2} as b lasting 3s within 20s emit M { b: b.id }';
  expect(run(rule, 'A1 B2 B3 B5 B6 @30')).toEqual([]);
});

test('an iteration takes an event, also where a count turns out to be 0', () => {
  const rule = `match A as a -> (B{a.v} as b)+ -> C as c ${ends}`;
  expect(run(rule, 'A1:1 B2 B3 C4')).toEqual(['{a: 1, b: [2, 3], c: 4} @4']);
  expect(run(rule, 'A1:0 B2 B3 C4')).toEqual([]);
});
