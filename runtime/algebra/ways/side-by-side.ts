/**
 * Conjunction under way (language §4.3): the operands progress side by side on distinct events. An event that several
 * of them can take is given to each in turn, each an assignment of its own; of all assignments the first to complete is
 * kept, of two that complete together the one whose earliest event went furthest left.
 */
import { dueAround, dueOf } from '../due.ts';
import {
  NOTHING,
  NOT_TAKEN,
  TAKEN,
  type Context,
  type Continuation,
  type EventContext,
  type LiveWay,
  type Progress,
} from '../model.ts';
import { passEvent, passInstant } from '../passing.ts';
import type { ConjunctionNode } from '../plan.ts';
import { NO_NOTS } from '../progress.ts';
import type { Offer } from '../way.ts';
import { Done, isDone } from './done.ts';
import { hasTaken, takenSince, withTaken } from './taken.ts';

/** The ways of one operand; those that are complete stand among them. */
export type Part = readonly LiveWay[];

export interface Assignment {
  /** In the order of the operands. */
  readonly parts: readonly Part[];
}

/** What is the same for all assignments. */
export interface SideBySide {
  readonly node: ConjunctionNode;
  /** The point from which the operands go. */
  readonly from: Progress;
  /** The point before the conjunction; what guards it is looked after here, since an operand knows its own events only. */
  readonly outer: Progress;
  readonly then: Continuation;
  /** What ends each operand. */
  readonly ends: readonly Continuation[];
  readonly adjacent: boolean;
}

/** Offers an event to all assignments. The ways on, or those of the first that completes, are pushed. */
export function offerTo(
  base: SideBySide,
  assignments: readonly Assignment[],
  context: EventContext,
  offered: boolean,
  out: LiveWay[],
): number {
  const open: Assignment[] = [];
  const wholes: Whole[] = [];
  let taken = NOT_TAKEN;
  let { outer } = base;
  for (const assignment of assignments) {
    const passed = guardsPass(base, assignment, context);
    outer = passed ?? outer;
    const loss = { byWindow: false };
    const dealt = deal(base, assignment, unheard(context, loss), offered);
    if (dealt.taken) taken = TAKEN;
    if (loss.byWindow && !dealt.assignments.some(isOpen)) context.lose(soFar(base, assignment), base.then);
    for (const next of dealt.assignments) {
      if (!next.hasTaken && (base.adjacent || passed === null)) continue;
      const whole = together(base, next.parts, context);
      if (whole !== null) wholes.push(whole);
      else if (isRefused(next)) open.push({ parts: dealt.passed });
      else if (isOpen(next)) open.push(next);
    }
  }
  const [first, ...others] = wholes;
  if (first !== undefined) {
    const best = others.reduce(
      (kept, one) => (compareTakers(one.takers, kept.takers) < 0 ? one : kept),
      first,
    );
    for (const way of best.ways) out.push(way);
  } else if (open.length > 0) {
    out.push(new ConjunctionWay({ ...base, outer }, open));
  }
  return taken;
}

/** The point before the conjunction once an event has passed; guards read the names as the operands have bound them. */
function guardsPass(base: SideBySide, assignment: Assignment, context: EventContext): Progress | null {
  const { outer } = base;
  if (outer.guards === null) return outer;
  const { frame } = soFar(base, assignment);
  const passed = passEvent({ ...outer, frame, nots: NO_NOTS }, context);
  return passed === null ? null : { ...outer, guards: passed.guards };
}

interface Dealt {
  readonly taken: boolean;
  /** One for each operand that can take the event; one if none can. */
  readonly assignments: readonly (Assignment & { readonly hasTaken: boolean })[];
  /** The parts if no operand takes the event. */
  readonly passed: readonly Part[];
}

