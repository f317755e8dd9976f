/**
 * The ways to deal out events to the operands of `&` (language §4.3). Each operand is matched alone; where two of them
 * take the same event, it is given to each in turn, and the others are matched again without it.
 */
import type { Pattern } from '../../../compiler/ir/typed.ts';
import { mergeBindings, settle } from '../bindings.ts';
import type { Occurrence } from '../event.ts';
import { compareMoments, instant, isBefore, isInstant, later, type Moment } from '../moment.ts';
import {
  complete,
  decidedAt,
  isComplete,
  stuck,
  type Outcome,
  type Progress,
  type Taken,
} from './progress.ts';
import type { Setting } from './setting.ts';

export interface Assignment {
  /** The operands together. */
  readonly outcome: Outcome;
  /** For each event taken, in order, the operand that took it. */
  readonly operands: readonly number[];
}

/** What an operand may not do: take an event that another one takes, or complete where the condition fails. */
interface Limits {
  readonly denied: ReadonlySet<number>;
  readonly barred: ReadonlySet<number>;
}

type Completes = Setting['completes'];

export function assignments(
  operands: readonly Pattern[],
  base: Progress,
  setting: Setting,
  completes: Completes,
): readonly Assignment[] {
  const limits = operands.map((): Limits => ({ denied: new Set(), barred: new Set() }));
  return deal(operands, limits, base, setting, completes);
}

function deal(
  operands: readonly Pattern[],
  limits: readonly Limits[],
  base: Progress,
  setting: Setting,
  completes: Completes,
): readonly Assignment[] {
  const again = (changed: readonly Limits[]): readonly Assignment[] =>
    deal(operands, changed, base, setting, completes);
  const alone = operands.map((operand, place) =>
    outcomesOf(operand, limits[place] ?? { denied: new Set(), barred: new Set() }, base, setting),
  );
  return combinations(alone).flatMap((parts) => {
    const contended = firstContended(parts, base);
    if (contended !== null) {
      return contended.places.flatMap((winner) => again(givenTo(limits, contended, winner)));
    }
    const outcome = together(base, parts);
    if (isComplete(outcome) && completes !== null && !completes(outcome.progress)) {
      const changed = barLast(limits, parts, outcome.progress.complete);
      return changed === null ? [] : again(changed);
    }
    return [{ outcome, operands: takers(parts, base) }];
  });
}

/** How an operand alone goes on: its completions, or else the way on which it got furthest. */
function outcomesOf(
  operand: Pattern,
  { denied, barred }: Limits,
  base: Progress,
  setting: Setting,
): readonly Outcome[] {
  const outcomes = setting.meaning.completions(operand, base, 'next', {
    ...setting,
    denied: new Set([...setting.denied, ...denied]),
    completes: barred.size === 0 ? null : ({ taken }) => !barred.has(taken.at(-1)?.event.index ?? -1),
  });
  const done = outcomes.filter(isComplete);
  if (done.length > 0) return done;
  const [first, ...others] = outcomes;
  if (first === undefined) return [];
  return [others.reduce((best, one) => (isFurther(one, best) ? one : best), first)];
}

/** Longer open counts first, then what took more. */
function isFurther(one: Outcome, other: Outcome): boolean {
  const [ends, before] = [decidedAt(one), decidedAt(other)];
  if (ends === null || before === null) return ends === null && before !== null;
  if (compareMoments(ends, before) !== 0) return isBefore(before, ends);
  return one.progress.taken.length > other.progress.taken.length;
}

function combinations(choices: readonly (readonly Outcome[])[]): readonly (readonly Outcome[])[] {
  return choices.reduce<readonly (readonly Outcome[])[]>(
    (all, outcomes) => all.flatMap((parts) => outcomes.map((outcome) => [...parts, outcome])),
    [[]],
  );
}

interface Contended {
  readonly event: Occurrence;
  readonly places: readonly number[];
}

function newlyTaken({ progress }: Outcome, base: Progress): readonly Taken[] {
  return progress.taken.slice(base.taken.length);
}

/** The first event that more than one operand takes. */
function firstContended(parts: readonly Outcome[], base: Progress): Contended | null {
  const all = parts.flatMap((part, place) => newlyTaken(part, base).map(({ event }) => ({ event, place })));
  const [first] = all
    .filter(({ event, place }) => all.some((other) => other.event === event && other.place !== place))
    .toSorted((one, other) => one.event.index - other.event.index);
  if (first === undefined) return null;
  const places = all.filter(({ event }) => event === first.event).map(({ place }) => place);
  return { event: first.event, places: [...new Set(places)] };
}

function givenTo(limits: readonly Limits[], { event, places }: Contended, winner: number): readonly Limits[] {
  return limits.map((one, place) =>
    place === winner || !places.includes(place)
      ? one
      : { ...one, denied: new Set([...one.denied, event.index]) },
  );
}

/** The operand whose event would complete the group in vain passes it over. An instant cannot be passed over. */
function barLast(limits: readonly Limits[], parts: readonly Outcome[], at: Moment): readonly Limits[] | null {
  if (isInstant(at)) return null;
  return limits.map((one, place) => {
    const last = parts[place]?.progress.taken.at(-1)?.event;
    return last !== undefined && compareMoments(last.moment, at) === 0
      ? { ...one, barred: new Set([...one.barred, last.index]) }
      : one;
  });
}

function together(base: Progress, parts: readonly Outcome[]): Outcome {
  const taken = parts
    .flatMap((part) => newlyTaken(part, base))
    .toSorted((one, other) => one.event.index - other.event.index);
  const progresses = parts.map(({ progress }) => progress);
  const joined = progresses.reduce((all, one): Progress => ({
    ...all,
    end: later(all.end, one.end),
    complete: later(all.complete, one.complete),
    after: Math.max(all.after, one.after),
    from: Math.max(all.from, one.from),
  }));
  const failed = parts.filter((part) => part.kind === 'stuck');
  const bindings = mergeBindings(
    base.bindings,
    parts.map(({ kind, progress }) =>
      kind === 'complete' ? progress.bindings : settle(progress.bindings, instant(Infinity), base.bindings),
    ),
  );
  const progress: Progress = { ...joined, taken: [...base.taken, ...taken], bindings };
  if (failed.length === 0) return complete(progress);
  const [first, ...others] = failed;
  if (first === undefined) return complete(progress);
  const ends = others.reduce((best, one) => (isSooner(one.ends, best.ends) ? one : best), first);
  return stuck(progress, ends.ends, ends.byWindow);
}

/** The conjunction fails as soon as one operand does. */
function isSooner(one: Moment | null, other: Moment | null): boolean {
  return one !== null && (other === null || isBefore(one, other));
}

function takers(parts: readonly Outcome[], base: Progress): readonly number[] {
  return parts
    .flatMap((part, place) => newlyTaken(part, base).map(({ event }) => ({ index: event.index, place })))
    .toSorted((one, other) => one.index - other.index)
    .map(({ place }) => place);
}
