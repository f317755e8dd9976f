/** When the runs of a rule fall due: a heap in which each has a place of its own, so that any can be moved. */
import { IndexedHeap } from '../../indexed-heap.ts';
import { ROWS_AT_FIRST } from '../../rows.ts';
import { compareRuns, type Run } from './run.ts';

export class RunDeadlines {
  private capacity = ROWS_AT_FIRST;
  private readonly heap = new IndexedHeap(ROWS_AT_FIRST);
  private readonly bySlot: (Run | null)[] = [];
  private readonly free: number[] = [];

  /** The earliest due time, in microseconds; Infinity if nothing falls due. */
  get next(): number {
    return this.heap.next;
  }

  /** The run falls due at another time; Infinity: never. */
  set(run: Run, due: number): void {
    if (run.due === due) return;
    run.due = due;
    if (due === Infinity) {
      this.leave(run);
      return;
    }
    if (run.slot < 0) this.enter(run);
    this.heap.set(run.slot, due);
  }

  /** Takes out all runs that are due by a time, and returns them in the order in which they act. */
  take(time: number): readonly Run[] {
    const runs: Run[] = [];
    while (this.heap.next <= time) {
      const run = this.bySlot[this.heap.first];
      if (run === undefined || run === null) throw new Error('a deadline of no run');
      this.set(run, Infinity);
      runs.push(run);
    }
    return runs.sort(compareRuns);
  }

  private enter(run: Run): void {
    run.slot = this.free.pop() ?? this.bySlot.length;
    this.bySlot[run.slot] = run;
    if (run.slot < this.capacity) return;
    this.capacity *= 2;
    this.heap.grow(this.capacity);
  }

  private leave(run: Run): void {
    if (run.slot < 0) return;
    this.heap.remove(run.slot);
    this.bySlot[run.slot] = null;
    this.free.push(run.slot);
    run.slot = -1;
  }
}