function deal(base: SideBySide, { parts }: Assignment, context: EventContext, offered: boolean): Dealt {
  const passed = parts.map((part) => step(part, context, false).ways);
  if (!offered) return { taken: false, assignments: [{ parts: passed, hasTaken: false }], passed };
  const stepped = parts.map((part, place) => step(part, besides(base, place, passed, context), true));
  const able = stepped.flatMap(({ taken }, place) => (taken === NOT_TAKEN ? [] : [place]));
  if (able.length === 0) return { taken: false, assignments: [{ parts: passed, hasTaken: false }], passed };
  const assignments = able.map((winner) => ({
    parts: stepped.map(({ ways }, place) => (place === winner ? ways : (passed[place] ?? []))),
    hasTaken: true,
  }));
  return { taken: true, assignments, passed };
}

/** The context of one operand, which knows what the others have come to. */
function besides(
  base: SideBySide,
  place: number,
  others: readonly Part[],
  context: EventContext,
): EventContext {
  const mayEnd = (operand: Continuation, progress: Progress): boolean => {
    if (operand !== base.ends[place]) return context.mayEnd(operand, progress);
    const done = others.map((part, at) => (at === place ? [new Done(progress)] : part.filter(isDone)));
    if (done.some((part) => part.length === 0)) return true;
    return combinations(done).some((one) =>
      base.then.allows({ ...joined(base, one), end: context.time }, context),
    );
  };
  return { ...context, mayEnd };
}

function step(
  part: Part,
  context: EventContext,
  offered: boolean,
): { readonly taken: number; readonly ways: Part } {
  const ways: LiveWay[] = [];
  let taken = NOT_TAKEN;
  for (const way of part) taken |= way.onEvent(context, offered, ways);
  return { taken, ways };
}

function isOpen({ parts }: Assignment): boolean {
  return parts.every((part) => part.length > 0);
}

/** Complete but for the condition of a group, which the event does not meet: it is passed over. */
function isRefused({ parts }: Assignment): boolean {
  return parts.every((part) => part.some(isDone));
}

/** The operands together, if all are complete and what is behind allows it; null otherwise. */
export function together(base: SideBySide, parts: readonly Part[], context: Context): Whole | null {
  const choices = combinations(parts.map((part) => part.filter(isDone)))
    .map((operands) => ({ operands, takers: takersOf(base, operands) }))
    .toSorted((one, other) => compareTakers(one.takers, other.takers));
  for (const { operands, takers } of choices) {
    const ways = base.then.enter({ ...joined(base, operands), end: context.time }, context);
    if (ways !== null) return { takers, ways };
  }
  return null;
}

type Takers = ReadonlyMap<number, number>;

export interface Whole {
  /** For each event taken, by its position and in order, the operand that took it. */
  readonly takers: Takers;
  readonly ways: readonly LiveWay[];
}

function takersOf({ from }: SideBySide, operands: readonly Done[]): Takers {
  const taken = operands
    .flatMap(({ progress }, operand) =>
      takenSince(progress.taken, from.taken).map(({ offer }) => ({ position: offer.position, operand })),
    )
    .toSorted((one, other) => one.position - other.position);
  return new Map(taken.map(({ position, operand }) => [position, operand]));
}

function combinations(parts: readonly (readonly Done[])[]): readonly (readonly Done[])[] {
  return parts.reduce<readonly (readonly Done[])[]>(
    (all, done) => all.flatMap((before) => done.map((one) => [...before, one])),
    [[]],
  );
}

function joined({ node, from, outer }: SideBySide, operands: readonly Done[]): Progress {
  const all = operands.map(({ progress }) => progress);
  const taken = all
    .flatMap((progress) => takenSince(progress.taken, from.taken))
    .toSorted((one, other) => one.offer.position - other.offer.position);
  return {
    ...from,
    frame: node.merge(
      from.frame,
      all.map(({ frame }) => frame),
    ),
    taken: withTaken(from.taken, taken),
    nots: NO_NOTS,
    guards: outer.guards,
  };
}

