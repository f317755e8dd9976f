/**
 * The general automaton: a run is a set of ways, stepped event by event and instant by instant. Nothing it makes ever
 * changes, so that whoever holds the older ways can go back to them.
 */
import { beginPart } from './begin.ts';
import { dueOf } from './due.ts';
import { openGuard } from './guards.ts';
import { isQuietBefore } from './lead.ts';
import {
  NEXT,
  NOT_TAKEN,
  type Context,
  type Continuation,
  type EventContext,
  type LiveWay,
  type Progress,
} from './model.ts';
import { partEnds } from './part-ends.ts';
import type { PatternPlan, Surroundings, WindowPlan } from './plan.ts';
import { NO_NOTS } from './progress.ts';
import type { Matched, Offer, Outcome, Taken, Way } from './way.ts';
import { isDone } from './ways/done.ts';
import { openWindow, type WindowStack } from './windows.ts';

export { dueOf } from './due.ts';

/**
 * A run that begins with an event; null if the event does not begin the pattern.
 * @param recent earlier events of the sub-stream that a leading absence may look at, in order
 */
export function begin(
  plan: PatternPlan,
  offer: Offer,
  around: Surroundings,
  recent: readonly Offer[],
): Outcome | null {
  const losses: Matched[] = [];
  const context = eventContext(offer, around, losses);
  const from: Progress = {
    frame: plan.empty,
    taken: null,
    end: offer.event.$time,
    nth: 0,
    nots: NO_NOTS,
    windows: windowOf(plan.window, plan, offer, around),
    guards: plan.unless === null ? null : openGuard(plan.unless, null),
    starts: true,
  };
  const next: LiveWay[] = [];
  let taken = NOT_TAKEN;
  for (const way of beginPart(plan.pattern, from, NEXT, partEnds, context.before)) {
    taken |= way.onEvent(context, true, next);
  }
  if (taken === NOT_TAKEN) return null;
  const begun = next
    .filter((way) => way.begun(null))
    .filter(
      (way) => plan.lead === null || isQuietBefore(plan.lead, way.sample(), offer, recent, around, beginPart),
    );
  return begun.length === 0 ? null : outcomeOf(begun, losses);
}

/** @param offered false: the event happens, but may not be taken */
export function onEvent(ways: readonly Way[], offer: Offer, offered: boolean, around: Surroundings): Outcome {
  const losses: Matched[] = [];
  const context = eventContext(offer, around, losses);
  const next: LiveWay[] = [];
  for (const way of ways as readonly LiveWay[]) way.onEvent(context, offered, next);
  return outcomeOf(next, losses);
}

/**
 * All that falls due up to an instant.
 * @param atEnd time moves to its end: a repeated absence that nothing ends acts once more
 */
export function onInstant(
  ways: readonly Way[],
  instant: number,
  around: Surroundings,
  atEnd = false,
): Outcome {
  const losses: Matched[] = [];
  const matches: Matched[] = [];
  let open = ways as readonly LiveWay[];
  for (let due = dueOf(open); due <= instant; due = dueOf(open)) {
    const context = contextOf(around, due, around.seen, atEnd, losses);
    const next: LiveWay[] = [];
    for (const way of open) way.onInstant(context, next);
    const outcome = outcomeOf(next, losses);
    matches.push(...outcome.matches);
    open = outcome.ways as readonly LiveWay[];
  }
  return { ways: open, matches: distinct(matches), lost: losses };
}

/** The ways that have taken none of some events. */
export function withoutEvents(ways: readonly Way[], isUsed: (offer: Offer) => boolean): readonly Way[] {
  return (ways as readonly LiveWay[]).flatMap((way) => way.without(isUsed) ?? []);
}

function eventContext(offer: Offer, around: Surroundings, losses: Matched[]): EventContext {
  const time = offer.event.$time;
  const before = contextOf(around, time, offer.index - 1, false, losses);
  // Written out, as this happens for every run at every event, and copying a context is slow.
  const context: EventContext = {
    around,
    time,
    seen: offer.index,
    atEnd: false,
    begin: beginPart,
    lose: (progress, then) => losses.push(lostOf(progress, then, context)),
    mayEnd: () => true,
    breaks: () => {},
    offer,
    before,
  };
  return context;
}

function contextOf(
  around: Surroundings,
  time: number,
  seen: number,
  atEnd: boolean,
  losses: Matched[],
): Context {
  const context: Context = {
    around,
    time,
    seen,
    atEnd,
    begin: beginPart,
    lose: (progress, then) => losses.push(lostOf(progress, then, context)),
    mayEnd: () => true,
    breaks: () => {},
  };
  return context;
}

function lostOf(progress: Progress, then: Continuation, context: Context): Matched {
  return { frame: then.settle(progress, context), taken: progress.taken, nth: progress.nth };
}

function windowOf(
  window: WindowPlan | null,
  { empty }: PatternPlan,
  { event, index }: Offer,
  around: Surroundings,
): WindowStack | null {
  switch (window?.kind) {
    case 'time': {
      const length = window.length(empty, around);
      return openWindow({ kind: 'until', due: event.$time + (length > 0 ? length : 0) }, null);
    }
    case 'events':
      return openWindow({ kind: 'events', last: index + window.count(empty, around) - 1 }, null);
    case 'field': {
      const most = window.value(event) + window.span(empty, around);
      return openWindow({ kind: 'field', most, value: window.value }, null);
    }
    default:
      return null;
  }
}

function outcomeOf(ways: readonly LiveWay[], lost: readonly Matched[]): Outcome {
  const matches: Matched[] = [];
  const open: LiveWay[] = [];
  for (const way of ways) {
    if (isDone(way)) matches.push(way.progress);
    else open.push(way);
  }
  return { ways: open, matches: distinct(matches), lost };
}

/** Two ways to the same match are one. */
function distinct(matches: readonly Matched[]): readonly Matched[] {
  if (matches.length < 2) return matches;
  return matches.filter((one, place) => matches.findIndex((other) => isSame(one, other)) === place);
}

function isSame(one: Matched, other: Matched): boolean {
  if (one.nth !== other.nth || one.taken?.count !== other.taken?.count) return false;
  let [left, right]: [Taken | null, Taken | null] = [one.taken, other.taken];
  while (left !== null && right !== null && left !== right) {
    if (left.atom !== right.atom || left.offer.index !== right.offer.index) return false;
    [left, right] = [left.before, right.before];
  }
  return true;
}
