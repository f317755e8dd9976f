/**
 * Who waits where: for every key and automaton state the rows that wait there, as intrusive linked lists in the
 * order in which they came. An event touches only the lists of its own key.
 */
import { widerInts } from './columns.ts';
import { ROWS_AT_FIRST } from './rows.ts';

const KEYS_AT_FIRST = 16;

export class Waits {
  /** First and last row of the list at `key * states + state`, as row + 1; 0 for none. */
  heads: Int32Array;
  tails: Int32Array;
  /** Neighbours of a row in its list, as row + 1; 0 for none. */
  nexts: Int32Array = new Int32Array(ROWS_AT_FIRST);
  previous: Int32Array = new Int32Array(ROWS_AT_FIRST);
  private readonly states: number;

  /** @param states how many states the automaton has */
  constructor(states: number) {
    this.states = states;
    this.heads = new Int32Array(states * KEYS_AT_FIRST);
    this.tails = new Int32Array(states * KEYS_AT_FIRST);
  }

  /** Makes room for a key id. */
  reserve(key: number): void {
    const needed = (key + 1) * this.states;
    if (needed <= this.heads.length) return;
    const capacity = Math.max(needed, this.heads.length * 2);
    this.heads = widerInts(this.heads, capacity);
    this.tails = widerInts(this.tails, capacity);
  }

  append(row: number, list: number): void {
    const last = this.tails[list] as number;
    this.previous[row] = last;
    this.nexts[row] = 0;
    if (last === 0) this.heads[list] = row + 1;
    else this.nexts[last - 1] = row + 1;
    this.tails[list] = row + 1;
  }

  remove(row: number, list: number): void {
    const before = this.previous[row] as number;
    const behind = this.nexts[row] as number;
    if (before === 0) this.heads[list] = behind;
    else this.nexts[before - 1] = behind;
    if (behind === 0) this.tails[list] = before;
    else this.previous[behind - 1] = before;
  }

  /** All rows that wait somewhere with a key. */
  rowsOf(key: number): number[] {
    const rows: number[] = [];
    for (let list = key * this.states; list < (key + 1) * this.states; list += 1)
      for (let at = this.heads[list] ?? 0; at !== 0; at = this.nexts[at - 1] as number) rows.push(at - 1);
    return rows;
  }

  grow(capacity: number): void {
    this.nexts = widerInts(this.nexts, capacity);
    this.previous = widerInts(this.previous, capacity);
  }
}
