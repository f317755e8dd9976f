/**
 * When something falls due next: a small heap over the heads of all deadline queues of a detector. A queue tells
 * the agenda only when its head changes, so that an ordinary event costs next to nothing here.
 */
import { IndexedHeap } from './indexed-heap.ts';

const QUEUES_AT_FIRST = 16;

/** Due then is what waits for the end of all time, behind every deadline. */
export const END_OF_TIME = Number.MAX_VALUE;

export class Agenda {
  private readonly heads = new IndexedHeap(QUEUES_AT_FIRST);
  private capacity = QUEUES_AT_FIRST;
  private queues = 0;

  /** A place for one more queue. */
  register(): number {
    if (this.queues === this.capacity) {
      this.capacity *= 2;
      this.heads.grow(this.capacity);
    }
    this.queues += 1;
    return this.queues - 1;
  }

  /** The earliest due time, in microseconds; Infinity if there is none. */
  get next(): number {
    return this.heads.next;
  }

  /** The head of `queue` now falls due at `due` (Infinity: the queue is empty). */
  set(queue: number, due: number): void {
    if (due === Infinity) this.heads.remove(queue);
    else this.heads.set(queue, due);
  }
}
