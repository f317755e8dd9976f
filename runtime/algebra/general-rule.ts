/**
 * A rule that the general automaton runs: its sub-streams, its runs and when they fall due (language §4). What an event
 * or an instant does is first worked out, for each sub-stream, and then done.
 */
import { END_OF_TIME } from '../agenda.ts';
import type { EngineEvent } from '../event.ts';
import { Ordinals } from '../ordinals.ts';
import type { RuleHost, RuleState } from '../program.ts';
import type { KeyPart } from '../tuple-keys.ts';
import { Outlet } from './limit/outlet.ts';
import { dueOf } from './machine.ts';
import type { Report } from './report/report.ts';
import type { Reporter } from './report/reporting.ts';
import type { RulePlan } from './rule-plan.ts';
import type { Draft } from './rule/draft.ts';
import { draftEnd, draftEvent, draftInstant } from './rule/drafting.ts';
import { RunDeadlines } from './rule/run-deadlines.ts';
import type { Run } from './rule/run.ts';
import type { SubStream } from './rule/sub-stream.ts';
import { SubStreams } from './rule/sub-streams.ts';
import type { Offer, Outcome, Way } from './way.ts';

export class GeneralRule implements RuleState {
  private readonly host: RuleHost;
  private readonly plan: RulePlan;
  private readonly reporter: Reporter;
  private readonly outlet: Outlet;
  private readonly streams: SubStreams;
  private readonly ordinals: Ordinals;
  private readonly deadlines = new RunDeadlines();
  /** In the agenda of the detector. */
  private readonly place: number;
  /** For `skip to first` and `to last`: where events that names may stand for are. */
  private readonly positions = new WeakMap<EngineEvent, number>();
  private openRuns = 0;
  private heldMatches = 0;
  /** Whether the rule has acted on the end of the input. */
  private knowsEnd = false;
  /** Whether other rules feed this one. */
  private isFed = false;
  /** When something last happened, in microseconds. */
  private time = -Infinity;

  constructor(host: RuleHost, plan: RulePlan) {
    this.host = host;
    this.plan = plan;
    this.reporter = {
      plan,
      identity: host.identity,
      positionOf: (event) => this.positions.get(event) ?? -Infinity,
    };
    this.outlet = new Outlet(host, plan);
    this.streams = new SubStreams(plan);
    this.ordinals = new Ordinals(plan.types.length);
    this.place = host.agenda.register();
  }

  /** An event of one key. @param position of the event in the whole input */
  event(event: EngineEvent, keys: readonly KeyPart[], position: number): void {
    this.eventOfKeys(event, [keys], position);
  }

  /** An event of any number of keys, which are all different. */
  eventOfKeys(event: EngineEvent, keys: readonly (readonly KeyPart[])[], position: number): void {
    this.time = event.$time;
    if (event.$identity !== null) this.isFed = true;
    const offers = keys.flatMap((key, rank) => {
      const stream = this.streams.of(key);
      if (!this.sees(stream, event)) return [];
      const ordinal = this.ordinals.next(event.$type, event.$time, stream.id);
      return [{ stream, rank, offer: { event, ordinal, position, index: stream.seen + 1 } }];
    });
    if (this.plan.skip.kind === 'to-first' || this.plan.skip.kind === 'to-last')
      this.positions.set(event, position);
    let drafts: readonly Draft[];
    try {
      drafts = offers.map(({ stream, offer, rank }) => draftEvent(this.reporter, stream, offer, rank));
    } catch (error) {
      for (const { stream } of offers) this.ordinals.giveBack(event.$type, event.$time, stream.id);
      this.fail(event, error);
      return;
    }
    this.outlet.put(drafts.flatMap((draft) => this.carryOut(draft)));
    this.schedule();
  }

  /** When something falls due, in microseconds; Infinity if nothing does. */
  due(): number {
    const next = Math.min(this.deadlines.next, this.outlet.next);
    if (this.heldMatches === 0) return next;
    const { inputEnd } = this.host;
    const isNews = inputEnd < Infinity && !this.knowsEnd;
    return Math.min(next, isNews ? inputEnd : END_OF_TIME);
  }

  /** All that falls due up to an instant. */
  fire(instant: number): void {
    this.time = instant;
    const reports: Report[] = [];
    const { inputEnd } = this.host;
    const due = byStream(this.deadlines.take(instant));
    for (const [stream, runs] of due)
      reports.push(...this.carryOut(draftInstant(this.reporter, stream, runs, instant, instant > inputEnd)));
    if (instant >= inputEnd && this.heldMatches > 0) reports.push(...this.releaseAtEnd(due.keys(), instant));
    if (instant === END_OF_TIME) this.outlet.put(reports);
    else this.outlet.putAt(reports, instant);
    this.schedule();
  }

