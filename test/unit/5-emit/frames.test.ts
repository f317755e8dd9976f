/**
 * What the names of a general rule hold, at every place from which they can be read: each rule here is run by both
 * engines over many short traces.
 */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference } from '../../engine/compare.ts';
import { loadEngines, showDiagnostic } from '../../engine/load.ts';
import { defaultOptions, type TraceEvent } from '../../engine/trace.ts';

const events = `
event A { @time at: time, v: int, k: string, x: int? }
event B { @time at: time, v: int, k: string }
event C { @time at: time, v: int, k: string }
event N { @time at: time, v: int, k: string }
type AB = A | B
param least: int = 1
fn twice(n: int): int = n * 2
pattern pair(E: event, n: int) = (E as p where v >= n -> C as q where v >= p.v)
`;

/** The clauses of a rule from `match` on; the window is 20 s where they do not say another. */
const rules: Readonly<Record<string, string>> = {
  'one of several':
    'match (A as a | B as b) -> C as c where v >= (a?.v ?? 2) emit M { a: a?.v, b: b?.v, c: c.v }',
  'a name of two branches': 'match (B as x | C as x) -> C where v > x.v emit M { x: x.v, at: x.time }',
  'both of two':
    'match (A as a & B as b) where a.v <= b.v -> C as c where v != a.v emit M { a: a.v, b: b.v, c: c.v }',
  'a loop as operand': 'match A -> (B{2} as bs & C as c) where bs.first.v < c.v emit M { bs: bs.v, c: c.v }',
  'an optional name': 'match A as a -> (B as b)? -> C as c emit M { b: b?.v, x: a.x, c: c.v }',
  'iterations of an optional group':
    'match A as a -> (B as b -> N as n)? as its -> C emit M { n: its.count, b: its.first?.b.v, last: n?.v }',
  'a group loop': 'match (A as a -> B as b where v >= a.v)+ -> C as c emit M { a: a.v, b: b.v, c: c.v }',
  'what an iteration lacks': 'match (A as a -> B? as b -> N as n)+ -> C emit M { a: a.v, b: b.v, n: n.v }',
  iterations:
    'match (A as a -> B{0,2} as bs -> N as n)+ as its -> C emit M { a: its.a.v, n: its.first.bs.count, l: its.last.bs.v, s: sum(its.bs.count) }',
  'iterations of iterations':
    'match ((A as a -> B as b){1,2} as inner -> N as n)+ as outer -> C emit M { c: outer.first.inner.count, i: inner.count, o: outer.count, last: outer.last.inner.last?.b.v, a: a.v }',
  'nested loops are flat': 'match ((A as a)+ -> B as b){1,2} -> C emit M { a: a.v, b: b.v }',
  'a condition over each iteration':
    'match (A as a -> B as b)+ where b.v > a.v -> C emit M { a: a.v, b: b.v }',
  'a condition over an iteration of one event': 'match N -> (A as a)+ where a.v > 1 -> C emit M { a: a.v }',
  'the list so far':
    'match A+ greedy as up where v > (up.last?.v ?? 0) and up.count < 3 -> C as c emit M { up: up.v, c: c.v }',
  'aggregates over the list so far':
    'match A+ greedy as up where v >= (avg(up.v) ?? 0.0) -> C emit M { n: up.count, s: sum(up.v), m: max(up.v) }',
  'until, with what closed it':
    'match N -> A+ as as1 until (B as b where v >= as1.count) -> C emit M { n: as1.v, b: b?.v }',
  'until a group':
    'match N -> A+ as as1 until (B as b1 -> B as b2) -> C emit M { n: as1.v, b: b2?.v, first: b1?.v }',
  'until inside of a loop':
    'match (N -> A+ as as1 until (B as b) -> C as c){1,2} -> C as end emit M { n: as1.v, b: b.v, c: c.v }',
  'drop of events': 'match A{2,} as as1 drop (N where v == as1.v) -> C emit M { n: as1.v, last: as1.last.v }',
  'drop of an optional event':
    'match B -> A? as a drop (N where v == a.v) -> C as c emit M { a: a?.v, c: c.v }',
  'a drop inside of a loop':
    'match (B as b -> A{1,2} as as1 drop (N where v == as1.v) -> C as c){1,2} -> C emit M { n: as1.v, b: b.v, c: c.v }',
  'counts from what was bound': 'match A as a -> B{a.v} as bs -> C emit M { n: bs.count, v: bs.v }',
  'lengths from what was bound':
    'match A as a -> within (a.v * 1s) B as b -> not C where v == b.v for (b.v * 500ms) emit M { a: a.v, b: b.v }',
  'negands with names of their own':
    'match A as a -> not (B as b where v == a.v -> N as n where v > b.v) -> C as c emit M { a: a.v, c: c.v }',
  'a guard':
    'match (A as a -> B as b unless N where v == a.v and v != (b?.v ?? 0)) -> C as c unless N where v > a.v emit M { a: a.v, c: c.v }',
  'a guard over lists': 'match A+ as as1 -> B as b unless N where v < as1.count emit M { n: as1.v, b: b.v }',
  'a look back': 'match not B where v == a.v for (least * 2s) -> A as a -> C as c emit M { a: a.v, c: c.v }',
  'a look back at a group': 'match not (B as b -> N where v == b.v) for 3s -> A as a emit M { a: a.v }',
  'the event before':
    'match A as a where v > (prev?.v ?? 0) -> A as b where v == (prev[2]?.v ?? 1) emit M { a: a.v, b: b.v }',
  'the event before, of several types':
    'match AB as a where prev is null or prev.v < v -> C emit M { a: a.v }',
  'all and some':
    'match A{1,3} greedy as xs -> C as c having (all x in xs: x.v <= c.v) or (some x in xs: x.x is null) emit M { xs: xs.v, c: c.v }',
  'lets and functions':
    'match A{1,2} as xs -> C as c let n = twice(xs.count) let m = n + c.v having m > least emit M { n, m }',
  'a named pattern twice':
    'match pair(A, 1) -> pair(B, 2) emit M { n: match.count, from: match.start, to: match.end }',
  'a named pattern in iterations':
    'match (A as p where v > 0 -> pair(B, 1))+ as its -> N emit M { p: its.p.v, n: its.count }',
  'a named pattern before in iterations':
    'match (pair(A, 1) -> B as p)+ as its -> N emit M { p: its.p.v, n: its.count }',
  'names of two branches in a loop':
    'match ((B as x -> N) | (C as x -> N))+ as its -> A emit M { x: x.v, i: its.x.v }',
  'every time of a silence': 'match A as a -> not B for 1s every 1s emit M { a: a.v, nth }',
  'an absence beside others': 'match A as a -> (B as b | not C for 2s) emit M { a: a.v, b: b?.v }',
  'any type': 'match A as a => event as e where v > a.v emit M { a: a.v, e: e.v, t: e.time }',
  'types told apart':
    'match AB as e where it is A or v > 1 -> C as c where if e is A then v > 0 else v > 1 emit M { e: e.v }',
  'in vain':
    'match A as a -> (B as b -> N as n)+ -> C as c within 5s emit M { a: a.v } on timeout emit T { a: a.v, b: b.v, n: n.v, c: c?.v, k: match.count }',
  'in vain, iterations':
    'match A as a -> (B as b -> N as n)+ as its -> C as c within 5s emit M { a: a.v } on timeout emit T { a: a.v, i: its.count, b: its.b.v }',
  'skip to a name':
    'match A+ greedy as xs -> B? as b -> C after match skip to last xs emit M { xs: xs.v, b: b?.v }',
  'skip to an optional name':
    'match A as a -> B? as b -> C after match skip to first b emit M { a: a.v, b: b?.v }',
};

