/** A source of events by its name or its first byte: NDJSON or CSV, packed or not. */
import type { ByteSource } from './bytes.ts';
import type { Cursor } from './cursor.ts';
import { readCsv } from './csv/csv.ts';
import type { EventShapes } from './event-shape.ts';
import { readNdjson } from './ndjson/ndjson.ts';

export interface EventOptions {
  readonly shapes: EventShapes;
  /** The type of all rows of CSV, and of NDJSON lines that name none; null where they have to say it. */
  readonly type: string | null;
  /** The type of events that do not say it, where `type` is null; null where there are several. */
  readonly onlyType: string | null;
  /** Names of CSV columns; null: the first row has them. */
  readonly columns: readonly string[] | null;
}

type Format = 'ndjson' | 'csv' | 'tsv';

const formatsByEnding: Readonly<Record<string, Format>> = {
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  json: 'ndjson',
  csv: 'csv',
  tsv: 'tsv',
};

export async function openEvents(source: ByteSource, options: EventOptions): Promise<Cursor> {
  const named = formatOf(source.name);
  if (named !== null) return read(named, source, options);
  if (options.columns !== null) return read('csv', source, options);
  const peeked = await peek(source);
  return read(peeked.first === '{' || peeked.first === '[' ? 'ndjson' : 'csv', peeked.source, options);
}

function read(format: Format, source: ByteSource, { shapes, type, onlyType, columns }: EventOptions): Cursor {
  switch (format) {
    case 'ndjson':
      return readNdjson(source, { shapes, type: type ?? onlyType });
    case 'csv':
      return readCsv(source, { shapes, type, onlyType, columns, delimiter: ',' });
    case 'tsv':
      return readCsv(source, { shapes, type, onlyType, columns, delimiter: '\t' });
  }
}

/** The format that the ending of a name tells, `.gz` aside. */
function formatOf(name: string): Format | null {
  const ending = /\.(?<ending>\w+)(\.gz)?$/.exec(name.toLowerCase())?.groups?.['ending'];
  return ending === undefined ? null : (formatsByEnding[ending] ?? null);
}

/** The first character that is no space, and the source as if nothing had been read of it. */
async function peek(source: ByteSource): Promise<{ readonly first: string; readonly source: ByteSource }> {
  const waiting: Buffer[] = [];
  let first = '';
  while (first === '') {
    const chunk = await source.next();
    if (chunk === null) break;
    waiting.push(chunk);
    first = /[^\s\uFEFF]/.exec(chunk.toString('utf8', 0, 64))?.[0] ?? '';
  }
  return { first, source: { ...source, next: async () => waiting.shift() ?? (await source.next()) } };
}
