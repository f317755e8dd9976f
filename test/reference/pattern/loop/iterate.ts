/**
 * The next iteration of a loop (language §4.3, repetition): from the end of the last one, in the mode of the loop. One
 * that fails on its way, by a missed step or a broken `not`, is no longer under way, and another may begin.
 */
import { compareMoments, isBefore, isInstant, type Moment } from '../../moment.ts';
import { indexAfter } from '../../stream.ts';
import { firstOf } from '../negation.ts';
import { isComplete, stuck, type Outcome, type Progress, type Stuck } from '../progress.ts';
import {
  eventAt,
  holdsFor,
  nothingFollows,
  type Follow,
  type Next,
  type SearchMode,
  type Setting,
} from '../setting.ts';
import { eitherNext } from '../choice.ts';
import { gapWindow } from '../window.ts';
import { beginIteration, isFull, leave, mayLeave, withIteration, type Chain } from './chain.ts';
import type { LoopPlan } from './plan.ts';

export interface Iterations {
  /** The chains with one more iteration. */
  readonly chains: readonly Chain[];
  /** Iterations that come to nothing. */
  readonly stuck: readonly Stuck[];
  /** Events that any of them takes on its way. */
  readonly taken: ReadonlySet<number>;
}

export function iterate(plan: LoopPlan, chain: Chain): Iterations {
  const closes = chain.until?.progress.complete ?? null;
  const outcomes = attempts(plan, chain)
    .map((outcome) =>
      takesNothing(outcome, chain) ? stuck(outcome.progress, outcome.progress.complete) : outcome,
    )
    .map((outcome) => closedBy(outcome, closes ?? closedWithin(plan, chain, outcome), chain));
  const taken = outcomes.flatMap(({ progress }) =>
    progress.taken.slice(chain.progress.taken.length).map(({ event }) => event.index),
  );
  return {
    chains: outcomes.filter(isComplete).map(({ progress }) => withIteration(plan, chain, progress)),
    stuck: outcomes.filter((outcome) => outcome.kind === 'stuck'),
    taken: new Set(taken),
  };
}

function attempts(plan: LoopPlan, chain: Chain): readonly Outcome[] {
  const { loop, setting } = plan;
  const mode = modeOf(plan, chain);
  const all: Outcome[] = [];
  let from = startOf(plan, chain);
  for (;;) {
    const begin = beginIteration(plan, from);
    const outcomes = setting.meaning.completions(loop.body, begin, mode, bodySetting(plan, chain));
    all.push(...outcomes);
    const again = mode === 'next' ? afterFailure(outcomes, from, setting) : null;
    if (again === null) return all;
    from = again;
  }
}

/** A count that turns out to be 0 may leave nothing of the body: that is no iteration (language §10, decision 44). */
function takesNothing(outcome: Outcome, { progress }: Chain): boolean {
  return isComplete(outcome) && outcome.progress.taken.length === progress.taken.length;
}

/** The first iteration is found in the mode that leads to the loop. */
function modeOf({ loop, mode }: LoopPlan, { iterations }: Chain): SearchMode {
  if (iterations.length === 0) return mode;
  if (loop.any) return 'any';
  return loop.strict === 'no' ? 'next' : 'strict';
}

/** `strict own` looks at events of the loop's own types only. */
function startOf({ loop, types, setting }: LoopPlan, { progress, iterations }: Chain): Progress {
  if (loop.strict !== 'own' || iterations.length === 0) return progress;
  const { events } = setting.stream;
  const own = events.findIndex(({ type }, index) => index >= progress.after && types.has(type));
  const index = own < 0 ? events.length : own;
  return { ...progress, after: index, from: index };
}

/** Where another iteration may begin: at the event, or behind the instant, at which all that was tried has failed. */
function afterFailure(outcomes: readonly Outcome[], from: Progress, setting: Setting): Progress | null {
  const failed = outcomes.filter((outcome) => outcome.kind === 'stuck');
  const begun = failed.some(({ progress }) => progress.taken.length > from.taken.length);
  const ends = failed.flatMap((one) => one.ends ?? []).toSorted(compareMoments);
  const last = ends.at(-1);
  if (last === undefined || ends.length < outcomes.length || !begun) return null;
  const behind = indexAfter(setting.stream, last);
  const index = isInstant(last) ? behind : Math.max(0, behind - 1);
  return index > from.from ? { ...from, from: index } : null;
}

