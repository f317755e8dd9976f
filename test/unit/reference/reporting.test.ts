/** Which matches are reported, where the shared cases do not reach (language §4.6). */
import { expect, test } from 'vitest';
import { run } from './run-small.ts';

test('reset: all matches of the position, then every run is dropped', () => {
  const rule = 'match A as a -> B as b within forever after match reset emit M { a: a.id, b: b.id }';
  expect(run(rule, 'A1 A2 B3 B4 A5 B6')).toEqual(['{a: 1, b: 3} @3', '{a: 2, b: 3} @3', '{a: 5, b: 6} @6']);
});

test('limit last: the latest output at the end of each span', () => {
  expect(run('match A as a limit last 1 per 3s emit M { a: a.id }', 'A1 A2 A4 A5 A9 @20')).toEqual([
    '{a: 4} @4',
    '{a: 5} @8',
    '{a: 9} @12',
  ]);
});

test('limit counts each emit alone, and by the fields that it names', () => {
  const rule = 'match A as a limit 1 per 3s by v emit M { v: a.v, a: a.id } emit T { v: a.v }';
  expect(run(rule, 'A1:1 A2:2 A3:1 A4:1')).toEqual([
    '{v: 1, a: 1} @1',
    'T {v: 1} @1',
    '{v: 2, a: 2} @2',
    'T {v: 2} @2',
    '{v: 1, a: 4} @4',
    'T {v: 1} @4',
  ]);
});

test('a run that matched, but outside a once, does not time out', () => {
  const rule = `match A as a -> B as b within 2s once emit M { a: a.id }
    on timeout emit T { a: a.id }`;
  expect(run(rule, 'A1 B2 A3 B4 A5 @9')).toEqual(['{a: 1} @2', 'T {a: 5} @7']);
});

test('a run that a skip has dropped does not time out', () => {
  const rule = `match A as a -> B as b where v == a.v within 4s after match skip past last
    emit M { a: a.id } on timeout emit T { a: a.id }`;
  expect(run(rule, 'A1:1 A2:2 B3:2 @9')).toEqual(['{a: 2} @3']);
});

test('in order: what is still held at the end of all time is released', () => {
  const rule = `match A as a -> B as b where v == a.v within forever after match skip none in order
    emit M { a: a.id }`;
  expect(run(rule, 'A1:1 A2:2 B3:2')).toEqual([]);
  expect(run(rule, 'A1:1 A2:2 B3:2', { drain: true })).toEqual(['{a: 2} @3']);
});

test('of a run that branches the way that took most times out', () => {
  const rule = `match A as a ->> B as b ->> C as c within 5s emit M { a: a.id }
    on timeout emit T { a: a.id, b: b?.id }`;
  expect(run(rule, 'A1 B2 B3 @9')).toEqual(['T {a: 1, b: 2} @6']);
});

test('a window that closes before a wait is over, or broken, is what ends it', () => {
  const rule = `match A as a -> B -> not N -> wait 2s within 4s emit M { a: a.id }
    on timeout emit T { a: a.id }`;
  expect(run(rule, 'A1 B4 N6 @9')).toEqual(['T {a: 1} @5']);
  expect(run(rule, 'A1 B4 N5 @9')).toEqual([]);
});

test('skip overlapping: a run may complete because an event that it would have taken is in another match', () => {
  const rule = (order: string): string =>
    `match A as a -> B{1,a.v} strict as b where v == a.v or v == 9 within 5s
     after match skip overlapping${order} emit M { a: a.id, b: b.id }`;
  for (const order of ['', ' in order'])
    expect(run(rule(order), 'A1:1 A2:2 B3:2 B4:9')).toEqual(['{a: 1, b: [4]} @4', '{a: 2, b: [3]} @4']);
});

test('a rule that is fed sees events behind their cause, and its own deadlines after those of its feeder', () => {
  const rules = `
    rule P { match A as a -> not N for 2s emit Quiet { id: a.id } }
    rule R { match Quiet as q -> not N for 2s emit M { id: q.id, at: q.time } }`;
  expect(run(rules, 'A1 @9').filter((text) => !text.startsWith('Quiet'))).toEqual(['{id: 1, at: 3000} @5']);
});

test('a run that times out may lack the names of a let', () => {
  const rule = `match A as a -> B as b within 2s let sum = a.v + b.v emit M { sum }
    on timeout emit T { a: a.id }`;
  expect(run(rule, 'A1 @9')).toEqual(['T {a: 1} @3']);
});
