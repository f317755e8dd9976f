/** Section 10 of the language reference: what each decision says that can be seen in one small run. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import * as runtime from '../../runtime/index.ts';
import type { Factory } from '../engine/compiled-engine.ts';
import { collect } from '../engine/compiled-engine.ts';
import type { EngineOutput } from '../engine/trace.ts';
import { readPage } from './page.ts';

const events = `
  event A { @time at: time, x: float, d: duration, k: float? }
  event B { @time at: time, x: float }
  event Plain { x: float }
`;

interface Started {
  readonly detector: runtime.Detector;
  readonly outputs: readonly EngineOutput[];
}

function started(rules: string, options: runtime.DetectorOptions = {}): Started {
  const detector = factoryOf(rules)(options);
  return { detector, outputs: collect(detector) };
}

function factoryOf(rules: string): Factory {
  const result = compile(events + rules, { name: 'decisions.cep' });
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  const load: unknown = new Function('rt', result.module.body);
  return (load as (rt: typeof runtime) => { readonly create: Factory })(runtime).create;
}

function idsOf(source: string): readonly string[] {
  return compile(events + source, { name: 'decisions.cep' }).diagnostics.map(({ id }) => id);
}

/** An event of type A at a number of milliseconds. */
function a(at: unknown, fields: Readonly<Record<string, unknown>> = {}): runtime.InputRecord {
  const record = { type: 'A', at, x: 1, d: 1, ...fields };
  return record;
}

/** What a rule makes of one event of type A. */
function valueOf(expression: string, fields: Readonly<Record<string, unknown>> = {}): unknown {
  const { detector, outputs } = started(`rule R { match A as a emit M { value: ${expression} } }`);
  detector.push(a(0, fields));
  return outputs[0]?.data['value'];
}

const everyA = 'rule R { match A as a emit M { at: a.at, x: a.x } }';

