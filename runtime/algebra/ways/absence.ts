/**
 * Absence (language §4.3): no `N` behind a point up to and including the instant at which it completes. Without a length
 * it lasts as long as the innermost window; a repeated one goes on until something breaks it.
 */
import { dueAround } from '../due.ts';
import { lengthAt } from '../length.ts';
import {
  NOTHING,
  NOT_TAKEN,
  type Context,
  type Continuation,
  type EventContext,
  type LiveWay,
  type PendingNot,
  type Progress,
} from '../model.ts';
import { pending, watch } from '../negation.ts';
import { loseBehind, passEvent, passInstant } from '../passing.ts';
import type { AbsenceItem, AbsenceOperandNode, Node } from '../plan.ts';
import { reach } from '../progress.ts';
import type { Offer, Taken } from '../way.ts';
import { closesAt, innermost, isBehind, type Window } from '../windows.ts';
import { hasTaken } from './taken.ts';

export function beginAbsence(
  item: AbsenceItem,
  from: Progress,
  then: Continuation,
  context: Context,
): readonly LiveWay[] {
  if (from.starts) return [];
  const nots = [...pending(item.nots, from, context), forbidding(item.negand, from, context)];
  const quiet = { ...from, nots };
  if (item.length === null) return restOfWindow(quiet, then, context);
  const due = from.end + lengthAt(item.length, from, context);
  const every = item.every === null ? null : Math.max(1, lengthAt(item.every, from, context));
  return [new AbsenceWay(quiet, then, { kind: 'instant', due, every })];
}

/** `not N for D` beside `|` or `&`. */
export function beginAbsenceOperand(
  { negand, length }: AbsenceOperandNode,
  from: Progress,
  then: Continuation,
  context: Context,
): readonly LiveWay[] {
  if (from.starts) return [];
  const quiet = { ...from, nots: [...from.nots, forbidding(negand, from, context)] };
  const due = from.end + lengthAt(length, from, context);
  return [new AbsenceWay(quiet, then, { kind: 'instant', due, every: null })];
}

function forbidding(negand: Node, from: Progress, context: Context): PendingNot {
  return { strict: false, negand, watch: watch(negand, from, context) };
}

function restOfWindow(quiet: Progress, then: Continuation, context: Context): readonly LiveWay[] {
  const window = innermost(quiet.windows);
  if (window?.kind === 'until' || window?.kind === 'gap') {
    return [new AbsenceWay(quiet, then, { kind: 'instant', due: window.due, every: null })];
  }
  const isOver = window?.kind === 'events' && context.seen >= window.last;
  if (isOver) return then.enter(reach(quiet, context.time), context) ?? [];
  return [new AbsenceWay(quiet, then, { kind: 'window', window })];
}

/** When an absence completes: at an instant, or with the event that closes a window. */
type End =
  | { readonly kind: 'instant'; readonly due: number; readonly every: number | null }
  | { readonly kind: 'window'; readonly window: Window | null };

class AbsenceWay implements LiveWay {
  readonly due: number;
  /** What breaks the absence is one of its `not`s. */
  private readonly from: Progress;
  private readonly then: Continuation;
  private readonly end: End;

  constructor(from: Progress, then: Continuation, end: End) {
    this.from = from;
    this.then = then;
    this.end = end;
    this.due = end.kind === 'instant' ? Math.min(end.due, dueAround(from)) : dueAround(from);
  }

  onEvent(context: EventContext, _offered: boolean, out: LiveWay[]): number {
    const { from, then, end } = this;
    const { event, index } = context.offer;
    const own = end.kind === 'window' ? end.window : null;
    const closes = own !== null && (own.kind === 'events' ? index >= own.last : isBehindOnly(own, event));
    // An `N` that lies behind a window breaks the absence all the same: then it was not the window that ended it.
    const next = passEvent(from, context);
    if (next === null) return NOT_TAKEN;
    if (!closes && isBehind(from.windows, event, index)) {
      loseBehind(from, then, context);
      return NOT_TAKEN;
    }
    if (closes) for (const way of then.enter(reach(next, event.$time), context) ?? []) out.push(way);
    else out.push(next === from ? this : this.at(next));
    return NOT_TAKEN;
  }

  onInstant(context: Context, out: LiveWay[]): boolean {
    const { from, then, end } = this;
    if (context.time < this.due) {
      out.push(this);
      return false;
    }
    const closed = closesAt(from.windows);
    // What is complete only at the very instant comes too late to break it.
    if (end.kind === 'instant' && end.due <= context.time && end.due <= closed) {
      return this.complete(from, end, context, out);
    }
    const next = passInstant(from, context);
    if (closed <= context.time) context.lose(from, then);
    else if (next !== null) out.push(this.at(next));
    return false;
  }

  private complete(
    quiet: Progress,
    { due, every }: { readonly due: number; readonly every: number | null },
    context: Context,
    out: LiveWay[],
  ): boolean {
    const { then } = this;
    const nth = every === null ? quiet.nth : quiet.nth + 1;
    const ways = then.enter({ ...reach(quiet, due), nth }, context);
    for (const way of ways ?? []) out.push(way);
    const goesOn = every !== null && !(context.atEnd && closesAt(quiet.windows) === Infinity);
    if (goesOn)
      out.push(new AbsenceWay({ ...quiet, nth }, then, { kind: 'instant', due: due + every, every }));
    return ways !== null;
  }

  ends(): boolean {
    return false;
  }

  finished(): readonly LiveWay[] {
    return NOTHING;
  }

  begun(mark: Taken | null): boolean {
    return this.from.taken !== mark;
  }

  owing(): LiveWay {
    return this;
  }

  map(change: (progress: Progress) => Progress): LiveWay {
    return this.at(change(this.from));
  }

  without(isUsed: (offer: Offer) => boolean): LiveWay | null {
    return hasTaken(this.from.taken, isUsed) ? null : this;
  }

  sample(): Progress {
    return this.from;
  }

  private at(from: Progress): AbsenceWay {
    return new AbsenceWay(from, this.then, this.end);
  }
}

function isBehindOnly(window: Window, event: Offer['event']): boolean {
  return window.kind === 'field' && window.value(event) > window.most;
}
