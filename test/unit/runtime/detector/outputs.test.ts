/** How outputs reach listeners. */
import { describe, expect, test } from 'vitest';
import type { OutputMeta } from '../../../../runtime/api.ts';
import { factoryOf, laboratory, record, tick, untyped } from './laboratory.ts';

const lab = factoryOf(laboratory);

test('a listener gets the data of its type, with where it comes from', () => {
  const detector = lab();
  const got: [unknown, OutputMeta][] = [];
  detector.on('Echo', (data, meta) => got.push([data, meta]));
  detector.push([tick(1.5, 'a', 20), untyped({ type: 'Ping', id: 'p', at: 2 })]);
  expect(got).toHaveLength(1);
  const [data, meta] = got[0] ?? [];
  expect(data).toEqual({ id: 'a', value: 20 });
  expect({ ...meta }).toEqual({ type: 'Echo', at: 1.5, rule: 'Echoes', id: meta?.id });
  expect(meta?.id).toMatch(/^15o-[0-9a-f]{16}$/);
  expect(JSON.parse(JSON.stringify(meta))).toEqual({ type: 'Echo', at: 1.5, rule: 'Echoes', id: meta?.id });
});

test('equal events have ids of their own, and the same input gives the same ids', () => {
  const ids = [lab(), lab()].map((detector) => {
    const seen: string[] = [];
    detector.on('*', (_, meta) => seen.push(meta.id));
    detector.push([tick(1), tick(1), tick(1, 'b'), tick(2)]);
    detector.drain();
    return seen;
  });
  expect(ids[0]).toHaveLength(6);
  expect(new Set(ids[0]).size).toBe(6);
  expect(ids[1]).toEqual(ids[0]);
});

test('listeners of a type come before those of all, each in the order of their coming', () => {
  const detector = lab();
  const told: string[] = [];
  detector.on('*', () => told.push('all 1'));
  detector.on('Echo', () => told.push('echo 1'));
  detector.on('*', () => told.push('all 2'));
  detector.on('Echo', () => told.push('echo 2'));
  detector.push(tick(1));
  expect(told).toEqual(['echo 1', 'echo 2', 'all 1', 'all 2']);
});

test('a listener that was taken away is told nothing more', () => {
  const detector = lab();
  const told: string[] = [];
  const stop = detector.on('Echo', () => told.push('one'));
  detector.on('Echo', () => told.push('other'));
  detector.push(tick(1));
  stop();
  stop();
  detector.push(tick(2));
  expect(told).toEqual(['one', 'other', 'other']);
});

test('a listener may take itself away while it is told', () => {
  const detector = lab();
  const told: string[] = [];
  const stop = detector.on('Echo', () => {
    told.push('once');
    stop();
  });
  detector.on('Echo', () => told.push('always'));
  detector.push([tick(1), tick(2)]);
  expect(told).toEqual(['once', 'always', 'always']);
});

test('outputs that nobody listened to are gone', () => {
  const detector = lab();
  detector.push(tick(1));
  const seen = record(detector);
  detector.push(tick(2));
  expect(seen).toEqual(['Echo a at 2']);
  expect(detector.stats().outputs).toBe(2);
});

test('a listener that throws keeps nobody from being told', () => {
  const detector = lab();
  const seen = record(detector);
  detector.on('Echo', () => {
    throw new Error(`no ${seen.length}`);
  });
  expect(() => detector.push([tick(1), tick(2, 'b')])).toThrow('no 0');
  expect(seen).toEqual(['Echo a at 1', 'Echo b at 2']);
  expect(() => detector.push(tick(3, 'c'))).toThrow('no 2');
  detector.push(tick(4, 'd', 1));
  expect(detector.stats()).toMatchObject({ events: 4, outputs: 3, time: 4 });
});

test('a listener may push: what follows from it comes behind what is waiting', () => {
  const detector = lab();
  const seen = record(detector);
  detector.on('Echo', (_, meta) => {
    if (meta.at < 3) detector.push(tick(meta.at + 2, 'again'));
  });
  detector.push([tick(1, 'a'), tick(1, 'b')]);
  expect(seen).toEqual(['Echo a at 1', 'Echo b at 1', 'Echo again at 3', 'Echo again at 3']);
});

test.each(['Ehco', 'Tick', 'constructor', ''])('no rule emits "%s"', (type) => {
  expect(() => lab().on(type, () => undefined)).toThrow(
    new RangeError(`no rule of module lab emits ${JSON.stringify(type)}`),
  );
});

describe('what is local', () => {
  const feeding = (clause: string): string => `
    module feeding
    event Tick { @time at: time, id: string, value: float }
    rule First { match Tick as t ${clause} emit local Inner { id: t.id } emit Mixed { id: "leaves" } }
    rule Second { match Inner as i ${clause} emit Seen { id: i.id } emit local Mixed { id: "stays" } }
    rule Third { match Mixed as m emit Both { id: m.id } }`;

  // The second is no rule for the flat automaton.
  test.each(['within forever', 'after match skip past last'])('with %s', (clause) => {
    const detector = factoryOf(feeding(clause))();
    const seen = record(detector);
    const mixed: unknown[] = [];
    detector.on('Mixed', (data) => mixed.push(data));
    detector.push([tick(1)]);
    expect(seen).toEqual(['Mixed leaves at 1', 'Seen a at 1', 'Both leaves at 1', 'Both stays at 1']);
    expect(mixed).toEqual([{ id: 'leaves' }]);
    expect(() => detector.on('Inner', () => undefined)).toThrow('no rule of module feeding emits "Inner"');
    const { outputs, rules } = detector.stats();
    expect([outputs, ...rules.map((rule) => rule.outputs)]).toEqual([4, 1, 1, 2]);
  });
});
