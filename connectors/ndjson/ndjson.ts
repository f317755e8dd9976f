/**
 * Newline-delimited JSON: an event per line, flat (`{"type": "Order", "qty": 5}`) or in an envelope
 * (`{"type": "Order", "at": 17, "data": {"qty": 5}}`); a line `{"advanceTo": 17}` moves time.
 */
import type { ByteSource } from '../bytes.ts';
import { noEvent, noProblem, type Cursor, type EventRecord, type Problem, type Step } from '../cursor.ts';
import type { EventShape, EventShapes } from '../event-shape.ts';
import { excerpt, shown } from '../excerpt.ts';
import { LineBuffer } from '../line-buffer.ts';
import { FlatReader } from './flat-reader.ts';

const lineFeed = 10;

export interface NdjsonOptions {
  readonly shapes: EventShapes;
  /** The type of lines that name none. */
  readonly type: string | null;
}

export function readNdjson(source: ByteSource, options: NdjsonOptions): Cursor {
  return new NdjsonCursor(source, options);
}

class NdjsonCursor implements Cursor {
  readonly name: string;
  line = 0;
  event = noEvent;
  advanceTo: number | string = 0;
  problem = noProblem;
  readonly #source: ByteSource;
  readonly #lines: LineBuffer;
  readonly #options: NdjsonOptions;
  readonly #flat: FlatReader;
  /** Types that read an object under `data` themselves, for which it is no envelope. */
  readonly #holdingData: ReadonlySet<string>;

  constructor(source: ByteSource, options: NdjsonOptions) {
    this.name = source.name;
    this.#source = source;
    this.#lines = new LineBuffer(source);
    this.#options = options;
    this.#flat = new FlatReader(options.shapes);
    this.#holdingData = new Set([...options.shapes.values()].filter(holdsData).map(({ type }) => type));
  }

  step(): Step {
    const lines = this.#lines;
    while (lines.position < lines.limit) {
      const start = lines.position;
      const end = lines.bytes.indexOf(lineFeed, start);
      lines.position = end + 1;
      this.line += 1;
      const flat = this.#flat.read(lines.bytes, start, end);
      if (flat !== null) {
        this.event = flat;
        return 'event';
      }
      const text = lines.bytes.toString('utf8', start, end);
      if (text.trim() !== '') return this.#read(text);
    }
    return 'drained';
  }

  fill(): Promise<boolean> {
    return this.#lines.fill();
  }

  close(): Promise<void> {
    return this.#source.close();
  }

  #read(text: string): Step {
    const value = parsed(text);
    if (!isObject(value))
      return this.#fails({ field: null, expected: 'a JSON object', found: excerpt(text) });
    if ('advanceTo' in value && value['type'] === undefined) return this.#readAdvance(value['advanceTo']);
    const type = value['type'] ?? this.#options.type;
    if (typeof type !== 'string') {
      return this.#fails({
        field: 'type',
        expected: 'the name of an event type',
        found: shown(value['type']),
      });
    }
    this.#flat.learn(type, value);
    this.event = this.#record(type, value);
    return 'event';
  }

  #readAdvance(time: unknown): Step {
    if (typeof time !== 'number' && typeof time !== 'string') {
      return this.#fails({ field: 'advanceTo', expected: 'a time', found: shown(time) });
    }
    this.advanceTo = time;
    return 'advance';
  }

  /** The record as a detector takes it: flat, with the envelope's time where the type has none of its own. */
  #record(type: string, value: Record<string, unknown>): EventRecord {
    const data = value['data'];
    if (!isObject(data) || this.#holdingData.has(type)) return typed(value, type);
    const timeless = this.#options.shapes.get(type)?.timeField === null;
    if (timeless && value['at'] !== undefined) data['at'] = value['at'];
    return typed(data, type);
  }

  #fails(problem: Problem): Step {
    this.problem = problem;
    return 'problem';
  }
}

function holdsData(shape: EventShape): boolean {
  return shape.fields.some(
    ({ inputName, kind }) => (inputName === 'data' && kind === 'json') || inputName.startsWith('data.'),
  );
}

/** The record itself where it names its type already. */
function typed(record: Record<string, unknown>, type: string): EventRecord {
  return isTyped(record, type) ? record : Object.assign(record, { type });
}

function isTyped(
  record: Record<string, unknown>,
  type: string,
): record is Record<string, unknown> & EventRecord {
  return record['type'] === type;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