const streams: Readonly<Record<string, string>> = {
  'a key': 'partition by k match A as a -> (B as b | C as b) emit M { k, a: a.v, b: b.v }',
  'a computed key':
    'partition by upper(k) as key match A as a -> (B as b | C as b) emit M { key, a: a.v, b: b.v }',
  'keys in conditions':
    'partition by k match A -> B as b -> C where it.k == k and v >= b.v unless N where k == "x" emit M { k, b: b.v }',
  'what passes only':
    'over A where v > 1, B, C where k == "x" match A as a -> (B as b & C as c) emit M { a: a.v, b: b.v, c: c.v }',
  'a limit by fields':
    'partition by k match A as a -> B as b limit 1 per 3s by a, k emit M { a: a.v, k } emit L { k, a: b.v }',
  'once of a key': 'partition by k match A as a -> B as b once for (least * 2s) emit M { a: a.v, k }',
};

const event = fc.record({
  type: fc.constantFrom('A', 'A', 'B', 'B', 'C', 'N'),
  gap: fc.constantFrom(0, 500, 1000, 1000, 2000),
  v: fc.integer({ min: 0, max: 3 }),
  k: fc.constantFrom('x', 'x', 'y'),
  x: fc.option(fc.integer({ min: 0, max: 2 })),
});

/** Whole milliseconds; the gaps add up. */
const traces = fc.array(event, { minLength: 2, maxLength: 9 }).map((all) => {
  let at = 1000;
  return all.map(({ type, gap, v, k, x }): TraceEvent => {
    at += gap;
    return { type, at, v, k, ...(type === 'A' ? { x } : {}) };
  });
});

/** A window stands before the clauses that follow the pattern. */
function windowed(clauses: string): string {
  return / within \d+s (?:emit|on)/.test(clauses)
    ? clauses
    : clauses.replace(/ (?=(?:let|having|after|once|limit|emit) )/, ' within 20s ');
}

describe.each(Object.entries({ ...rules, ...streams }))('%s', (_, clauses) => {
  const text = `${events}\nrule R { ${windowed(clauses)} }`;

  test('both engines agree', () => {
    const loaded = loadEngines(text);
    if (!loaded.ok) throw new Error(loaded.diagnostics.map(showDiagnostic).join('\n'));
    const { reference, detector } = loaded.engines;
    fc.assert(
      fc.property(traces, fc.boolean(), (trace, drain) => {
        const options = { ...defaultOptions, drain };
        const [meant, found] = [reference.run(trace, options), detector.run(trace, options)];
        expect(difference(meant, found), JSON.stringify({ meant, found })).toBeNull();
      }),
      { numRuns: 120, seed: 7 },
    );
  });
});
