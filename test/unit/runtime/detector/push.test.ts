/** What the engine takes: single events and batches, what it skips, and what it refuses. */
import { expect, test } from 'vitest';
import type { Detector, DetectorOptions, Refusal } from '../../../../runtime/api.ts';
import { createDetector } from '../../../../runtime/detector.ts';
import { InputError } from '../../../../runtime/intake/input-error.ts';
import { factoryOf, laboratory, record, tick, untyped } from './laboratory.ts';

const lab = factoryOf(laboratory);

function labWith(options: DetectorOptions = {}): {
  readonly detector: Detector;
  readonly seen: readonly string[];
} {
  const detector = lab(options);
  return { detector, seen: record(detector) };
}

test('a batch is handled like its events one by one', () => {
  const [single, batch] = [labWith(), labWith()];
  const events = [tick(1), tick(1, 'b', 5), tick(2, 'c', 50), tick(9000, 'd')];
  for (const event of events) single.detector.push(event);
  batch.detector.push(events);
  expect(single.seen).toEqual([
    'Echo a at 1',
    'Echo c at 2',
    'Quiet a at 5001',
    'Quiet b at 5001',
    'Quiet c at 5002',
    'Echo d at 9000',
  ]);
  expect(batch.seen).toEqual(single.seen);
  expect(batch.detector.stats()).toEqual(single.detector.stats());
});

test('an empty batch is nothing', () => {
  const { detector, seen } = labWith();
  detector.push([]);
  expect([seen, detector.stats().events]).toEqual([[], 0]);
});

test('of a batch with a misfit nothing is applied', () => {
  const { detector, seen } = labWith();
  expect(() => detector.push([tick(1), untyped({ ...tick(2), value: 'ten' }), tick(3)])).toThrow(
    'Tick.value: expected a number, found "ten"',
  );
  expect(seen).toEqual([]);
  expect(detector.stats()).toMatchObject({ events: 0, refused: 1, skipped: 0, outputs: 0, time: null });
  // Time has not moved: the first event of the batch is not late now.
  detector.push(tick(1));
  expect(seen).toEqual(['Echo a at 1']);
});

test('with onRefused the misfits are reported and all others handled', () => {
  const refused: Refusal[] = [];
  const { detector, seen } = labWith({ onRefused: (refusal) => refused.push(refusal) });
  detector.push([tick(1), untyped({ type: 'Tick', at: 2, id: 'b' }), tick(3, 'c')]);
  detector.push(untyped({ ...tick(4), id: 5 }));
  expect(seen).toEqual(['Echo a at 1', 'Echo c at 3']);
  expect(refused).toEqual([
    { type: 'Tick', field: 'value', expected: 'a number', found: 'nothing' },
    { type: 'Tick', field: 'id', expected: 'a string', found: '5' },
  ]);
  expect(detector.stats()).toMatchObject({ events: 2, refused: 2 });
});

test.each<[string, unknown, string]>([
  ['nothing', undefined, 'input: expected an event record, found nothing'],
  ['null', null, 'input: expected an event record, found null'],
  ['a text', 'Tick', 'input: expected an event record, found "Tick"'],
  ['a list in a batch', [[]], 'input: expected an event record, found a list of 0'],
  ['no type', { at: 1 }, 'input.type: expected the name of an event type, found nothing'],
  ['a type that is no text', { type: 5 }, 'input.type: expected the name of an event type, found 5'],
  [
    'no time',
    { type: 'Tick', id: 'a', value: 1 },
    'Tick.at: expected a time (a number, a Date or ISO-8601 text), found nothing',
  ],
  [
    'a bad envelope',
    { type: 'Ping', id: 'a', at: 'noon' },
    'Ping.at: expected a time (milliseconds, a Date or ISO-8601 text), found "noon"',
  ],
])('%s is refused', (_, input, text) => {
  const { detector } = labWith();
  expect(() => detector.push(untyped(input))).toThrow(text);
  expect(() => detector.push(untyped(input))).toThrow(InputError);
});

test('events of types that the module does not declare are skipped and counted, whatever they hold', () => {
  const { detector, seen } = labWith();
  detector.push([untyped({ type: 'Tock', at: 'noon' }), tick(1), untyped({ type: 'Echo', id: 'a' })]);
  expect(seen).toEqual(['Echo a at 1']);
  expect(detector.stats()).toMatchObject({ events: 1, skipped: 2, refused: 0, late: 0 });
});

test('an event of a type without a time happens at the time of its envelope, or when it arrives', () => {
  const { detector } = labWith();
  const times: number[] = [];
  detector.on('Pong', (_, meta) => times.push(meta.at));
  detector.push(untyped({ type: 'Ping', id: 'a', at: 5.25 }));
  const before = Date.now();
  detector.push(untyped({ type: 'Ping', id: 'b' }));
  const after = Date.now();
  expect(times[0]).toBe(5.25);
  expect(times[1]).toBeGreaterThanOrEqual(before);
  expect(times[1]).toBeLessThanOrEqual(after);
});

test('params are checked when a detector is made', () => {
  const { detector, seen } = labWith({ params: { least: 3 } });
  detector.push([tick(1, 'a', 2), tick(1, 'b', 3)]);
  expect(seen).toEqual(['Echo b at 1']);
  expect(() => lab({ params: { least: '3' } })).toThrow('params.least: expected a number, found "3"');
  expect(() => lab({ params: { leats: 3 } })).toThrow('params: expected one of least, found leats');
});

test('two detectors of a module know nothing of each other', () => {
  const [one, other] = [labWith({ params: { least: 1 } }), labWith()];
  one.detector.push(tick(1000, 'a', 5));
  other.detector.push(tick(1, 'b', 5));
  other.detector.drain();
  expect(one.seen).toEqual(['Echo a at 1000']);
  expect(other.seen).toEqual(['Quiet b at 5001']);
});

test('a module that was compiled for another runtime is refused', () => {
  const module = { name: 'old', inputs: [], outputs: [], params: [], rules: [], abi: 0 };
  const create = () => ({ handle: () => undefined, fire: () => undefined, rules: [] });
  expect(() => createDetector({ ...module, create })).toThrow(
    new RangeError('module old was compiled for interface 0 of the runtime, this is 1: compile it again'),
  );
});
