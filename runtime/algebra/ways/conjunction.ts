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
import { partEnds } from '../part-ends.ts';
import { passEvent, passInstant } from '../passing.ts';
import type { ConjunctionNode } from '../plan.ts';
import { NO_NOTS } from '../progress.ts';
import type { Offer, Taken } from '../way.ts';
import { afterTaking, closesAt, isBehind, isLast } from '../windows.ts';
import { offerTo, together, type Part, type SideBySide } from './side-by-side.ts';
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
  const absences = node.operands.map((operand): Part | null =>
    operand.kind === 'absence-operand'
      ? context.begin(operand, { ...from, nots: NO_NOTS, guards: null }, NEXT, partEnds, context)
      : null,
  );
  if (absences.some((part) => part !== null && part.length === 0)) return [];
  const adjacent = strict || arrow.mode === 'strict';
  return [new BeforeConjunction({ node, from, arrow, then, adjacent, absences })];
}

interface Before {
  readonly node: ConjunctionNode;
  readonly from: Progress;
  readonly arrow: Arrow;
  readonly then: Continuation;
  readonly adjacent: boolean;
  /** The operands that are absences; null for the others. */
  readonly absences: readonly (Part | null)[];
}

class BeforeConjunction implements LiveWay {
  readonly due: number;
  private readonly before: Before;

  constructor(before: Before) {
    this.before = before;
    const absences = before.absences.flatMap((part) => part ?? []);
    this.due = Math.min(dueAround(before.from), dueOf(absences));
  }

  onEvent(context: EventContext, offered: boolean, out: LiveWay[]): number {
    const { from, then, arrow } = this.before;
    const { event, index } = context.offer;
    if (isBehind(from.windows, event, index)) {
      context.lose(from, then);
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
    const { node, from, then, adjacent, absences } = this.before;
    const { event } = context.offer;
    const inside: Progress = {
      ...from,
      nots: NO_NOTS,
      starts: false,
      windows: afterTaking(from.windows, event.$time),
      guards: null,
    };
    const parts = node.operands.map(
      (operand, i) => absences[i] ?? context.begin(operand, inside, NEXT, partEnds, context.before),
    );
    const outer = { ...from, guards: guardsAfterTaking(from.guards, from, context) };
    const base: SideBySide = { node, from: inside, outer, then, adjacent };
    const next: LiveWay[] = [];
    const taken = offerTo(base, [{ parts }], context, true, next);
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
    const absences = before.absences.map((part): Part | null => {
      if (part === null) return null;
      const next: LiveWay[] = [];
      for (const way of part) way.onEvent(context, false, next);
      return next;
    });
    if (absences.every((part) => part === null || part.length > 0)) {
      out.push(new BeforeConjunction({ ...before, from, absences }));
    }
  }

  onInstant(context: Context, out: LiveWay[]): boolean {
    const { before } = this;
    if (context.time < this.due) {
      out.push(this);
      return false;
    }
    const absences = before.absences.map((part): Part | null => {
      if (part === null) return null;
      const next: LiveWay[] = [];
      for (const way of part) way.onInstant(context, next);
      return next;
    });
    if (absences.some((part) => part !== null && part.length === 0)) return false;
    const from = passInstant(before.from, context);
    if (from === null) return false;
    if (absences.every((part) => part !== null)) {
      const inside: Progress = { ...from, nots: NO_NOTS, guards: null };
      const base: SideBySide = {
        node: before.node,
        from: inside,
        outer: from,
        then: before.then,
        adjacent: false,
      };
      const whole = together(base, absences, context);
      if (whole !== null) {
        for (const way of whole.ways) out.push(way);
        return true;
      }
    }
    if (closesAt(from.windows) <= context.time) context.lose(from, before.then);
    else out.push(new BeforeConjunction({ ...before, from, absences }));
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
    const absences = before.absences.map((part) =>
      part === null ? null : part.map((way) => way.map(change)),
    );
    return new BeforeConjunction({ ...before, from: change(before.from), absences });
  }

  without(isUsed: (offer: Offer) => boolean): LiveWay | null {
    return hasTaken(this.before.from.taken, isUsed) ? null : this;
  }

  sample(): Progress {
    return this.before.from;
  }
}
