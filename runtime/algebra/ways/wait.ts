/** `wait D` (language §4.3): time passes. What follows begins with events at its instant or later. */
import { dueAround, dueOf } from '../due.ts';
import { lengthAt } from '../length.ts';
import {
  NOTHING,
  NOT_TAKEN,
  type Context,
  type Continuation,
  type EventContext,
  type LiveWay,
  type Progress,
} from '../model.ts';
import { pending } from '../negation.ts';
import { loseBehind, passEvent, passInstant } from '../passing.ts';
import type { WaitItem } from '../plan.ts';
import { reach } from '../progress.ts';
import type { Offer, Taken } from '../way.ts';
import { closesAt, isBehind } from '../windows.ts';
import { hasTaken } from './taken.ts';

/** @param beforeStep whether an event is to follow: up to it the `not`s of the wait hold */
export function beginWait(
  item: WaitItem,
  from: Progress,
  then: Continuation,
  beforeStep: boolean,
  context: Context,
): readonly LiveWay[] {
  if (from.starts) return [];
  const strikes = from.end + lengthAt(item.length, from, context);
  const waiting = { ...from, nots: pending(item.nots, from, context) };
  return [new WaitWay({ from: waiting, then, strikes, beforeStep, ahead: null })];
}

interface Waiting {
  readonly from: Progress;
  readonly then: Continuation;
  readonly strikes: number;
  readonly beforeStep: boolean;
  /** What follows, once an event has come at the instant before the clock has struck. */
  readonly ahead: readonly LiveWay[] | null;
}

class WaitWay implements LiveWay {
  readonly due: number;
  private readonly waiting: Waiting;

  constructor(waiting: Waiting) {
    this.waiting = waiting;
    const { from, strikes, ahead } = waiting;
    this.due = Math.min(strikes, dueAround(from), ahead === null ? Infinity : dueOf(ahead));
  }

  onEvent(context: EventContext, offered: boolean, out: LiveWay[]): number {
    const { from, then, strikes } = this.waiting;
    const { event, index } = context.offer;
    if (isBehind(from.windows, event, index)) {
      loseBehind(from, then, context);
      return NOT_TAKEN;
    }
    if (event.$time >= strikes) return this.offerAhead(context, offered, out);
    const next = passEvent(from, context);
    if (next !== null) out.push(next === from ? this : this.at(next));
    return NOT_TAKEN;
  }

  /** An event at the very instant. The `not`s go on until it is over. */
  private offerAhead(context: EventContext, offered: boolean, out: LiveWay[]): number {
    const { from, then, strikes, beforeStep, ahead } = this.waiting;
    if (!beforeStep && passEvent(from, context) === null) return NOT_TAKEN;
    const point = { ...reach(from, strikes), nots: from.nots };
    const ways = ahead ?? then.enter(point, context.before) ?? [];
    const next: LiveWay[] = [];
    let taken = NOT_TAKEN;
    for (const way of ways) taken |= way.onEvent(context, offered, next);
    const [begun, others] = split(next, from.taken);
    for (const way of begun) out.push(way);
    if (others.length > 0) out.push(new WaitWay({ ...this.waiting, ahead: others }));
    return taken;
  }

  onInstant(context: Context, out: LiveWay[]): boolean {
    const { from, then, strikes, ahead } = this.waiting;
    if (context.time < this.due) {
      out.push(this);
      return false;
    }
    const closed = closesAt(from.windows);
    if (strikes <= context.time && strikes <= closed) return this.strike(context, out);
    if (closed <= context.time) {
      context.lose(from, then);
      return false;
    }
    const next = passInstant(from, context);
    if (next !== null) out.push(new WaitWay({ ...this.waiting, from: next, ahead }));
    return false;
  }

  private strike(context: Context, out: LiveWay[]): boolean {
    const { from, then, strikes, ahead } = this.waiting;
    if (ahead !== null) {
      const held = new Set(from.nots.map(({ negand }) => negand));
      const isOver = (progress: Progress): Progress =>
        progress.taken === from.taken
          ? { ...progress, nots: progress.nots.filter(({ negand }) => !held.has(negand)) }
          : progress;
      for (const way of ahead) way.map(isOver).onInstant(context, out);
      return true;
    }
    const ways = then.enter(reach(from, strikes), context);
    for (const way of ways ?? []) out.push(way);
    return ways !== null;
  }

  ends(): boolean {
    return false;
  }

  finished(): readonly LiveWay[] {
    return NOTHING;
  }

  begun(mark: Taken | null): boolean {
    return this.waiting.from.taken !== mark;
  }

  owing(): LiveWay {
    return this;
  }

  map(change: (progress: Progress) => Progress): LiveWay {
    const { from, ahead } = this.waiting;
    return new WaitWay({
      ...this.waiting,
      from: change(from),
      ahead: ahead === null ? null : ahead.map((way) => way.map(change)),
    });
  }

  without(isUsed: (offer: Offer) => boolean): LiveWay | null {
    return hasTaken(this.waiting.from.taken, isUsed) ? null : this;
  }

  sample(): Progress {
    return this.waiting.from;
  }

  private at(from: Progress): WaitWay {
    return new WaitWay({ ...this.waiting, from });
  }
}

/** The ways that have taken something behind `mark`, and the others. */
function split(
  ways: readonly LiveWay[],
  mark: Taken | null,
): readonly [readonly LiveWay[], readonly LiveWay[]] {
  return [ways.filter((way) => way.begun(mark)), ways.filter((way) => !way.begun(mark))];
}
