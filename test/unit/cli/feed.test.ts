/** The loop of `cep run`, against a detector that only writes down what it is told. */
import { PassThrough, Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { badLines } from '../../../cli/run/bad-lines.ts';
import { feed, type Feed } from '../../../cli/run/feed.ts';
import { openStream } from '../../../connectors/bytes.ts';
import type { LineSink } from '../../../connectors/line-sink.ts';
import { readNdjson } from '../../../connectors/ndjson/ndjson.ts';
import { field, shapesOf } from '../connectors/read-all.ts';
import type { Detector, InputRecord, Refusal, TimeInput } from '../../../runtime/api.ts';

/** Refuses events without an `n`, and any time that is not a number. */
function noting(): {
  readonly detector: Detector;
  readonly takeRefusal: () => Refusal | null;
  readonly notes: unknown[];
} {
  const notes: unknown[] = [];
  let refusal: Refusal | null = null;
  const push = (event: InputRecord): void => {
    if ('n' in event) notes.push(event.n);
    else refusal = { type: event.type, field: 'n', expected: 'a number', found: 'nothing' };
  };
  const advanceTo = (time: TimeInput): void => {
    if (typeof time !== 'number') throw new RangeError('no time');
    notes.push(`to ${time}`);
  };
  return {
    detector: { push, advanceTo } as unknown as Detector,
    takeRefusal: () => {
      const last = refusal;
      refusal = null;
      return last;
    },
    notes,
  };
}

function sinkNoting(changes: Partial<LineSink> = {}): LineSink {
  const flush = () => Promise.resolve();
  return {
    write: () => undefined,
    isFull: false,
    isClosed: false,
    flush,
    finish: flush,
    abandon: flush,
    ...changes,
  };
}

const shapes = shapesOf({ type: 'A', fields: [field('n', 'number')], timeField: null });

function partsOf(stream: Readable, changes: Partial<Feed> = {}) {
  const { detector, takeRefusal, notes } = noting();
  const told: string[] = [];
  const parts: Feed = {
    cursor: readNdjson(openStream('in', stream), { shapes, type: null }),
    detector,
    takeRefusal,
    shapes,
    sink: sinkNoting(),
    badLines: badLines('skip', (text) => told.push(text)),
    interrupted: new AbortController().signal,
    onProgress: () => undefined,
    ...changes,
  };
  return { parts, notes, told };
}

const linesOf = (...values: readonly object[]) =>
  Readable.from([Buffer.from(values.map((value) => `${JSON.stringify(value)}\n`).join(''))]);

test('events and times reach the detector in order; other types are counted', async () => {
  const { parts, notes } = partsOf(
    linesOf({ type: 'A', n: 1 }, { type: 'B' }, { advanceTo: 5 }, { type: 'A', n: 2 }, { type: 'B' }),
  );
  const result = await feed(parts);
  expect(notes).toEqual([1, 'to 5', 2]);
  expect(result).toEqual({ end: 'input', skipped: new Map([['B', 2]]) });
});

test('what the detector refuses is told with its line', async () => {
  const { parts, notes, told } = partsOf(linesOf({ type: 'A' }, { advanceTo: 'soon' }, { type: 'A', n: 2 }));
  await feed(parts);
  expect(notes).toEqual([2]);
  expect(told).toEqual([
    'skipped in:1: A.n: expected a number, found nothing\n',
    'skipped in:2: advanceTo: expected a time (milliseconds or ISO-8601 text), found "soon"\n',
  ]);
});

test('it stops when nobody reads the outputs any more', async () => {
  let flushes = 0;
  const sink: LineSink = {
    ...sinkNoting({ isFull: true }),
    flush: () => {
      flushes += 1;
      return Promise.resolve();
    },
    get isClosed() {
      return flushes === 2;
    },
  };
  const { parts, notes } = partsOf(linesOf({ type: 'A', n: 1 }, { type: 'A', n: 2 }), { sink });
  expect((await feed(parts)).end).toBe('closed');
  expect(notes).toEqual([1]);
});

test('it flushes as soon as the sink is full', async () => {
  let flushes = 0;
  const sink = sinkNoting({
    isFull: true,
    flush: () => {
      flushes += 1;
      return Promise.resolve();
    },
  });
  const { parts } = partsOf(linesOf({ type: 'A', n: 1 }, { type: 'A', n: 2 }), { sink });
  await feed(parts);
  expect(flushes).toBeGreaterThanOrEqual(2);
});

test('an interruption ends it even while the input is quiet', async () => {
  const quiet = new PassThrough();
  quiet.write('{"type":"A","n":1}\n');
  const interruption = new AbortController();
  const { parts, notes } = partsOf(quiet, { interrupted: interruption.signal });
  const result = feed(parts);
  setTimeout(() => {
    interruption.abort();
  }, 20);
  expect((await result).end).toBe('interrupted');
  expect(notes).toEqual([1]);
});

test('a slow detector does not keep an interruption waiting', async () => {
  const interruption = new AbortController();
  const { parts, notes } = partsOf(linesOf(...Array.from({ length: 10_000 }, (_, n) => ({ type: 'A', n }))), {
    interrupted: interruption.signal,
  });
  const slow: Detector = {
    ...parts.detector,
    push: (event) => {
      const end = performance.now() + 1;
      while (performance.now() < end);
      parts.detector.push(event);
    },
  };
  const result = feed({ ...parts, detector: slow });
  setTimeout(() => {
    interruption.abort();
  }, 20);
  expect((await result).end).toBe('interrupted');
  expect(notes.length).toBeLessThan(5_000);
});
