/**
 * Conjunction (language §4.3): the operands progress side by side on distinct events. An event that several of them
 * could take is tried in each; of all assignments the first to complete is kept.
 */
import type { Conjunction, Pattern } from '../../../compiler/ir/typed.ts';
import { earliest, isBefore, type Moment } from '../moment.ts';
import { assignments, type Assignment } from './assignments.ts';
import { eitherNext } from './choice.ts';
import { isComplete, stuck, type Completion, type Outcome, type Progress, type Stuck } from './progress.ts';
import { eventAt, nothingFollows, type Next, type SearchMode, type Setting } from './setting.ts';
import { fixed } from './window.ts';
import { waitingEnds } from './waiting.ts';

/** @param adjacent `(A & B) strict`; behind `=>` the operands are adjacent too */
export function conjunctionCompletions(
  node: Conjunction,
  from: Progress,
  mode: SearchMode,
  setting: Setting,
  adjacent: boolean,
): readonly Outcome[] {
  const begins = beginningsOf(node, from, mode, setting);
  const isAdjacent = adjacent || mode === 'strict';
  const { moment, byWindow } = waitingEnds(from, mode, setting);
  const found: Outcome[] = [];
  for (let index = from.from; index < setting.stream.events.length; index += 1) {
    if (moment !== null && isBefore(moment, eventAt(setting, index).moment)) break;
    if (begins.begins(index) === null) continue;
    found.push(...begunAt(node, from, index, setting, isAdjacent));
    if (mode !== 'any') return found;
  }
  return [
    ...found,
    ...withoutEvents(node, from, setting),
    notBegun(node, from, setting, stuck(from, moment, byWindow)),
  ];
}

/** Waiting for the first event is in vain, too, once an operand has failed. */
function notBegun({ operands }: Conjunction, from: Progress, setting: Setting, waiting: Stuck): Stuck {
  const failed = failsAt(operands, from, operandSetting(setting));
  return failed !== null && isSooner(failed, waiting.ends) ? stuck(from, failed) : waiting;
}

function isSooner(one: Moment, other: Moment | null): boolean {
  return other === null || isBefore(one, other);
}

/** An event begins a conjunction if it begins one of the operands. */
export function beginningsOf(
  { operands }: Conjunction,
  from: Progress,
  mode: SearchMode,
  setting: Setting,
): Next {
  const inside = operandSetting(setting);
  const any = eitherNext(operands.map((operand) => setting.meaning.beginnings(operand, from, mode, inside)));
  let known: Moment | null | undefined;
  const fails = (): Moment | null => (known ??= failsAt(operands, from, inside));
  return {
    ...nothingFollows,
    begins: (index) => {
      const found = any.begins(index);
      const failed = found === null ? null : fails();
      return failed !== null && isBefore(failed, eventAt(setting, index).moment) ? null : found;
    },
  };
}

/** When an operand that has not begun can complete no more: closed by its `until`, or broken. */
function failsAt(operands: readonly Pattern[], from: Progress, inside: Setting): Moment | null {
  const base: Progress = { ...from, owing: false, first: null, nots: [] };
  const moments = operands.map((operand) => {
    const outcomes = inside.meaning.completions(operand, base, 'next', inside);
    const inVain = outcomes.filter(
      (one) => one.kind === 'stuck' && one.progress.taken.length === from.taken.length,
    );
    return inVain.length < outcomes.length
      ? null
      : earliest(...inVain.map((one) => (one.kind === 'stuck' ? one.ends : null)));
  });
  return earliest(...moments);
}

/** The conjunction whose first event is known: what is measured from it is fixed, and `not`s before it are over. */
function begunAt(
  node: Conjunction,
  from: Progress,
  index: number,
  setting: Setting,
  adjacent: boolean,
): readonly Outcome[] {
  const event = eventAt(setting, index);
  const begun: Progress = { ...from, taken: [...from.taken, { atom: -1, event }] };
  const windows = setting.windows.map((window) => fixed(window(begun)));
  const base: Progress = { ...from, from: index, owing: false, first: null, nots: [] };
  // An operand that may be passed over has to take the event that it begins with all the same.
  const all = assignments(
    node.operands,
    base,
    { ...operandSetting(setting), windows },
    setting.completes,
  ).filter(({ outcome }) => outcome.progress.taken.some((taken) => taken.event === event));
  return firstOf(adjacent ? all.map((one) => ifAdjacent(one, index, setting)) : all);
}

/** Operands that are all absences complete without an event. */
function withoutEvents(node: Conjunction, from: Progress, setting: Setting): readonly Outcome[] {
  if (node.operands.some(({ kind }) => kind !== 'absence-operand')) return [];
  return firstOf(assignments(node.operands, from, operandSetting(setting), setting.completes));
}

/** An operand ends by itself: nothing that follows ends it. */
function operandSetting(setting: Setting): Setting {
  return { ...setting, follow: () => ({ ...nothingFollows, ends: () => true }), completes: null };
}

/** The assignment that completes first; of two, that whose earliest event went furthest left. */
function firstOf(all: readonly Assignment[]): readonly Outcome[] {
  const done = all.filter((one): one is Assignment & { readonly outcome: Completion } =>
    isComplete(one.outcome),
  );
  const [first, ...others] = done;
  if (first === undefined) return all.map(({ outcome }) => outcome);
  const best = others.reduce((kept, one) => (goesBefore(one, kept) ? one : kept), first);
  return [best.outcome];
}

type Done = Assignment & { readonly outcome: Completion };

function goesBefore(one: Done, other: Done): boolean {
  const [left, right] = [one.outcome.progress.complete, other.outcome.progress.complete];
  if (isBefore(left, right) || isBefore(right, left)) return isBefore(left, right);
  const events = [...new Set([...one.takers.keys(), ...other.takers.keys()])].toSorted((a, b) => a - b);
  for (const event of events) {
    // To take an event goes before passing it over.
    const [first, second] = [one, other].map(({ takers }) => takers.get(event) ?? Infinity);
    if (first !== undefined && second !== undefined && first !== second) return first < second;
  }
  return false;
}

/** Adjacent: until the conjunction completes, every event from its first on is taken. */
function ifAdjacent(one: Assignment, first: number, setting: Setting): Assignment {
  const { outcome } = one;
  const taken = new Set(outcome.progress.taken.map(({ event }) => event.index));
  const missed = setting.stream.events.find(({ index }) => index >= first && !taken.has(index));
  const ends = outcome.kind === 'complete' ? outcome.progress.complete : outcome.ends;
  if (missed === undefined || (ends !== null && !isBefore(missed.moment, ends))) return one;
  return { ...one, outcome: stuck(outcome.progress, missed.moment) };
}