  /** Partial matches open now. */
  runs(): number {
    return this.openRuns;
  }

  /** Keys with state now. */
  keyCount(): number {
    this.streams.sweep(this.time);
    return this.streams.size;
  }

  /**
   * At the end of all time what is held for ever goes out when the last thing has happened in its sub-stream: when the
   * input ends, or when the last of its runs that fall due has done so. If other rules feed this one, that is certain
   * only when nothing at all is left to happen.
   */
  private releaseAtEnd(present: Iterable<SubStream>, instant: number): readonly Report[] {
    const isLast = instant === END_OF_TIME;
    const streams = isLast || !this.knowsEnd ? this.streams.all() : present;
    this.knowsEnd = true;
    if (this.isFed && !isLast) return [];
    const stuck = [...streams].filter(({ held, runs }) => held.length > 0 && runs.every(isNeverDue));
    return stuck.flatMap((stream) => {
      const time = Math.max(this.host.inputEnd, stream.decided);
      return this.carryOut(draftEnd(this.reporter, stream, time));
    });
  }

  /** Whether the rule sees an event of a key. */
  private sees(stream: SubStream, event: EngineEvent): boolean {
    if (this.isSettled(stream)) return false;
    const { window } = this.plan.pattern;
    if (window?.kind !== 'field') return true;
    const value = window.value(event);
    if (value >= stream.greatest) return true;
    this.fail(
      event,
      new RangeError(
        `the field by which the window is measured falls: ${value} comes after ${stream.greatest}`,
      ),
    );
    return false;
  }

  /** `once` without a length: nothing can come of a key that has had its match. */
  private isSettled({ reported }: SubStream): boolean {
    const { once, timeout } = this.plan;
    return reported !== null && once !== null && once.length === null && timeout === null;
  }

  /** Does what was worked out. @returns what is to be reported */
  private carryOut({ stream, offer, runs, outcomes, reporting, failures }: Draft): readonly Report[] {
    const before = stream.runs.length;
    if (this.plan.inOrder && decides(runs, outcomes)) stream.decided = this.time;
    if (offer !== null) this.hasSeen(stream, offer, runs);
    if (reporting === null) for (const [i, run] of runs.entries()) this.goOn(run, outcomes[i]?.ways ?? []);
    else {
      for (const step of reporting.steps) {
        step.run.matched = step.matched;
        this.goOn(step.run, step.dropped ? [] : step.ways);
      }
      this.heldMatches += reporting.held.length - stream.held.length;
      stream.held = reporting.held;
      stream.reported = reporting.reported;
    }
    if (this.isSettled(stream)) this.giveUp(stream);
    if (stream.runs.some(isOver)) stream.runs = stream.runs.filter((run) => !isOver(run));
    this.openRuns += stream.runs.length - before;
    this.streams.keep(stream, this.time);
    for (const error of failures) this.fail(offer?.event ?? null, error);
    return reporting?.reports ?? [];
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

  private giveUp(stream: SubStream): void {
    for (const run of stream.runs) this.goOn(run, []);
    this.heldMatches -= stream.held.length;
    stream.held = [];
  }

  private schedule(): void {
    this.host.agenda.set(this.place, this.due());
  }

  private fail(event: EngineEvent | null, error: unknown): void {
    this.host.fail({ rule: this.plan.rule, time: this.time, event, error });
  }
}

/** Whether anything has completed or come to its end. */
function decides(runs: readonly Run[], outcomes: readonly Outcome[]): boolean {
  return outcomes.some(
    ({ ways, matches, lost }, i) =>
      matches.length > 0 || lost.length > 0 || ways.length < (runs[i]?.ways.length ?? 0),
  );
}

function isNeverDue({ due }: Run): boolean {
  return due === Infinity;
}

function isOver({ ways }: Run): boolean {
  return ways.length === 0;
}

/** The runs of each sub-stream, in order. */
function byStream(runs: readonly Run[]): ReadonlyMap<SubStream, readonly Run[]> {
  const streams = new Map<SubStream, Run[]>();
  for (const run of runs) {
    const known = streams.get(run.stream);
    if (known === undefined) streams.set(run.stream, [run]);
    else known.push(run);
  }
  return streams;
}
