/**
 * Events that are held back until nothing earlier can come. An event in order joins a queue at no cost; only one that
 * is out of order goes through a heap. They leave by time; of equal times those with an order first, by it; then by
 * arrival (language §4.1).
 */
import type { InputRecord } from './api.ts';
import type { EngineEvent } from './event.ts';

export interface Held {
  readonly event: EngineEvent;
  /** What it was made of. */
  readonly record: InputRecord;
  readonly arrival: number;
}

/** The value of the `@order` field of an event, which is a number; null if it has none. */
export type OrderOf = (held: Held) => number | null;

/** Taken slots at the front are cut off when there are this many, and they are the greater part. */
const SLACK = 1024;

export class ReorderBuffer {
  /** Events in order: none comes before the one in front of it. */
  private queue: Held[] = [];
  private front = 0;
  /** A binary heap of those that came too late for the queue. */
  private readonly heap: Held[] = [];
  private arrivals = 0;
  private readonly orderOf: OrderOf | null;

  /** @param orderOf null where no event has an order: equal times cost nothing more then */
  constructor(orderOf: OrderOf | null) {
    this.orderOf = orderOf;
  }

  get size(): number {
    return this.queue.length - this.front + this.heap.length;
  }

  add(event: EngineEvent, record: InputRecord): void {
    const held = { event, record, arrival: this.arrivals };
    this.arrivals += 1;
    const last = this.front < this.queue.length ? this.queue.at(-1) : undefined;
    if (last === undefined || last.event.$time < event.$time || !this.isBefore(held, last))
      this.queue.push(held);
    else this.push(held);
  }

  /** Takes out the first event if its time is at most `time` (microseconds); null if there is none. */
  next(time: number): Held | null {
    const queued = this.queue[this.front];
    const heaped = this.heap[0];
    const first =
      heaped === undefined || (queued !== undefined && this.isBefore(queued, heaped)) ? queued : heaped;
    if (first === undefined || first.event.$time > time) return null;
    if (first === heaped) this.pop();
    else this.advance();
    return first;
  }

  private advance(): void {
    this.front += 1;
    if (this.front < SLACK || this.front * 2 <= this.queue.length) return;
    this.queue = this.queue.slice(this.front);
    this.front = 0;
  }

  private push(held: Held): void {
    let place = this.heap.length;
    this.heap.push(held);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = this.heap[parent] as Held;
      if (!this.isBefore(held, above)) break;
      this.heap[place] = above;
      place = parent;
    }
    this.heap[place] = held;
  }

  private pop(): void {
    const last = this.heap.pop();
    if (last === undefined || this.heap.length === 0) return;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      if (left >= this.heap.length) break;
      const right = left + 1;
      const child =
        right < this.heap.length && this.isBefore(this.heap[right] as Held, this.heap[left] as Held)
          ? right
          : left;
      const below = this.heap[child] as Held;
      if (!this.isBefore(below, last)) break;
      this.heap[place] = below;
      place = child;
    }
    this.heap[place] = last;
  }

  private isBefore(one: Held, other: Held): boolean {
    const between = one.event.$time - other.event.$time;
    if (between !== 0) return between < 0;
    const byOrder = this.orderOf === null ? 0 : compareOrders(this.orderOf(one), this.orderOf(other));
    return byOrder === 0 ? one.arrival < other.arrival : byOrder < 0;
  }
}

/** Negative if `one` comes first; what has no order comes last. */
function compareOrders(one: number | null, other: number | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}
