/** How time moves: with events, by promise, to the end of the input and to the end of time. */
import { expect, test } from 'vitest';
import type { Detector, DetectorOptions, LateEvent } from '../../../../runtime/api.ts';
import { factoryOf, laboratory, record, tick } from './laboratory.ts';

const lab = factoryOf(laboratory);

interface Bench {
  readonly detector: Detector;
  readonly seen: readonly string[];
  readonly late: readonly LateEvent[];
}

function bench(options: DetectorOptions = {}): Bench {
  const late: LateEvent[] = [];
  const detector = lab({ onLate: (event) => late.push(event), ...options });
  return { detector, seen: record(detector), late };
}

test('an earlier event is late, one of the same time is not', () => {
  const { detector, seen, late } = bench();
  const event = tick(7, 'b');
  detector.push([tick(10), event, tick(10, 'c')]);
  expect(seen).toEqual(['Echo a at 10', 'Echo c at 10']);
  expect(late).toEqual([{ type: 'Tick', at: 7, by: 3, event }]);
  expect(detector.stats()).toMatchObject({ events: 2, late: 1, refused: 0 });
});

test('late events are counted where nobody asks for them', () => {
  const detector = lab();
  detector.push([tick(10), tick(5)]);
  expect(detector.stats().late).toBe(1);
});

test('who is told of late events may throw: all others are handled before it is thrown on', () => {
  const { detector, seen } = bench({
    onLate: ({ at }) => {
      throw new Error(`late: ${at}`);
    },
  });
  expect(() => detector.push([tick(10), tick(5), tick(6), tick(11, 'b')])).toThrow('late: 5');
  expect(seen).toEqual(['Echo a at 10', 'Echo b at 11']);
  detector.push(tick(12, 'c'));
  expect(seen).toHaveLength(3);
});

test('within lateness events are put in order; what is later than that is late', () => {
  const { detector, seen, late } = bench({ lateness: '3ms' });
  detector.push([tick(10, 'a'), tick(8, 'b'), tick(7, 'c'), tick(6.999, 'd')]);
  expect(seen).toEqual(['Echo c at 7']);
  expect(late).toMatchObject([{ at: 6.999, by: 0.001 }]);
  expect(detector.stats()).toMatchObject({ events: 1, heldBack: 2, late: 1 });
  detector.push(tick(12, 'e'));
  expect(seen).toEqual(['Echo c at 7', 'Echo b at 8']);
  detector.push(tick(8.999, 'f'));
  expect(late).toMatchObject([{ at: 6.999 }, { at: 8.999, by: 0.001 }]);
  detector.flush();
  expect(seen.slice(2)).toEqual(['Echo a at 10', 'Echo e at 12']);
  expect(detector.stats().heldBack).toBe(0);
});

test('held-back events of one time keep the order of arrival', () => {
  const { detector, seen } = bench({ lateness: 5 });
  detector.push([tick(10, 'a'), tick(10, 'b'), tick(8, 'c'), tick(10, 'd')]);
  detector.flush();
  expect(seen).toEqual(['Echo c at 8', 'Echo a at 10', 'Echo b at 10', 'Echo d at 10']);
});

test('with lateness, deadlines wait until no earlier event can come', () => {
  const { detector, seen } = bench({ lateness: 1000 });
  detector.push([tick(0), tick(5500, 'b')]);
  expect(seen).toEqual(['Echo a at 0']);
  detector.push(tick(4900));
  detector.push(tick(6500, 'b'));
  detector.flush();
  expect(seen).toEqual(['Echo a at 0', 'Echo a at 4900', 'Echo b at 5500', 'Echo b at 6500']);
});

test('an event at the deadline is inside', () => {
  const { detector, seen } = bench();
  detector.push([tick(0, 'a', 1), tick(5000, 'a', 1), tick(10_000.001, 'b', 1)]);
  expect(seen).toEqual(['Quiet a at 10000']);
});

