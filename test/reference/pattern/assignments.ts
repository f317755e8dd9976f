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
  operandEnd,
  stuck,
  type Outcome,
  type Progress,
  type Taken,
} from './progress.ts';
import type { Setting } from './setting.ts';

export interface Assignment {
  /** The operands together. */
  readonly outcome: Outcome;
  /** For each event taken, by its index, the operand that took it. */
  readonly takers: ReadonlyMap<number, number>;
}

/** What an operand may not do: take an event that another one takes, or complete where the condition fails. */
interface Limits {
  readonly denied: ReadonlySet<number>;
  readonly barred: ReadonlySet<number>;
}

/** The limits of each operand, in their order. */
type Deal = readonly Limits[];

export function assignments(
  operands: readonly Pattern[],
  base: Progress,
  setting: Setting,
  completes: Setting['completes'],
): readonly Assignment[] {
  const found: Assignment[] = [];
  const deals: Deal[] = [operands.map(() => ({ denied: new Set(), barred: new Set() }))];
  const seen = new Set<string>();
  for (const deal of deals) {
    const text = dealText(deal);
    if (seen.has(text)) continue;
    seen.add(text);
    const alone = operands.map((operand, place) => outcomesOf(operand, deal[place], base, setting));
    for (const parts of combinations(alone)) {
      const next = tried(deal, parts, base, completes);
      if (next.kind === 'assignment') found.push(next.assignment);
      else deals.push(...next.deals);
    }
  }
  return found;
}

type Tried =
  | { readonly kind: 'assignment'; readonly assignment: Assignment }
  | { readonly kind: 'again'; readonly deals: readonly Deal[] };

/** One way of each operand: they fit together, or other deals have to be tried. */
function tried(
  deal: Deal,
  parts: readonly Outcome[],
  base: Progress,
  completes: Setting['completes'],
): Tried {
  const contended = firstContended(parts, base);
  if (contended !== null) {
    return { kind: 'again', deals: contended.places.map((winner) => givenTo(deal, contended, winner)) };
  }
  const outcome = together(base, parts);
  if (isComplete(outcome) && completes !== null && !completes(outcome.progress)) {
    return { kind: 'again', deals: barLast(deal, parts, outcome.progress.complete) };
  }
  return { kind: 'assignment', assignment: { outcome, takers: takersOf(parts, base) } };
}

function dealText(deal: Deal): string {
  const sorted = (indexes: ReadonlySet<number>): readonly number[] => [...indexes].toSorted((a, b) => a - b);
  return JSON.stringify(deal.map(({ denied, barred }) => [sorted(denied), sorted(barred)]));
}

/** How an operand alone goes on: its completions, or else the way on which it got furthest. */
function outcomesOf(
  operand: Pattern,
  { denied, barred }: Limits = { denied: new Set(), barred: new Set() },
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

function givenTo(deal: Deal, { event, places }: Contended, winner: number): Deal {
  return deal.map((one, place) =>
    place === winner || !places.includes(place)
      ? one
      : { ...one, denied: new Set([...one.denied, event.index]) },
  );
}

/** The operand whose event would complete the group in vain passes it over. An instant cannot be passed over. */
function barLast(deal: Deal, parts: readonly Outcome[], at: Moment): readonly Deal[] {
  if (isInstant(at)) return [];
  const changed = deal.map((one, place): Limits => {
    const last = parts[place]?.progress.taken.at(-1)?.event;
    return last !== undefined && compareMoments(last.moment, at) === 0
      ? { ...one, barred: new Set([...one.barred, last.index]) }
      : one;
  });
  return [changed];
}

function together(base: Progress, parts: readonly Outcome[]): Outcome {
  const taken = parts
    .flatMap((part) => newlyTaken(part, base))
    .toSorted((one, other) => one.event.index - other.event.index);
  const progresses = parts.map((part) => (isComplete(part) ? operandEnd(part.progress) : part.progress));
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

function takersOf(parts: readonly Outcome[], base: Progress): ReadonlyMap<number, number> {
  return new Map(
    parts.flatMap((part, place) => newlyTaken(part, base).map(({ event }) => [event.index, place] as const)),
  );
}
