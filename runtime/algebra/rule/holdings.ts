/** What a rule holds in memory: its sub-streams with their runs and matches, and when they fall due. */
import { tooMany, type Limit, type LimitHit } from '../../limits.ts';
import { dueOf } from '../machine.ts';
import type { RulePlan } from '../rule-plan.ts';
import type { Offer, Outcome, Way } from '../way.ts';
import type { Draft } from './draft.ts';
import { RunDeadlines } from './run-deadlines.ts';
import type { Run } from './run.ts';
import type { SubStream } from './sub-stream.ts';
import { SubStreams } from './sub-streams.ts';

export class Holdings {
  readonly streams: SubStreams;
  readonly deadlines = new RunDeadlines();
  /** Runs that are open. */
  runs = 0;
  /** Matches that are held back. */
  matches = 0;
  private readonly plan: RulePlan;

  constructor(plan: RulePlan) {
    this.plan = plan;
    this.streams = new SubStreams(plan);
  }

  /** `once` without a length: nothing can come of a key that has had its match. */
  isSettled({ reported }: SubStream): boolean {
    const { once, timeout } = this.plan;
    return reported !== null && once !== null && once.length === null && timeout === null;
  }

  /** Does what was worked out. @param time of the event or instant, in microseconds */
  carryOut({ stream, offer, runs, outcomes, reporting }: Draft, time: number): void {
    const before = stream.runs.length;
    if (this.plan.inOrder && decides(runs, outcomes)) stream.decided = time;
    if (offer !== null) this.hasSeen(stream, offer, runs);
    if (reporting === null) {
      for (const [i, run] of runs.entries()) this.goOn(run, outcomes[i]?.ways ?? []);
    } else {
      for (const step of reporting.steps) {
        step.run.matched = step.matched;
        this.goOn(step.run, step.dropped ? [] : step.ways);
      }
      this.matches += reporting.held.length - stream.held.length;
      stream.held = reporting.held;
      stream.reported = reporting.reported;
    }
    if (stream.runs.some(isOver)) stream.runs = stream.runs.filter((run) => !isOver(run));
    this.runs += stream.runs.length - before;
    if (this.isSettled(stream)) this.clear(stream);
    this.streams.keep(stream, time);
  }

  /** Drops keys until there are no more than there may be. @returns what to tell the host */
  limitKeys(limit: Limit, time: number): readonly LimitHit[] {
    if (this.streams.size <= limit.max) return [];
    this.streams.sweep(time);
    const dropped = tooMany([...this.streams.all()], limit);
    for (const stream of dropped) {
      this.clear(stream);
      this.streams.drop(stream);
    }
    return dropped.map(({ keys }) => ({ limit, key: keys, dropped: 1 }));
  }

  private hasSeen(stream: SubStream, offer: Offer, runs: readonly Run[]): void {
    const { window } = this.plan.pattern;
    stream.seen = offer.index;
    stream.history.add(offer);
    stream.runs = runs;
    if (window?.kind === 'field') stream.greatest = window.value(offer.event);
  }

  private goOn(run: Run, ways: readonly Way[]): void {
    run.ways = ways;
    this.deadlines.set(run, dueOf(ways));
  }

  private clear(stream: SubStream): void {
    for (const run of stream.runs) this.goOn(run, []);
    this.runs -= stream.runs.length;
    this.matches -= stream.held.length;
    stream.runs = [];
    stream.held = [];
  }
}

/** Whether anything has completed or come to its end. */
function decides(runs: readonly Run[], outcomes: readonly Outcome[]): boolean {
  return outcomes.some(
    ({ ways, matches, lost }, i) =>
      matches.length > 0 || lost.length > 0 || ways.length < (runs[i]?.ways.length ?? 0),
  );
}

function isOver({ ways }: Run): boolean {
  return ways.length === 0;
}
