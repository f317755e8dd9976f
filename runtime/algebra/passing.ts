/** What passing over an event, or an instant, costs whoever waits at a point: `not`s and guards may be broken. */
import { guardsAfter, guardsAt } from './guards.ts';
import type { Context, Continuation, EventContext, Progress } from './model.ts';
import { notsAfter, notsAt } from './negation.ts';

/** The point once an event has passed; the same object if nothing has changed, null if something is broken. */
export function passEvent(from: Progress, context: EventContext): Progress | null {
  if (from.nots.length === 0 && from.guards === null) return from;
  const nots = notsAfter(from, context);
  if (nots === null) return null;
  const guards = guardsAfter(from.guards, from, context);
  if (guards === 'broken') return null;
  return nots === from.nots && guards === from.guards ? from : { ...from, nots, guards };
}

/** The point behind an instant. Windows are looked after by whoever waits. */
export function passInstant(from: Progress, context: Context): Progress | null {
  if (from.nots.length === 0 && from.guards === null) return from;
  const nots = notsAt(from.nots, context);
  if (nots === null) return null;
  const guards = guardsAt(from.guards, context);
  if (guards === 'broken') return null;
  return nots === from.nots && guards === from.guards ? from : { ...from, nots, guards };
}

/** An event behind the windows ends a wait by window, unless the event itself is what must not happen. */
export function loseBehind(from: Progress, then: Continuation, context: EventContext): void {
  if (passEvent(from, { ...context, breaks: () => {} }) !== null) context.lose(from, then);
}
