/**
 * The slab in which the runs of one rule live: a row per run (or per branch of a run), found by number.
 * What every row has is here; the registers of a rule are columns of the generated class beside it.
 */
import { widerFloats, widerInts } from './columns.ts';

/** Room for the first runs; doubled whenever it is full. */
export const ROWS_AT_FIRST = 32;

export class Rows {
  capacity = ROWS_AT_FIRST;
  /** The automaton state a row is in; 0 for a row that is free. */
  state: Int32Array = new Int32Array(ROWS_AT_FIRST);
  /** Position in the whole input of the first event of the run. */
  start: Float64Array = new Float64Array(ROWS_AT_FIRST);
  /** Dense id of the partition key. */
  key: Int32Array = new Int32Array(ROWS_AT_FIRST);
  /** The lanes of the identity of the events taken so far. */
  a: Int32Array = new Int32Array(ROWS_AT_FIRST);
  b: Int32Array = new Int32Array(ROWS_AT_FIRST);
  /** Rows in use. */
  used = 0;
  private fresh = 0;
  private readonly freed: number[] = [];

  /** A free row's number. If it equals `capacity`, the caller must call `grow` on everything before using it. */
  take(): number {
    this.used += 1;
    const again = this.freed.pop();
    if (again !== undefined) return again;
    this.fresh += 1;
    return this.fresh - 1;
  }

  free(row: number): void {
    this.state[row] = 0;
    this.used -= 1;
    this.freed.push(row);
  }

  grow(capacity: number): void {
    this.capacity = capacity;
    this.state = widerInts(this.state, capacity);
    this.start = widerFloats(this.start, capacity);
    this.key = widerInts(this.key, capacity);
    this.a = widerInts(this.a, capacity);
    this.b = widerInts(this.b, capacity);
  }
}
