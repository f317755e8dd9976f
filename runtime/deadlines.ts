/**
 * A queue of rows that fall due in the order in which they came: all deadlines of one fixed length. Joining and
 * leaving are constant time, nothing is allocated, nothing scans (language §4.4; "expiry without a heap").
 */
import type { Agenda } from './agenda.ts';
import { widerFloats, widerInts } from './columns.ts';
import { ROWS_AT_FIRST } from './rows.ts';

/** What a rule needs of its deadlines, fixed in length or not. */
export interface DeadlineSlot {
  /** Due time of a row that is in the slot, in microseconds; NaN for one that is not. */
  due(row: number): number;
  /** Due time of the first; Infinity if there is none. */
  readonly next: number;
  /** Enters a row, or moves it to a new due time. */
  set(row: number, due: number): void;
  /** Enters a row with the due time of another one, if that one has one. */
  copy(row: number, from: number): void;
  /** Takes a row out, if it is in. */
  clear(row: number): void;
  /** Takes the first row out and returns it. */
  shift(): number;
  grow(capacity: number): void;
}

export class DeadlineQueue implements DeadlineSlot {
  private dues: Float64Array = new Float64Array(ROWS_AT_FIRST).fill(NaN);
  private nexts: Int32Array = new Int32Array(ROWS_AT_FIRST);
  private previous: Int32Array = new Int32Array(ROWS_AT_FIRST);
  private head = 0;
  private tail = 0;
  private readonly agenda: Agenda;
  private readonly place: number;

  constructor(agenda: Agenda) {
    this.agenda = agenda;
    this.place = agenda.register();
  }

  get next(): number {
    return this.head === 0 ? Infinity : (this.dues[this.head - 1] as number);
  }

  due(row: number): number {
    return this.dues[row] as number;
  }

  /** `due` is never before that of the last row, as all lengths are equal and time does not go back. */
  set(row: number, due: number): void {
    this.clear(row);
    this.insertAfter(row, this.tail, due);
  }

  copy(row: number, from: number): void {
    const due = this.dues[from] as number;
    if (due === due) this.insertAfter(row, from + 1, due);
  }

  clear(row: number): void {
    const due = this.dues[row] as number;
    if (due !== due) return;
    this.dues[row] = NaN;
    const before = this.previous[row] as number;
    const behind = this.nexts[row] as number;
    if (behind === 0) this.tail = before;
    else this.previous[behind - 1] = before;
    if (before !== 0) {
      this.nexts[before - 1] = behind;
      return;
    }
    this.head = behind;
    this.agenda.set(this.place, this.next);
  }

  shift(): number {
    const row = this.head - 1;
    this.clear(row);
    return row;
  }

  grow(capacity: number): void {
    const from = this.dues.length;
    this.dues = widerFloats(this.dues, capacity).fill(NaN, from);
    this.nexts = widerInts(this.nexts, capacity);
    this.previous = widerInts(this.previous, capacity);
  }

  private insertAfter(row: number, before: number, due: number): void {
    this.dues[row] = due;
    this.previous[row] = before;
    const behind = before === 0 ? this.head : (this.nexts[before - 1] as number);
    this.nexts[row] = behind;
    if (behind === 0) this.tail = row + 1;
    else this.previous[behind - 1] = row + 1;
    if (before !== 0) {
      this.nexts[before - 1] = row + 1;
      return;
    }
    this.head = row + 1;
    this.agenda.set(this.place, due);
  }
}
