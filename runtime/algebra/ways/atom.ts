/**
 * Waiting for the event of an atom (language §4.3): in mode `strict` the very next one, in `next` the first that fits,
 * in `any` each that fits.
 */
import { dueAround } from '../due.ts';
import { guardsAfterTaking } from '../guards.ts';
import {
  NOTHING,
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
import { fits, mayTake } from '../negation.ts';
import { loseBehind, passEvent, passInstant } from '../passing.ts';
import type { AtomNode } from '../plan.ts';
import { NO_NOTS } from '../progress.ts';
import type { Offer, Taken } from '../way.ts';
import { afterTaking, closesAt, isBehind, isLast } from '../windows.ts';
import { hasTaken } from './taken.ts';

export function beginAtom(
  node: AtomNode,
  from: Progress,
  arrow: Arrow,
  then: Continuation,
  context: Context,
): readonly LiveWay[] {
  if (closesAt(from.windows) < context.time || isLast(from.windows, context.seen)) {
    context.lose(from, then);
    return [];
  }
  return [new AtomWay(node, from, arrow, then)];
}

class AtomWay implements LiveWay {
  readonly due: number;
  private readonly node: AtomNode;
  private readonly from: Progress;
  private readonly arrow: Arrow;
  private readonly then: Continuation;

  constructor(node: AtomNode, from: Progress, arrow: Arrow, then: Continuation) {
    this.node = node;
    this.from = from;
    this.arrow = arrow;
    this.then = then;
    this.due = dueAround(from);
  }

  onEvent(context: EventContext, offered: boolean, out: LiveWay[]): number {
    const { from, then, arrow } = this;
    const { event, index } = context.offer;
    if (isBehind(from.windows, event, index)) {
      // The very next event was missed: that, and not the window, has ended the wait.
      if (!this.misses(event.$type)) loseBehind(from, then, context);
      return NOT_TAKEN;
    }
    let taken = NOT_TAKEN;
    if (offered && fits(this.node, from.frame, context) && mayTake(from, context)) {
      const next = then.enter(this.take(context), context);
      if (next !== null) {
        for (const way of next) out.push(way);
        if (arrow.mode !== 'any') return TAKEN;
        taken = TAKEN_BY_ANY;
      }
    }
    if (!from.starts && !this.misses(event.$type)) this.pass(context, out);
    return taken;
  }

  /** Passing an event over ends a wait for the very next one. */
  private misses(type: number): boolean {
    const { mode, own } = this.arrow;
    return mode === 'strict' && (own === null || own.includes(type));
  }

  private pass(context: EventContext, out: LiveWay[]): void {
    const { from, then } = this;
    if (isLast(from.windows, context.offer.index)) {
      // The part ends with this event: whether it is what a guard forbids does not matter any more.
      loseBehind(from, then, context);
      return;
    }
    const next = passEvent(from, context);
    if (next !== null) out.push(next === from ? this : this.at(next));
  }

  private take(context: EventContext): Progress {
    const { node, from } = this;
    const { offer, around } = context;
    const count = from.taken === null ? 1 : from.taken.count + 1;
    const frame = node.bind === null ? from.frame : node.bind(from.frame, offer.event, around);
    return {
      frame,
      taken: { before: from.taken, count, atom: node.atom, offer },
      end: offer.event.$time,
      nth: from.nth,
      nots: NO_NOTS,
      windows: afterTaking(from.windows, offer.event.$time),
      guards: guardsAfterTaking(from.guards, frame, context),
      starts: false,
    };
  }

  onInstant(context: Context, out: LiveWay[]): boolean {
    const { from, then } = this;
    if (context.time < this.due) {
      out.push(this);
      return false;
    }
    if (closesAt(from.windows) <= context.time) {
      context.lose(from, then);
      return false;
    }
    const next = passInstant(from, context);
    if (next !== null) out.push(this.at(next));
    return false;
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

  private at(from: Progress): AtomWay {
    return new AtomWay(this.node, from, this.arrow, this.then);
  }
}
