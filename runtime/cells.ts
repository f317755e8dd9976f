/**
 * The events that a loop has taken, as an immutable list that grows at its end: branches of a run share what
 * they have in common, and giving up an iteration is going back to an older cell.
 */
import type { EngineEvent } from './event.ts';

export interface Cell<Event extends EngineEvent = EngineEvent> {
  readonly before: Cell<Event> | null;
  readonly event: Event;
  readonly count: number;
}

export function append<Event extends EngineEvent>(before: Cell<Event> | null, event: Event): Cell<Event> {
  return { before, event, count: before === null ? 1 : before.count + 1 };
}

/** The events of a list, first to last. */
export function events<Event extends EngineEvent>(last: Cell<Event> | null): Event[] {
  if (last === null) return [];
  const list = new Array<Event>(last.count);
  let cell: Cell<Event> | null = last;
  for (let i = last.count - 1; cell !== null; i -= 1) {
    list[i] = cell.event;
    cell = cell.before;
  }
  return list;
}
