/** Conjunction, negation, absence and guards, where the shared cases do not reach (language §4.3). */
import { expect, test } from 'vitest';
import { run } from './run-small.ts';

test('the event that would complete a group in vain is passed over', () => {
  const rule = 'match (A as a & B as b) where a.v == b.v within forever emit M { a: a.id, b: b.id }';
  expect(run(rule, 'A1:1 B2:2 A3:2 B4:1')).toEqual(['{a: 3, b: 2} @3', '{a: 1, b: 4} @4']);
});

test('operands with loops are dealt events, too', () => {
  const rule = 'match (A{2} as a & A as x) -> B as b within forever emit M { a: a.id, x: x.id, b: b.id }';
  expect(run(rule, 'A1 A2 A3 B4')).toEqual(['{a: [1, 2], x: 3, b: 4} @4']);
});

test('a not before a conjunction holds until one of its operands takes an event', () => {
  const rule = `match A as a -> not N -> (B as b & C as c)
    within forever emit M { a: a.id, b: b.id, c: c.id }`;
  expect(run(rule, 'A1 B2 N3 C4 A5 N6 B7 C8')).toEqual(['{a: 1, b: 2, c: 4} @4']);
});

test('a strict not is broken by the next event, even if that could be taken', () => {
  const rule = 'match A as a => not B where v > 0 -> B as b within forever emit M { a: a.id, b: b.id }';
  expect(run(rule, 'A1 B2:1 B3 A4 B5 B6:1')).toEqual(['{a: 4, b: 5} @5']);
});

test('a guard inside a loop ends the iteration only', () => {
  const rule = `match ((A as a -> B as b) unless N)+ -> C as c
    within forever emit M { a: a.id, b: b.id, c: c.id }`;
  expect(run(rule, 'A1 B2 A3 N4 A5 B6 C7')).toEqual([
    '{a: [1, 5], b: [2, 6], c: 7} @7',
    '{a: [5], b: [6], c: 7} @7',
  ]);
});

test('repeated absence counts, up to its window', () => {
  const rule = 'match A as a -> not N for 3s every 2s within 7s emit M { a: a.id, nth }';
  expect(run(rule, 'A1 @30')).toEqual(['{a: 1, nth: 1} @4', '{a: 1, nth: 2} @6', '{a: 1, nth: 3} @8']);
});

test('repeated absence ends with what breaks it', () => {
  const rule = 'match A as a -> not N for 3s every 2s within forever emit M { a: a.id, nth }';
  expect(run(rule, 'A1 N7 @30')).toEqual(['{a: 1, nth: 1} @4', '{a: 1, nth: 2} @6']);
});

test('at the end of all time a repetition acts once more, not for ever', () => {
  const rule = 'match A as a -> not N for 3s every 2s within forever emit M { a: a.id, nth }';
  expect(run(rule, 'A1 B5', { drain: true })).toEqual(['{a: 1, nth: 1} @4', '{a: 1, nth: 2} @6']);
});

test('a not over a wait holds up to its instant; what follows may be at the instant', () => {
  const rule = 'match A as a -> not N -> wait 2s -> B as b within forever emit M { a: a.id, b: b.id }';
  expect(run(rule, 'A1 B3 A11 N13 B13.5')).toEqual(['{a: 1, b: 3} @3']);
});

test('a group window is measured from the first event of any operand', () => {
  const rule = `match ((A as a & B as b) within 2s) -> C as c
    within forever emit M { a: a.id, b: b.id, c: c.id }`;
  expect(run(rule, 'A1 B4 A5 C6')).toEqual(['{a: 5, b: 4, c: 6} @6']);
});

test('what must not come before may be several events, and read the first of them and that of the match', () => {
  const rule = `match not (N as n -> N as m where m.v == n.v + a.v) for 5s -> A as a
    emit M { a: a.id }`;
  expect(run(rule, 'N1:1 N2:2 A3:1 N4:1 N5:9 A7:1')).toEqual(['{a: 7} @7']);
});
