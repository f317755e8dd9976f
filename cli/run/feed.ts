/** The loop of `cep run`: items out of the inputs, into the detector; its outputs into the sink. */
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { Cursor } from '../../connectors/cursor.ts';
import type { EventShapes } from '../../connectors/event-shape.ts';
import { shown } from '../../connectors/excerpt.ts';
import type { LineSink } from '../../connectors/line-sink.ts';
import type { Detector, Refusal } from '../../runtime/index.ts';
import type { BadLines } from './bad-lines.ts';

/** So long the loop runs without a pause, if outputs or inputs do not make one. */
const pauseEveryMs = 50;
/** After so many items the clock is looked at. */
const clockEvery = 64;

export interface Feed {
  readonly cursor: Cursor;
  readonly detector: Detector;
  /** Why the last push was refused; null if it was not. */
  readonly takeRefusal: () => Refusal | null;
  readonly shapes: EventShapes;
  readonly sink: LineSink;
  readonly badLines: BadLines;
  readonly interrupted: AbortSignal;
  /** Told now and then how many events have been read. */
  readonly onProgress: (events: number) => void;
}

export interface FeedResult {
  /** `closed`: the reader of the outputs went away. */
  readonly end: 'input' | 'closed' | 'interrupted';
  /** Records of types that the module does not declare, by type. */
  readonly skipped: ReadonlyMap<string, number>;
}

export async function feed(parts: Feed): Promise<FeedResult> {
  const { cursor, sink } = parts;
  const skipped = new Map<string, number>();
  let events = 0;
  let items = 0;
  let pause = performance.now() + pauseEveryMs;
  for (;;) {
    const step = cursor.step();
    if (step === 'event') {
      events += 1;
      push(parts, skipped);
    } else if (step === 'advance') {
      advance(parts);
    } else if (step === 'problem') {
      parts.badLines.add(cursor.name, cursor.line, cursor.problem);
    }
    items += 1;
    const due = items % clockEvery === 0 && performance.now() > pause;
    if (step !== 'drained' && !sink.isFull && !due) continue;
    await sink.flush();
    // A turn of the event loop, without which Ctrl-C would not be heard.
    await setImmediate();
    pause = performance.now() + pauseEveryMs;
    if (sink.isClosed) return { end: 'closed', skipped };
    if (parts.interrupted.aborted) return { end: 'interrupted', skipped };
    parts.onProgress(events);
    if (step !== 'drained') continue;
    const more = await fillUnlessAborted(cursor, parts.interrupted);
    if (more === 'interrupted') return { end: 'interrupted', skipped };
    if (!more) return { end: 'input', skipped };
  }
}

function push({ cursor, detector, takeRefusal, shapes, badLines }: Feed, skipped: Map<string, number>): void {
  const { event } = cursor;
  if (!shapes.has(event.type)) {
    skipped.set(event.type, (skipped.get(event.type) ?? 0) + 1);
    return;
  }
  detector.push(event);
  const refusal = takeRefusal();
  if (refusal !== null) {
    const field = refusal.field === null ? refusal.type : `${refusal.type}.${refusal.field}`;
    badLines.add(cursor.name, cursor.line, { ...refusal, field });
  }
}

function advance({ cursor, detector, badLines }: Feed): void {
  try {
    detector.advanceTo(cursor.advanceTo);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const expected = 'a time (milliseconds or ISO-8601 text)';
    badLines.add(cursor.name, cursor.line, { field: 'advanceTo', expected, found: shown(cursor.advanceTo) });
  }
}

/** An input that stays quiet must not keep the program from ending. */
function fillUnlessAborted(cursor: Cursor, signal: AbortSignal): Promise<boolean | 'interrupted'> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      resolve('interrupted');
    };
    signal.addEventListener('abort', stop, { once: true });
    cursor
      .fill()
      .then(resolve, reject)
      .finally(() => {
        signal.removeEventListener('abort', stop);
      });
  });
}
