/** Leading absence (language §4.3): no `N` in the time before the first event, whose names its condition may read. */
import type { Begin, Context, EventContext, LiveWay, Progress } from './model.ts';
import { occurs, watch } from './negation.ts';
import type { PatternPlan, Surroundings } from './plan.ts';
import { dueOf } from './due.ts';
import { isDone } from './ways/done.ts';
import type { Offer } from './way.ts';

/** @param recent earlier events of the sub-stream, in order */
export function isQuietBefore(
  { negand, length }: NonNullable<PatternPlan['lead']>,
  { frame }: Progress,
  { event }: Offer,
  recent: readonly Offer[],
  around: Surroundings,
  begin: Begin,
): boolean {
  const micros = length(frame, around);
  const since = event.$time - (micros > 0 ? micros : 0);
  const seen = recent.filter((offer) => offer.event.$time >= since);
  const contextAt = (time: number, index: number): Context => ({
    around,
    time,
    seen: index,
    atEnd: false,
    begin,
    lose: () => {},
    mayEnd: () => true,
    breaks: () => {},
  });
  let watched = watch(negand, { frame, end: event.$time }, contextAt(since, (seen[0]?.index ?? 0) - 1));
  for (const offer of seen) {
    if (watched !== null && completesBefore(watched, contextAt(offer.event.$time - 1, offer.index - 1)))
      return false;
    const at = contextAt(offer.event.$time, offer.index);
    const context: EventContext = { ...at, offer, before: contextAt(offer.event.$time, offer.index - 1) };
    const next = occurs(negand, watched, frame, context);
    if (next === 'occurs') return false;
    watched = next;
  }
  return watched === null || !completesBefore(watched, contextAt(event.$time - 1, -1));
}

/** Whether an absence inside `N` completes it by an instant. */
function completesBefore(watched: readonly LiveWay[], context: Context): boolean {
  if (dueOf(watched) > context.time) return false;
  const next: LiveWay[] = [];
  for (const way of watched) way.onInstant(context, next);
  return next.some(isDone);
}
