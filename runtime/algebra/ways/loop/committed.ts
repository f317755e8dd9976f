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
  /** Under `each` and `any` the chain is complete whatever follows. */
  private readonly owesNothing: boolean;

  constructor(ways: readonly LiveWay[], owesNothing: boolean) {
    this.ways = ways;
    this.owesNothing = owesNothing;
    this.due = dueOf(ways);
  }

  onEvent(context: EventContext, offered: boolean, out: LiveWay[]): number {
    const next: LiveWay[] = [];
    let taken = NOT_TAKEN;
    for (const way of this.ways) taken |= way.onEvent(context, offered, next);
    this.push(next, out);
    return taken;
  }

  onInstant(context: Context, out: LiveWay[]): boolean {
    const next: LiveWay[] = [];
    let fired = false;
    for (const way of this.ways) fired = way.onInstant(context, next) || fired;
    this.push(next, out);
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
    return this.owesNothing ? this : this.with(this.ways.flatMap((way) => way.owing(mark) ?? []));
  }

  map(change: (progress: Progress) => Progress): LiveWay {
    return new Committed(
      this.ways.map((way) => way.map(change)),
      this.owesNothing,
    );
  }

  without(isUsed: (offer: Offer) => boolean): LiveWay | null {
    return this.with(this.ways.flatMap((way) => way.without(isUsed) ?? []));
  }

  sample(): Progress {
    const [first] = this.ways;
    if (first === undefined) throw new Error('an iteration behind which nothing goes on');
    return first.sample();
  }

  private with(ways: readonly LiveWay[]): Committed | null {
    return ways.length === 0 ? null : new Committed(ways, this.owesNothing);
  }

  private push(ways: readonly LiveWay[], out: LiveWay[]): void {
    if (ways.length > 0) out.push(new Committed(ways, this.owesNothing));
  }
}

export function isCommitted(way: LiveWay): way is Committed {
  return way instanceof Committed;
}
