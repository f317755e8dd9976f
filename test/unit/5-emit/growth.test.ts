/**
 * Many runs and many keys at once: every column, list and queue of a rule has to grow, is freed and used again. The
 * random traces of the laws are too short for that.
 */
import { expect, test } from 'vitest';
import { ROWS_AT_FIRST } from '../../../runtime/rows.ts';
import { difference } from '../../engine/compare.ts';
import { loadEngines } from '../../engine/load.ts';
import type { TraceEvent } from '../../engine/trace.ts';

const events = `
event A { @time at: time, k: string, g: int, v: float, wait: duration }
event B { @time at: time, k: string, g: int, v: float }
event C { @time at: time, k: string, g: int }`;

/** A rule for each thing that a row can have. */
const rules: readonly (readonly [name: string, rule: string])[] = [
  [
    'a window',
    'match A as a -> B as b where g == a.g -> C where g == a.g within 3s emit Out { a: a.v, b: b.v }',
  ],
  ['a key', 'partition by k match A as a -> B as b within 5s emit Out { k, a: a.v, b: b.v }'],
  ['two keys', 'partition by k, g match A as a -> C within 8s emit Out { k, g, a: a.v }'],
  [
    'branches',
    'match A as a ->> B as b where v > a.v -> C where g == a.g within 500ms emit Out { a: a.v, b: b.v }',
  ],
  [
    'a loop',
    'match A as a -> B+ as bs where g == a.g -> C where g == a.g within 2s emit Out { vs: bs.v, low: min(bs.v) }',
  ],
  ['chains', 'match A as a -> B+ each as bs where g == a.g within 600ms emit Out { a: a.k, n: bs.count }'],
  ['an absence', 'match A as a -> not C where g == a.g for 1s emit Out { a: a.v, k: a.k }'],
  [
    'an absence of its own length',
    'match A as a -> not C where g == a.g for (a.wait) -> B as b within 4s emit Out { b: b.v }',
  ],
  [
    'a step window',
    'match A as a -> within (a.wait) (B as b where g == a.g -> C) within 4s emit Out { a: a.v, b: b.v }',
  ],
  [
    'the end of a window',
    'match A as a -> B* as bs where g == a.g -> not C where g == a.g within 1s emit Out { n: bs.count }',
  ],
];

/** Events of a small generator of its own, so that the trace is the same everywhere. */
function traceOf(length: number): readonly TraceEvent[] {
  let state = 12_345;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  let at = 0;
  return Array.from({ length }, () => {
    at += draw(8);
    const type = ['A', 'A', 'A', 'B', 'C'][draw(5)] ?? 'A';
    const key = { k: `k${draw(20)}`, g: draw(20) };
    if (type === 'C') return { type, at, ...key };
    const v = draw(100);
    return type === 'B' ? { type, at, ...key, v } : { type, at, ...key, v, wait: draw(3_000) };
  });
}

test.each(rules)('%s', (_, rule) => {
  const loaded = loadEngines(`${events}\nrule R { ${rule} }`);
  if (!loaded.ok) throw new Error(loaded.diagnostics.map(({ message }) => message).join('\n'));
  const { reference, detector } = loaded.engines;
  const trace = traceOf(300);
  const options = { params: {}, lateness: 0, drain: true };
  const expected = reference.run(trace, options);
  expect(expected.outputs.length).toBeGreaterThan(5);
  expect(difference(detector.run(trace, options), expected)).toBeNull();

  // Half way there are more runs than there was room for at first; in the end none is left.
  const instance = detector.create(options);
  let most = 0;
  for (const event of trace) {
    instance.push(event);
    most = Math.max(most, instance.stats().rules[0]?.runs ?? 0);
  }
  expect(most).toBeGreaterThan(ROWS_AT_FIRST);
  instance.drain();
  expect(instance.stats().rules).toMatchObject([{ runs: 0, keys: 0 }]);
});