/** An `N` closes the loop: an iteration that is not complete by then is given up. */
function closedBy(outcome: Outcome, closes: Moment | null, { progress }: Chain): Outcome {
  if (closes === null) return outcome;
  const isInTime =
    outcome.kind === 'complete'
      ? isBefore(outcome.progress.complete, closes)
      : outcome.ends !== null && isBefore(outcome.ends, closes);
  return isInTime ? outcome : stuck(progress, closes);
}

/** Behind `->>` a loop can be closed from its first iteration on; the event that begins it is tested, too. */
function closedWithin({ loop, mode, setting }: LoopPlan, chain: Chain, { progress }: Outcome): Moment | null {
  const first = progress.taken[chain.progress.taken.length];
  if (loop.until === null || mode !== 'any' || chain.iterations.length > 0 || first === undefined)
    return null;
  const from = { ...chain.progress, end: first.event.moment, after: first.event.index };
  return firstOf(loop.until, from, setting)?.progress.complete ?? null;
}

function bodySetting(plan: LoopPlan, chain: Chain): Setting {
  const { loop, setting, gap } = plan;
  const windows =
    gap === null || chain.iterations.length === 0
      ? setting.windows
      : [...setting.windows, gapWindow(chain.progress, gap, setting.stream)];
  const unconditional = loop.where === null && setting.completes === null;
  const closes = chain.until?.progress.complete ?? null;
  return {
    ...setting,
    windows,
    // The event that closes the loop is not taken.
    denied: closes === null ? setting.denied : withClosing(closes, setting),
    follow: afterIteration(plan, chain, closes),
    completes: unconditional ? null : (end) => mayComplete(plan, chain, end),
  };
}

/** The `where` of the loop is over each iteration; the condition of a group over the last one that there can be. */
function mayComplete(plan: LoopPlan, chain: Chain, end: Progress): boolean {
  const { loop, setting } = plan;
  if (!holdsFor(loop.where, setting, end)) return false;
  if (setting.completes === null) return true;
  const longer = withIteration(plan, chain, end);
  return !isFull(plan, longer, end.complete) || setting.completes(leave(loop, longer, end.complete));
}

/** Behind an iteration: another one, or what follows the loop. */
function afterIteration(plan: LoopPlan, chain: Chain, closes: Moment | null): Follow {
  // An iteration that could end counts as complete when an `N` closes the loop.
  const closing: Next = { ...nothingFollows, due: () => closes };
  return (end) => {
    if (end.taken.length === chain.progress.taken.length) return nothingFollows;
    const longer = withIteration(plan, chain, end);
    return eitherNext([iterationBegins(plan, longer), leaving(plan, longer), closing]);
  };
}

function withClosing(closes: Moment, { stream, denied }: Setting): ReadonlySet<number> {
  const event = stream.events.find(({ moment }) => moment.event === closes.event);
  return event === undefined || isInstant(closes) ? denied : new Set([...denied, event.index]);
}

/** How another iteration can begin behind a chain. */
export function iterationBegins(plan: LoopPlan, chain: Chain): Next {
  const { loop, setting } = plan;
  const begin = beginIteration(plan, startOf(plan, chain));
  const next = setting.meaning.beginnings(loop.body, begin, modeOf(plan, chain), bodySetting(plan, chain));
  return {
    ...nothingFollows,
    begins: (index) => {
      const { moment } = eventAt(setting, index);
      const isClosed = chain.until !== null && !isBefore(moment, chain.until.progress.complete);
      return isClosed || isFull(plan, chain, moment) ? null : next.begins(index);
    },
  };
}

/** How what follows the loop can begin behind a chain. */
export function leaving(plan: LoopPlan, chain: Chain): Next {
  const { loop, setting } = plan;
  // What a `drop` takes away, and whether an `N` has closed the loop, depends on when it is left.
  const isSteady = loop.drop === null && loop.until === null;
  const here = chain.progress.complete;
  let known: Next | null = null;
  const next = (at: Moment): Next => {
    if (!isSteady) return setting.follow(leave(loop, chain, at));
    known ??= setting.follow(leave(loop, chain, here));
    return known;
  };
  return {
    begins: (index) => {
      const { moment } = eventAt(setting, index);
      return mayLeave(plan, chain, moment) ? next(moment).begins(index) : null;
    },
    due: () => {
      const due = mayLeave(plan, chain, here) ? next(here).due() : null;
      return due !== null && mayLeave(plan, chain, due) ? due : null;
    },
    ends: () => mayLeave(plan, chain, here) && next(here).ends(),
  };
}