describe('decisions', () => {
  test('1: rules take turns, and a fed rule sees the event and then what came of it', () => {
    const { detector, outputs } = started(`
      rule Fed { match M as m => A as a within 1h emit Late { x: m.x } }
      rule Other { match A as a emit N { x: a.x } }
      rule Feeder { match A as a emit M { x: a.x } emit M { x: -a.x } }
      rule Both { match A as a => M as m within 1h emit Soon { x: m.x } }
    `);
    detector.push([a(0, { x: 1 }), a(1, { x: 2 })]);
    expect(outputs.map(({ type, data }) => `${type} ${String(data['x'])}`)).toEqual([
      'N 1',
      'M 1',
      'M -1',
      'Soon 1',
      'N 2',
      'M 2',
      'M -2',
      'Late -1',
      'Soon 2',
    ]);
  });

  test('5: an id is the instant in base 36 and 16 hexadecimal digits, and the way through the pattern counts', () => {
    const { detector, outputs } = started(`
      rule R { match A as a ->> B? as b -> B* as bs -> A as c within 1h emit M { n: bs.count } }
    `);
    detector.push([a(1000), { ...a(1001), type: 'B' }, a(1002)]);
    expect(outputs.length).toBeGreaterThan(1);
    expect(outputs.every(({ id }) => /^lh5c-[0-9a-f]{16}$/.test(id))).toBe(true);
    expect(new Set(outputs.map(({ id }) => id)).size).toBe(outputs.length);
  });

  test('6: arithmetic', () => {
    expect(valueOf('a.x mod 3.0', { x: -7.5 })).toBe(-1.5);
    expect(valueOf('a.d * 0.5', { d: 0.003 })).toBe(0.002);
    expect(valueOf('a.d * -0.5', { d: 0.003 })).toBe(-0.002);
    expect(valueOf('a.d / 2', { d: 0.003 })).toBe(0.002);
    expect(valueOf('round(-2.5)')).toBe(-3);
    expect(valueOf('"a" < "B"')).toBe(false);
    expect(valueOf('stddev([1.0, 3.0])')).toBe(1);
    expect(valueOf('sort([0.0 / 0.0, 2.0, 1.0])')).toEqual([1, 2, Number.NaN]);
    expect(valueOf('clamp(5, 10, 0)')).toBe(0);
  });

  test('7: a negative length counts as 0', () => {
    const { detector, outputs } = started('rule R { match A as a -> not B for (a.d) emit M { x: a.x } }');
    detector.push(a(5, { d: -100 }));
    detector.advanceTo(5);
    expect(outputs.map(({ at }) => at)).toEqual([5]);
  });

  test('8: events are no values', () => {
    expect(idsOf('rule R { match A as a emit M { a } }')).toContain('event-as-value');
  });

  test('9: the factory is named after the module, or after the file', () => {
    const nameOf = (source: string, name: string): string => {
      const result = compile(source + events + everyA, { name });
      return result.ok ? result.module.name : '';
    };
    expect(nameOf('module building.doors', 'rules/any.cep')).toBe('buildingDoors');
    expect(nameOf('', 'rules/night-shift.cep')).toBe('nightShift');
    expect(nameOf('module delete', 'any.cep')).toBe('deleteRules');
    expect(nameOf('', '24-hours.cep')).toBe('rules24Hours');
  });

  test('10 and 21: emitted types are no inputs, and types are looked at first', () => {
    const { detector } = started(`event M { x: float }\n${everyA.replace('at: a.at, ', '')}`);
    detector.push([{ type: 'M' }, { type: 'Nobody' }]);
    expect(detector.stats()).toMatchObject({ skipped: 2, refused: 0, events: 0 });
    expect(() => detector.push({ ...a('soon', { x: 'one' }) })).toThrow('A.at: expected a time');
  });

  test('11: time without a field', () => {
    const { detector, outputs } = started('rule R { match Plain as p emit M { time: p.time } }');
    const timed = { type: 'Plain', x: 1, at: 5 };
    detector.push(timed);
    const before = Date.now();
    const timeless = { type: 'Plain', x: 1 };
    detector.push(timeless);
    expect(outputs[0]?.data).toEqual({ time: 5 });
    expect(outputs[1]?.at).toBeGreaterThanOrEqual(before);
  });

  test('12: a batch is checked whole', () => {
    const strict = started(everyA);
    expect(() => strict.detector.push([a(1), a('never')])).toThrow(runtime.InputError);
    expect(strict.outputs).toEqual([]);
    const lenient = started(everyA, { onRefused: () => undefined });
    lenient.detector.push([a(1), a('never'), a(2)]);
    expect(lenient.outputs.map(({ at }) => at)).toEqual([1, 2]);
  });

  test('13 and 15: late after flush, advanceTo and drain', () => {
    const { detector, outputs } = started(everyA, { lateness: 1000 });
    detector.push(a(5000));
    detector.flush();
    detector.push([a(4999), a(5000)]);
    detector.flush();
    expect(outputs.map(({ at }) => at)).toEqual([5000, 5000]);
    detector.advanceTo(6000);
    detector.advanceTo(10);
    expect(detector.stats()).toMatchObject({ late: 1, time: 6000 });
    detector.push(a(6000));
    detector.drain();
    detector.push(a(1e12));
    expect(detector.stats().late).toBe(3);
  });

  test('14: times as text', () => {
    const { detector, outputs } = started(everyA);
    const times = ['2026-03-02', '2026-03-02T01:00', '2026-03-02T03:00:00.0000014+01:00'];
    for (const at of times) detector.push(a(at));
    const midnight = Date.UTC(2026, 2, 2);
    expect(outputs.map(({ at }) => at)).toEqual([midnight, midnight + 3_600_000, midnight + 7_200_000.001]);
  });

  test('16: a fraction of a microsecond is rounded', () => {
    const { detector, outputs } = started(everyA);
    detector.push([a(1.0004), a(1.0006)]);
    expect(outputs.map(({ at }) => at)).toEqual([1, 1.001]);
  });

  test('17: an absence that completes as its window closes is inside', () => {
    const { detector, outputs } = started(
      'rule R { match A as a -> not B for 5ms within 5ms emit M { x: a.x } }',
    );
    detector.push(a(0));
    detector.advanceTo(9);
    expect(outputs.map(({ at }) => at)).toEqual([5]);
  });

  test('18 and 19: keys and floats', () => {
    const { detector, outputs } = started(
      'rule R { partition by k match A as a -> A within 1h emit M { k } }',
    );
    for (const k of [Number.NaN, 0, -0, Number.NaN, null, null]) detector.push(a(0, { k }));
    expect(outputs.map(({ data }) => data['k'])).toEqual([0, Number.NaN]);
  });

  test('20: listeners are told at the end, all of them', () => {
    const { detector, outputs } = started(everyA);
    detector.on('M', () => {
      throw new Error('no room');
    });
    expect(() => detector.push([a(1), a(2)])).toThrow('no room');
    expect(outputs.length).toBe(2);
  });

  test('25 and 26: types of several emits are joined, and a given time is data', () => {
    const { detector, outputs } = started(`
      event Copy { @time at: time, x: float }
      rule One { match A as a emit M { x: 1, y: a.k } emit Copy { at: a.at + 1s, x: 0.5 } }
      rule Two { match A as a emit M { x: a.x, y: 2.0 } }
    `);
    detector.push(a(1, { x: 0.5 }));
    expect(outputs.map(({ type, at, data }) => ({ type, at, ...data }))).toEqual([
      { type: 'M', at: 1, x: 1, y: null },
      { type: 'Copy', at: 1001, x: 0.5 },
      { type: 'M', at: 1, x: 0.5, y: 2 },
    ]);
  });

  test('are numbered without a gap', () => {
    const { text } = readPage('docs/language.md');
    const section = text.slice(text.indexOf('## 10. '), text.indexOf('## 11. '));
    const numbers = [...section.matchAll(/^(?<number>\d+)\. \*\*/gm)].map(({ groups }) =>
      Number(groups?.['number']),
    );
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});