test('a promise about time lets deadlines up to it act', () => {
  const { detector, seen, late } = bench();
  detector.push(tick(0));
  detector.advanceTo(4999.999);
  expect(seen).toEqual(['Echo a at 0']);
  detector.advanceTo(new Date(5000));
  expect(seen).toEqual(['Echo a at 0', 'Quiet a at 5000']);
  expect(detector.stats()).toMatchObject({ time: 5000 });
  detector.push([tick(5000), tick(4000), tick(5000.001)]);
  expect(late).toMatchObject([
    { at: 5000, by: 0.001 },
    { at: 4000, by: 1000.001 },
  ]);
  expect(seen.at(-1)).toBe('Echo a at 5000.001');
});

test('a promise about a time that has passed changes nothing', () => {
  const { detector, seen, late } = bench();
  detector.advanceTo('1970-01-01T00:00:10Z');
  detector.advanceTo(5);
  detector.push([tick(10_000), tick(10_000.001)]);
  expect(seen).toEqual(['Echo a at 10000.001']);
  expect(late).toHaveLength(1);
  expect(() => detector.advanceTo('soon')).toThrow(RangeError);
});

test('a promise lets held-back events up to it be handled', () => {
  const { detector, seen } = bench({ lateness: '1min' });
  detector.push([tick(20, 'b'), tick(10, 'a'), tick(30, 'c')]);
  detector.advanceTo(20);
  expect(seen).toEqual(['Echo a at 10', 'Echo b at 20']);
  expect(detector.stats()).toMatchObject({ heldBack: 1, time: 20 });
});

test('the end of the input handles what is held back, and time stops at the last event', () => {
  const { detector, seen, late } = bench({ lateness: '1min' });
  detector.push([tick(6000, 'b'), tick(0)]);
  detector.flush();
  expect(seen).toEqual(['Echo a at 0', 'Quiet a at 5000', 'Echo b at 6000']);
  expect(detector.stats().time).toBe(6000);
  detector.push([tick(5999, 'c'), tick(6000, 'd')]);
  detector.flush();
  expect(late).toMatchObject([{ at: 5999 }]);
  expect(seen.at(-1)).toBe('Echo d at 6000');
});

test('drained, every open deadline has acted, and nothing can come any more', () => {
  const { detector, seen, late } = bench({ lateness: '1min' });
  detector.push([tick(6000, 'b'), tick(0)]);
  detector.drain();
  expect(seen).toEqual(['Echo a at 0', 'Quiet a at 5000', 'Echo b at 6000', 'Quiet b at 11000']);
  expect(detector.stats()).toMatchObject({ time: 11_000, heldBack: 0 });
  detector.push(tick(1e9));
  expect(late).toHaveLength(1);
  detector.drain();
  expect(seen).toHaveLength(4);
});

test('the ends of an empty input are nothing', () => {
  const { detector, seen } = bench();
  detector.flush();
  detector.drain();
  expect([seen, detector.stats().time]).toEqual([[], null]);
});

test('lateness has to be a duration', () => {
  expect(() => lab({ lateness: 'soon' })).toThrow('lateness: expected a duration such as "2s"');
  expect(() => lab({ lateness: -1 })).toThrow(RangeError);
});

test('the counters say what is open', () => {
  const limited = { maxRunsPerKey: 0, maxKeys: 0, maxMatchesPerEvent: 0 };
  const { detector } = bench();
  detector.push([tick(0), tick(1, 'b', 1), tick(2)]);
  expect(detector.stats()).toEqual({
    events: 3,
    skipped: 0,
    late: 0,
    refused: 0,
    heldBack: 0,
    outputs: 2,
    time: 2,
    rules: [
      { name: 'Echoes', outputs: 2, errors: 0, runs: 0, keys: 0, bytes: 0, limited },
      { name: 'Silence', outputs: 0, errors: 0, runs: 2, keys: 2, bytes: 96, limited },
      { name: 'Pongs', outputs: 0, errors: 0, runs: 0, keys: 0, bytes: 0, limited },
    ],
  });
  detector.drain();
  expect(detector.stats().rules[1]).toMatchObject({
    name: 'Silence',
    outputs: 2,
    errors: 0,
    runs: 0,
    keys: 0,
  });
});
