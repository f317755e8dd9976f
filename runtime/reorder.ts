/**
 * Events that are held back until nothing earlier can come. They stand sorted by time, equal times by arrival; an
 * event in order goes to the end at no cost, one out of order is put in its place.
 */
import type { EngineEvent } from './event.ts';

/** Taken slots at the front are cut off when there are this many, and they are the greater part. */
const SLACK = 1024;

export class ReorderBuffer {
  private held: EngineEvent[] = [];
  private front = 0;

  get size(): number {
    return this.held.length - this.front;
  }

  add(event: EngineEvent): void {
    let place = this.held.length;
    while (place > this.front && (this.held[place - 1] as EngineEvent).$time > event.$time) place -= 1;
    if (place === this.held.length) this.held.push(event);
    else this.held.splice(place, 0, event);
  }

  /** Takes out the first event if its time is at most `time` (microseconds); null if there is none. */
  next(time: number): EngineEvent | null {
    const first = this.held[this.front];
    if (first === undefined || first.$time > time) return null;
    this.front += 1;
    if (this.front >= SLACK && this.front * 2 > this.held.length) {
      this.held = this.held.slice(this.front);
      this.front = 0;
    }
    return first;
  }
}
