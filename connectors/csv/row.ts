/**
 * One row of CSV as places in the bytes: where each cell begins and ends, and how it is quoted. Nothing is
 * decoded until a cell is read.
 */

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;

/** How a cell is written: bare, in quotes, or in quotes with doubled quotes inside. */
export type Quoting = 0 | 1 | 2;

/** What `split` came to: a row, a row that goes on behind the limit, or a quote in the wrong place. */
export type SplitResult = 'row' | 'unfinished' | 'stray-quote';

export class Row {
  bytes: Buffer = Buffer.alloc(0);
  readonly delimiter: number;
  /** Cells of the row; those beyond `capacity` are counted and not kept. */
  count = 0;
  /** Lines the row covers: more than one where a quoted cell holds line feeds. */
  lines = 0;
  /** Where the next row begins. */
  next = 0;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly quoting: Uint8Array;
  /** The quoted cell just scanned has doubled quotes inside. */
  #doubled = false;

  constructor(delimiter: number, capacity: number) {
    this.delimiter = delimiter;
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.quoting = new Uint8Array(capacity);
  }

  /** Finds the cells of the row that begins at `from`. A line feed stands right before `limit`. */
  split(bytes: Buffer, from: number, limit: number): SplitResult {
    this.bytes = bytes;
    this.count = 0;
    this.lines = 1;
    let start = from;
    while (start < limit) {
      if (bytes[start] === quote) {
        const end = this.#closing(start + 1, limit);
        if (end < 0) return 'unfinished';
        start = this.#afterQuoted(start + 1, end);
        if (start < 0) {
          this.next = bytes.indexOf(lineFeed, end) + 1;
          return 'stray-quote';
        }
      } else {
        start = this.#afterPlain(start);
      }
      if (this.next === start) return 'row';
    }
    return 'unfinished';
  }

  /** The text of a cell, decoded. */
  text(cell: number): string {
    const raw = this.bytes.toString('utf8', this.starts[cell], this.ends[cell]);
    return this.quoting[cell] === 2 ? raw.replaceAll('""', '"') : raw;
  }

  isEmpty(cell: number): boolean {
    return this.starts[cell] === this.ends[cell] && this.quoting[cell] === 0;
  }

  /** A line with nothing on it. */
  get isBlank(): boolean {
    return this.count === 1 && this.isEmpty(0);
  }

  #afterPlain(start: number): number {
    const { bytes, delimiter } = this;
    let position = start;
    for (;;) {
      const byte = bytes[position];
      if (byte === delimiter) break;
      if (byte === lineFeed) {
        this.next = position + 1;
        const returned = position > start && bytes[position - 1] === carriageReturn;
        this.#add(start, returned ? position - 1 : position, 0);
        return position + 1;
      }
      position += 1;
    }
    this.next = -1;
    this.#add(start, position, 0);
    return position + 1;
  }

  /** Where the closing quote stands; -1 if not before `limit`. */
  #closing(from: number, limit: number): number {
    const { bytes } = this;
    this.#doubled = false;
    for (let position = from; position < limit; position += 1) {
      const byte = bytes[position];
      if (byte === lineFeed) this.lines += 1;
      if (byte !== quote) continue;
      if (bytes[position + 1] !== quote) return position;
      this.#doubled = true;
      position += 1;
    }
    return -1;
  }

  /** Takes the cell between the quotes; -1 where something else than the end of the cell follows. */
  #afterQuoted(start: number, end: number): number {
    const { bytes, delimiter } = this;
    this.#add(start, end, this.#doubled ? 2 : 1);
    const after = bytes[end + 1] === carriageReturn && bytes[end + 2] === lineFeed ? end + 2 : end + 1;
    if (bytes[after] === lineFeed) this.next = after + 1;
    else if (bytes[after] === delimiter) this.next = -1;
    else return -1;
    return after + 1;
  }

  #add(start: number, end: number, quoting: Quoting): void {
    const cell = this.count;
    this.count += 1;
    if (cell >= this.starts.length) return;
    this.starts[cell] = start;
    this.ends[cell] = end;
    this.quoting[cell] = quoting;
  }
}
