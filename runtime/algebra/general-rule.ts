/**
 * A rule that the general automaton runs: its sub-streams, its runs and when they fall due (language §4). What an event
 * or an instant does is first worked out, for each sub-stream, and then done.
 */
import { END_OF_TIME } from '../agenda.ts';
import type { EngineEvent } from '../event.ts';
import type { LimitHit } from '../limits.ts';
import { Ordinals } from '../ordinals.ts';
import type { RuleHost, RuleState } from '../program.ts';
import type { KeyPart } from '../tuple-keys.ts';
import { firstTypes } from './first-types.ts';
import { Outlet } from './limit/outlet.ts';
import type { Report } from './report/report.ts';
import type { Reporter } from './report/reporting.ts';
import type { RulePlan } from './rule-plan.ts';
import { bytesOf } from './rule/bytes.ts';
import type { Draft } from './rule/draft.ts';
import { draftEnd, draftEvent, draftInstant } from './rule/drafting.ts';
import { FallingField } from './rule/falling-field.ts';
import { Holdings } from './rule/holdings.ts';
import type { Run } from './rule/run.ts';
import type { SubStream } from './rule/sub-stream.ts';

export class GeneralRule implements RuleState {
  private readonly host: RuleHost;
  private readonly plan: RulePlan;
  private readonly reporter: Reporter;
  private readonly outlet: Outlet;
  private readonly holdings: Holdings;
  private readonly ordinals: Ordinals;
  /** In the agenda of the detector. */
  private readonly place: number;
  /** For `skip to first` and `to last`: where events that names may stand for are. */
  private readonly positions = new WeakMap<EngineEvent, number>();
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
      limits: host.limits,
      firstTypes: firstTypes(plan.pattern.pattern),
      positionOf: (event) => this.positions.get(event) ?? -Infinity,
    };
    this.outlet = new Outlet(host, plan);
    this.holdings = new Holdings(plan);
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
      const stream = this.holdings.streams.of(key);
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
    const { maxKeys } = this.host.limits;
    if (maxKeys !== null)
      for (const hit of this.holdings.limitKeys(maxKeys, this.time)) this.limited(event, hit);
    this.schedule();
  }

  /** When something falls due, in microseconds; Infinity if nothing does. */
  due(): number {
    const next = Math.min(this.holdings.deadlines.next, this.outlet.next);
    if (this.holdings.matches === 0) return next;
    const { inputEnd } = this.host;
    const isNews = inputEnd < Infinity && !this.knowsEnd;
    return Math.min(next, isNews ? inputEnd : END_OF_TIME);
  }

  /** All that falls due up to an instant. */
  fire(instant: number): void {
    this.time = instant;
    const reports: Report[] = [];
    const { inputEnd } = this.host;
    const due = byStream(this.holdings.deadlines.take(instant));
    for (const [stream, runs] of due)
      reports.push(...this.carryOut(draftInstant(this.reporter, stream, runs, instant, instant > inputEnd)));
    if (instant >= inputEnd && this.holdings.matches > 0)
      reports.push(...this.releaseAtEnd(due.keys(), instant));
    if (instant === END_OF_TIME) this.outlet.put(reports);
    else this.outlet.putAt(reports, instant);
    this.schedule();
  }

  /** Partial matches open now. */
  runs(): number {
    return this.holdings.runs;
  }

  /** Keys with state now. */
  keyCount(): number {
    const { streams } = this.holdings;
    streams.sweep(this.host.inputEnd < Infinity ? Infinity : this.host.now);
    return streams.size;
  }

  /** What the runs take up, by the account of bytes.ts. */
  bytes(): number {
    return bytesOf(this.holdings.streams.all(), this.plan);
  }

  /**
   * At the end of all time what is held for ever goes out when the last thing has happened in its sub-stream: when the
   * input ends, or when the last of its runs that fall due has done so. If other rules feed this one, that is certain
   * only when nothing at all is left to happen.
   */
  private releaseAtEnd(present: Iterable<SubStream>, instant: number): readonly Report[] {
    const isLast = instant === END_OF_TIME;
    const streams = isLast || !this.knowsEnd ? this.holdings.streams.all() : present;
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
    if (this.holdings.isSettled(stream)) return false;
    const { window } = this.plan.pattern;
    if (window?.kind !== 'field') return true;
    const value = window.value(event);
    if (value >= stream.greatest) return true;
    this.fail(event, new FallingField(value, stream.greatest));
    return false;
  }

  /** Does what was worked out. @returns what is to be reported */
  private carryOut(draft: Draft): readonly Report[] {
    const { offer, reporting, failures, hits } = draft;
    this.holdings.carryOut(draft, this.time);
    for (const error of failures) this.fail(offer?.event ?? null, error);
    for (const hit of hits) this.limited(offer?.event ?? null, hit);
    return reporting?.reports ?? [];
  }

  private schedule(): void {
    this.host.agenda.set(this.place, this.due());
  }

  private limited(event: EngineEvent | null, hit: LimitHit): void {
    this.host.limited(this.plan.rule, this.time, event, hit);
  }

  private fail(event: EngineEvent | null, error: unknown): void {
    this.host.fail({ rule: this.plan.rule, time: this.time, event, error });
  }
}

function isNeverDue({ due }: Run): boolean {
  return due === Infinity;
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
