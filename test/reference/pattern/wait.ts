/** `wait D` (language §4.3): time passes. What follows begins with events at its instant or later. */
import type { GapNot, Wait } from '../../../compiler/ir/typed.ts';
import { earliest, instant, isBefore, type Moment } from '../moment.ts';
import { actingInstant } from '../stream.ts';
import { pendingNot, type PendingNot } from './negation.ts';
import { complete, pointAt, stuck, type Outcome, type Progress } from './progress.ts';
import { eventAt, lengthOf, nothingFollows, type Follow, type Next, type Setting } from './setting.ts';
import { boundOf } from './window.ts';

/** @param beforeStep whether an event is to follow: it may come at the very instant, before the clock strikes */
export function wait(item: Wait, from: Progress, setting: Setting, beforeStep: boolean): Outcome {
  const { stream, windows } = setting;
  const time = from.end.time + lengthOf(item.length, setting, from);
  const nots = pendingAt(item.nots, from, setting);
  const breaks = earliest(...nots.map((not) => not.breaks));
  const bound = boundOf(windows, from);
  // Before anything was taken there is no time to measure from.
  if (from.first !== null) return stuck(from, from.end);
  const inTime = breaks !== null && isBefore(breaks, instant(time));
  if (inTime && (!beforeStep || breaks.time < time)) {
    const byWindow = bound.ends !== null && isBefore(bound.ends, breaks);
    return byWindow ? stuck(from, bound.ends, true) : stuck(from, breaks);
  }
  if (!bound.holdsInstant(time)) return stuck(from, bound.ends, true);
  if (!beforeStep && actingInstant(stream, time) === null) return stuck(from, null);
  return complete({
    ...from,
    ...pointAt(instant(time), indexFrom(time, from, setting)),
    nots: brokenBy(nots, time),
  });
}

/** How what follows a wait can begin, from the point before the wait. */
export function waitBegins(item: Wait, from: Progress, setting: Setting, follow: Follow | null): Next {
  const passed = wait(item, from, setting, follow !== null);
  if (passed.kind === 'stuck') return nothingFollows;
  const time = passed.progress.end.time;
  const next = follow?.(passed.progress) ?? nothingFollows;
  return {
    begins: (index) => (eventAt(setting, index).moment.time >= time ? next.begins(index) : null),
    due: () => strikes(passed.progress, time, setting),
    ends: () => false,
  };
}

function strikes({ nots }: Progress, time: number, { stream }: Setting): Moment | null {
  return nots.length > 0 ? null : actingInstant(stream, time);
}

function pendingAt(nots: readonly GapNot[], from: Progress, setting: Setting): readonly PendingNot[] {
  return [...from.nots, ...nots.map((not) => pendingNot(not, from, setting))];
}

/** Of the `not`s that held until the instant, those that an event at that very time breaks still matter. */
function brokenBy(nots: readonly PendingNot[], time: number): readonly PendingNot[] {
  return nots.filter(({ breaks }) => breaks !== null && isBefore(breaks, instant(time)));
}

function indexFrom(time: number, { from }: Progress, { stream }: Setting): number {
  const index = stream.events.findIndex((event, at) => at >= from && event.moment.time >= time);
  return index < 0 ? stream.events.length : index;
}