/** What the operands have taken and bound so far, together. */
function soFar(base: SideBySide, { parts }: Assignment): Progress {
  const { node, from } = base;
  const all = parts.map(([way]) => way?.sample() ?? from);
  const taken = all
    .flatMap((progress) => takenSince(progress.taken, from.taken))
    .toSorted((one, other) => one.offer.position - other.offer.position);
  const frame = node.merge(
    from.frame,
    all.map((one) => one.frame),
  );
  return { ...from, frame, taken: withTaken(from.taken, taken) };
}

/** A window that ends one operand ends them together: the operand alone says nothing. */
export function unheard<C extends Context>(context: C, loss: { byWindow: boolean }): C {
  const lose = (): void => {
    loss.byWindow = true;
  };
  return { ...context, lose };
}

/** Negative if `one` is preferred: its earliest event went further left; to take an event goes before passing it over. */
function compareTakers(one: Takers, other: Takers): number {
  const [first, second] = [[...one], [...other]];
  for (const [place, [position, operand]] of first.entries()) {
    const [otherPosition, otherOperand] = second[place] ?? [Infinity, Infinity];
    if (position !== otherPosition) return position - otherPosition;
    if (operand !== otherOperand) return operand - otherOperand;
  }
  return second.length - first.length;
}

class ConjunctionWay implements LiveWay {
  readonly due: number;
  private readonly base: SideBySide;
  private readonly assignments: readonly Assignment[];

  constructor(base: SideBySide, assignments: readonly Assignment[]) {
    this.base = base;
    this.assignments = assignments;
    const dues = assignments.map(({ parts }) => Math.min(...parts.map(dueOf)));
    this.due = Math.min(dueAround(base.outer), ...dues);
  }

  onEvent(context: EventContext, offered: boolean, out: LiveWay[]): number {
    return offerTo(this.base, this.assignments, context, offered, out);
  }

  onInstant(context: Context, out: LiveWay[]): boolean {
    if (context.time < this.due) {
      out.push(this);
      return false;
    }
    const { base } = this;
    const open: Assignment[] = [];
    for (const assignment of this.assignments) {
      const { parts } = assignment;
      const loss = { byWindow: false };
      const quiet = unheard(context, loss);
      const next = parts.map((part) => {
        const ways: LiveWay[] = [];
        for (const way of part) way.onInstant(quiet, ways);
        return ways;
      });
      const whole = together(base, next, context);
      if (whole !== null) {
        for (const way of whole.ways) out.push(way);
        return false;
      }
      if (next.every((part) => part.length > 0)) open.push({ parts: next });
      else if (loss.byWindow) context.lose(soFar(base, assignment), base.then);
    }
    const outer = passInstant(base.outer, context);
    if (open.length > 0 && outer !== null) out.push(new ConjunctionWay({ ...base, outer }, open));
    return false;
  }

  ends(): boolean {
    return false;
  }

  finished(): readonly LiveWay[] {
    return NOTHING;
  }

  begun(): boolean {
    return true;
  }

  owing(): LiveWay {
    return this;
  }

  map(change: (progress: Progress) => Progress): LiveWay {
    const base = { ...this.base, from: change(this.base.from), outer: change(this.base.outer) };
    const assignments = this.assignments.map(({ parts }) => ({
      parts: parts.map((part) => part.map((way) => way.map(change))),
    }));
    return new ConjunctionWay(base, assignments);
  }

  without(isUsed: (offer: Offer) => boolean): LiveWay | null {
    if (hasTaken(this.base.from.taken, isUsed)) return null;
    const left = this.assignments.flatMap(({ parts }): Assignment[] => {
      const kept = parts.map((part) => part.flatMap((way) => way.without(isUsed) ?? []));
      return kept.every((part) => part.length > 0) ? [{ parts: kept }] : [];
    });
    return left.length === 0 ? null : new ConjunctionWay(this.base, left);
  }

  sample(): Progress {
    const [first] = this.assignments;
    return first === undefined ? this.base.from : soFar(this.base, first);
  }
}
