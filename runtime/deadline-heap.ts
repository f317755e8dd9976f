/** Deadlines whose lengths differ from run to run, such as a length from a binding. */
import type { Agenda } from './agenda.ts';
import type { DeadlineSlot } from './deadlines.ts';
import { IndexedHeap } from './indexed-heap.ts';
import { ROWS_AT_FIRST } from './rows.ts';

export class DeadlineHeap implements DeadlineSlot {
  private readonly heap = new IndexedHeap(ROWS_AT_FIRST);
  private readonly agenda: Agenda;
  private readonly place: number;

  constructor(agenda: Agenda) {
    this.agenda = agenda;
    this.place = agenda.register();
  }

  get next(): number {
    return this.heap.next;
  }

  due(row: number): number {
    return this.heap.due(row);
  }

  set(row: number, due: number): void {
    this.heap.set(row, due);
    this.agenda.set(this.place, this.heap.next);
  }

  copy(row: number, from: number): void {
    const due = this.heap.due(from);
    if (due === due) this.set(row, due);
  }

  clear(row: number): void {
    this.heap.remove(row);
    this.agenda.set(this.place, this.heap.next);
  }

  shift(): number {
    const row = this.heap.first;
    this.clear(row);
    return row;
  }

  grow(capacity: number): void {
    this.heap.grow(capacity);
  }
}
