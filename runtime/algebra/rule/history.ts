/**
 * Earlier events of a sub-stream: for `prev`, and for an absence at the head of a rule. Only what can still be asked
 * for is kept.
 */
import type { EngineEvent } from '../../event.ts';
import type { Offer } from '../way.ts';

/** How far back a rule looks. */
export interface Hindsight {
  /** The longest `prev[n]`; 0 without one. */
  readonly events: number;
  /**
   * How long before an event a leading absence may look, in microseconds; null without one. Infinity if the length is
   * read from the first event: then nothing says how far back a later one will look, and everything is kept.
   */
  readonly time: number | null;
}

export class History {
  /** The events that a leading absence may look at, in order. */
  readonly recent: Offer[] = [];
  private readonly byType = new Map<number, EngineEvent[]>();
  private readonly hindsight: Hindsight;

  constructor(hindsight: Hindsight) {
    this.hindsight = hindsight;
  }

  /** Whether anything is kept that may be asked for at a later time than this one. */
  isNeeded(time: number): boolean {
    if (this.byType.size > 0) return true;
    const last = this.recent.at(-1);
    return last !== undefined && last.event.$time >= time - (this.hindsight.time ?? 0);
  }

  add(offer: Offer): void {
    const since = offer.event.$time - (this.hindsight.time ?? 0);
    if (this.hindsight.time !== null) this.addToRecent(offer, since);
    if (this.hindsight.events > 0) this.addToType(offer.event, since);
  }

  /** The n-th event of the same type before one; that is one that was added, or is the next to be. */
  previous(event: EngineEvent, distance: number): EngineEvent | null {
    const list = this.byType.get(event.$type);
    if (list === undefined) return null;
    const place = list.lastIndexOf(event);
    return list[(place < 0 ? list.length : place) - distance] ?? null;
  }

  private addToRecent(offer: Offer, since: number): void {
    this.recent.push(offer);
    const kept = this.recent.findIndex(({ event }) => event.$time >= since);
    if (kept > 0) this.recent.splice(0, kept);
  }

  private addToType(event: EngineEvent, since: number): void {
    const list = this.byType.get(event.$type) ?? [];
    this.byType.set(event.$type, list);
    list.push(event);
    const { events } = this.hindsight;
    // The first is what `prev` gives at the latest for the event at place `events`, if that may be tested again.
    for (let last = list[events]; last !== undefined && this.isOver(last, since); last = list[events])
      list.shift();
  }

  /** Only a leading absence tests events again. */
  private isOver(event: EngineEvent, since: number): boolean {
    return this.hindsight.time === null || event.$time < since;
  }
}
