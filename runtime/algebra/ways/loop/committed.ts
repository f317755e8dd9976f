/**
 * An iteration that is complete, with the ways on behind it. Where the rest of the iteration may still take something
 * (a trailing loop), it stands among the ways out of that rest, and counts once the rest is left.
 */
import { dueOf } from '../../due.ts';
import { NOT_TAKEN, type Context, type EventContext, type LiveWay, type Progress } from '../../model.ts';
import type { Offer, Taken } from '../../way.ts';

export class Committed implements LiveWay {
  readonly due: number;
  readonly ways: readonly LiveWay[];

  constructor(ways: readonly LiveWay[]) {
    this.ways = ways;
    this.due = dueOf(ways);
  }

  onEvent(context: EventContext, offered: boolean, out: LiveWay[]): number {
    const next: LiveWay[] = [];
    let taken = NOT_TAKEN;
    for (const way of this.ways) taken |= way.onEvent(context, offered, next);
    pushAll(next, out);
    return taken;
  }

  onInstant(context: Context, out: LiveWay[]): boolean {
    const next: LiveWay[] = [];
    let fired = false;
    for (const way of this.ways) fired = way.onInstant(context, next) || fired;
    pushAll(next, out);
    return fired;
  }

  ends(): boolean {
    return this.ways.some((way) => way.ends());
  }

  finished(): readonly LiveWay[] {
    return [this];
  }

  begun(mark: Taken | null): boolean {
    return this.ways.some((way) => way.begun(mark));
  }

  owing(mark: Taken | null): LiveWay | null {
    return committed(this.ways.flatMap((way) => way.owing(mark) ?? []));
  }

  map(change: (progress: Progress) => Progress): LiveWay {
    return new Committed(this.ways.map((way) => way.map(change)));
  }

  without(isUsed: (offer: Offer) => boolean): LiveWay | null {
    return committed(this.ways.flatMap((way) => way.without(isUsed) ?? []));
  }

  sample(): Progress {
    const [first] = this.ways;
    if (first === undefined) throw new Error('an iteration behind which nothing goes on');
    return first.sample();
  }
}

export function isCommitted(way: LiveWay): way is Committed {
  return way instanceof Committed;
}

function committed(ways: readonly LiveWay[]): Committed | null {
  return ways.length === 0 ? null : new Committed(ways);
}

function pushAll(ways: readonly LiveWay[], out: LiveWay[]): void {
  if (ways.length > 0) out.push(new Committed(ways));
}
