/**
 * Conjunction before its first event (language §4.3): it begins with the first event that begins one of its operands.
 * Absences among them are measured from the point before it, and so run from there.
 */
import { dueAround, dueOf } from '../due.ts';
import { guardsAfterTaking } from '../guards.ts';
import {
  NOTHING,
  NEXT,
  NOT_TAKEN,
  TAKEN,
  TAKEN_BY_ANY,
  type Arrow,
  type Context,
  type Continuation,
  type EventContext,
  type LiveWay,
  type Progress,
} from '../model.ts';
import { mayTake } from '../negation.ts';
import { operandEnds } from '../part-ends.ts';
import { loseBehind, passEvent, passInstant } from '../passing.ts';
import type { ConjunctionNode } from '../plan.ts';
import { NO_NOTS } from '../progress.ts';
import type { Offer, Taken } from '../way.ts';
import { afterTakingBelow, closesAt, depthOf, isBehind, isLast } from '../windows.ts';
import { isDone } from './done.ts';
import { offerTo, together, unheard, type Part } from './side-by-side.ts';
import { hasTaken } from './taken.ts';

/** @param strict `(A & B) strict`: adjacent; behind `=>` the operands are adjacent too */
export function beginConjunction(
  node: ConjunctionNode,
  from: Progress,
  arrow: Arrow,
  then: Continuation,
  context: Context,
  strict = false,
): readonly LiveWay[] {
  const isClosed = closesAt(from.windows) < context.time || isLast(from.windows, context.seen);
  if (isClosed) {
    context.lose(from, then);
    return [];
  }
  const inside = { ...from, nots: NO_NOTS, guards: null, starts: false };
  const ends = node.operands.map(() => operandEnds(then));
  const parts = node.operands.map((operand, place) =>
    context.begin(operand, inside, NEXT, ends[place] ?? then, context),
  );
  if (parts.some((part) => part.length === 0)) return [];
  const adjacent = strict || arrow.mode === 'strict';
  return [new BeforeConjunction({ node, from, arrow, then, ends, adjacent, parts })];
}

interface Before {
  readonly node: ConjunctionNode;
  readonly from: Progress;
  readonly arrow: Arrow;
  readonly then: Continuation;
  /** What ends each operand. */
  readonly ends: readonly Continuation[];
  readonly adjacent: boolean;
  readonly parts: readonly Part[];
}

class BeforeConjunction implements LiveWay {
  readonly due: number;
  private readonly before: Before;

  constructor(before: Before) {
    this.before = before;
    this.due = Math.min(dueAround(before.from), ...before.parts.map(dueOf));
  }

  onEvent(context: EventContext, offered: boolean, out: LiveWay[]): number {
    const { from, then, arrow } = this.before;
    const { event, index } = context.offer;
    if (isBehind(from.windows, event, index)) {
      loseBehind(from, then, context);
      return NOT_TAKEN;
    }
    let taken = NOT_TAKEN;
    if (offered && mayTake(from, context) && this.begins(context, out)) {
      if (arrow.mode !== 'any') return TAKEN;
      taken = TAKEN_BY_ANY;
    }
    if (!from.starts && arrow.mode !== 'strict') this.pass(context, out);
    return taken;
  }

  /** The event is offered to all operands; what is measured from the first event is fixed by it. */
  private begins(context: EventContext, out: LiveWay[]): boolean {
    const { node, from, then, ends, adjacent } = this.before;
    const { $time: time } = context.offer.event;
    const depth = depthOf(from.windows);
    const fixed = (progress: Progress): Progress => ({
      ...progress,
      windows: afterTakingBelow(progress.windows, depth, time),
    });
    const parts = this.before.parts.map((part) => part.map((way) => way.map(fixed)));
    const inside = fixed({ ...from, nots: NO_NOTS, guards: null, starts: false });
    const outer = { ...from, guards: guardsAfterTaking(from.guards, from.frame, context) };
    const next: LiveWay[] = [];
    const taken = offerTo(
      { node, from: inside, outer, then, ends, adjacent },
      [{ parts }],
      context,
      true,
      next,
    );
    if (taken === NOT_TAKEN) return false;
    for (const way of next) out.push(way);
    return true;
  }

  private pass(context: EventContext, out: LiveWay[]): void {
    const { before } = this;
    const from = passEvent(before.from, context);
    if (from === null) return;
    if (isLast(from.windows, context.offer.index)) {
      context.lose(from, before.then);
      return;
    }
    const parts = before.parts.map((part) => {
      const next: LiveWay[] = [];
      for (const way of part) way.onEvent(context, false, next);
      return next;
    });
    if (parts.every((part) => part.length > 0)) out.push(new BeforeConjunction({ ...before, from, parts }));
  }

  onInstant(context: Context, out: LiveWay[]): boolean {
    const { before } = this;
    if (context.time < this.due) {
      out.push(this);
      return false;
    }
    const loss = { byWindow: false };
    const quiet = unheard(context, loss);
    const parts = before.parts.map((part) => {
      const next: LiveWay[] = [];
      for (const way of part) way.onInstant(quiet, next);
      return next;
    });
    const from = passInstant(before.from, context);
    if (from === null) return false;
    if (parts.every((part) => part.some(isDone))) {
      const inside: Progress = { ...from, nots: NO_NOTS, guards: null };
      const base = { ...before, from: inside, outer: from };
      const whole = together(base, parts, context);
      for (const way of whole?.ways ?? []) out.push(way);
      if (whole !== null) return true;
    }
    const isClosed = closesAt(from.windows) <= context.time;
    if (isClosed || loss.byWindow) context.lose(from, before.then);
    else if (parts.every((part) => part.length > 0))
      out.push(new BeforeConjunction({ ...before, from, parts }));
    return false;
  }

  ends(): boolean {
    return false;
  }

  finished(): readonly LiveWay[] {
    return NOTHING;
  }

  begun(mark: Taken | null): boolean {
    return this.before.from.taken !== mark;
  }

  owing(): LiveWay {
    return this;
  }

  map(change: (progress: Progress) => Progress): LiveWay {
    const { before } = this;
    const parts = before.parts.map((part) => part.map((way) => way.map(change)));
    return new BeforeConjunction({ ...before, from: change(before.from), parts });
  }

  without(isUsed: (offer: Offer) => boolean): LiveWay | null {
    return hasTaken(this.before.from.taken, isUsed) ? null : this;
  }

  sample(): Progress {
    return this.before.from;
  }
}
