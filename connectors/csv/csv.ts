/**
 * CSV (RFC 4180): an event per row. The type is given for the whole file, or stands in a column `type`. Cells
 * are split and read as bytes, and only those of declared fields are read at all.
 */
import type { ByteSource } from '../bytes.ts';
import { ConnectorError } from '../connector-error.ts';
import { noEvent, noProblem, type Cursor, type Problem, type Step } from '../cursor.ts';
import type { EventShapes } from '../event-shape.ts';
import { excerpt } from '../excerpt.ts';
import { LineBuffer } from '../line-buffer.ts';
import { rowReader, type RowReader } from './columns.ts';
import { Row } from './row.ts';

/** More columns than any file of events has. */
const columnsMax = 4096;

export interface CsvOptions {
  readonly shapes: EventShapes;
  /** The type of all rows; null: a column `type` has it. */
  readonly type: string | null;
  /** The type of all rows where `type` is null and no column has it. */
  readonly onlyType: string | null;
  /** Names of the columns; null: the first row has them. */
  readonly columns: readonly string[] | null;
  readonly delimiter: ',' | ';' | '\t';
}

export function readCsv(source: ByteSource, options: CsvOptions): Cursor {
  return new CsvCursor(source, options);
}

class CsvCursor implements Cursor {
  readonly name: string;
  line = 0;
  event = noEvent;
  readonly advanceTo = 0;
  problem = noProblem;
  readonly #source: ByteSource;
  readonly #lines: LineBuffer;
  readonly #options: CsvOptions;
  readonly #row: Row;
  /** Readers by type; `null` for types that the module does not declare. */
  readonly #readers = new Map<string, RowReader | null>();
  #header: readonly string[] | null;
  /** The type of all rows; null where a column has it. */
  #type: string | null;
  #typeColumn = -1;
  #nextLine = 1;

  constructor(source: ByteSource, options: CsvOptions) {
    this.name = source.name;
    this.#source = source;
    this.#lines = new LineBuffer(source);
    this.#options = options;
    this.#row = new Row(options.delimiter.charCodeAt(0), columnsMax);
    this.#header = options.columns;
    this.#type = options.type;
    if (options.columns !== null) this.#bind(options.columns);
  }

  step(): Step {
    const row = this.#row;
    while (this.#lines.position < this.#lines.limit) {
      const found = row.split(this.#lines.bytes, this.#lines.position, this.#lines.limit);
      if (found === 'unfinished') return 'drained';
      this.#lines.position = row.next;
      this.line = this.#nextLine;
      this.#nextLine += row.lines;
      if (found === 'stray-quote') return this.#fails(strayQuote);
      if (row.isBlank) continue;
      if (this.#header === null) this.#readHeader();
      else return this.#read(this.#header);
    }
    return 'drained';
  }

  async fill(): Promise<boolean> {
    if (await this.#lines.fill()) return true;
    if (this.#lines.position >= this.#lines.limit) return false;
    throw new ConnectorError(`${this.name}:${this.#nextLine}: a quote that opens here is never closed`);
  }

  close(): Promise<void> {
    return this.#source.close();
  }

  #readHeader(): void {
    const header = Array.from({ length: this.#row.count }, (_, cell) => this.#row.text(cell).trim());
    this.#header = header;
    this.#bind(header);
  }

  /** With one type for all rows, a header that lacks a column is told before the first row. */
  #bind(header: readonly string[]): void {
    this.#typeColumn = header.indexOf('type');
    if (this.#typeColumn < 0) this.#type ??= this.#options.onlyType;
    if (this.#type !== null) this.#reader(this.#type, header);
    else if (this.#typeColumn < 0) {
      throw new ConnectorError(
        `${this.name}: say which event type the rows are (TYPE=${this.name}), or add a column "type"; the columns are ${header.join(', ')}`,
      );
    }
  }

  #read(header: readonly string[]): Step {
    const row = this.#row;
    if (row.count !== header.length) {
      const found = `${row.count} cells (${excerpt(rowText(row))})`;
      return this.#fails({ field: null, expected: `${header.length} cells`, found });
    }
    const type = this.#type ?? row.text(this.#typeColumn);
    const reader = this.#reader(type, header);
    this.event = reader === null ? { type } : reader(row);
    return 'event';
  }

  #reader(type: string, header: readonly string[]): RowReader | null {
    const known = this.#readers.get(type);
    if (known !== undefined) return known;
    const shape = this.#options.shapes.get(type);
    const reader = shape === undefined ? null : rowReader(this.name, header, shape);
    this.#readers.set(type, reader);
    return reader;
  }

  #fails(problem: Problem): Step {
    this.problem = problem;
    return 'problem';
  }
}

const strayQuote: Problem = {
  field: null,
  expected: 'a separator after the closing quote of a cell',
  found: 'other text',
};

function rowText(row: Row): string {
  return row.bytes.toString('utf8', row.starts[0], row.next).trim();
}
