/**
 * Which matches of a key are reported at a moment (language §4.6). A match that is reported may drop runs, and with them
 * matches that would come behind it. All is worked out on steps; nothing of it is done to the runs themselves yet.
 */
import type { Identity } from '../../identity.ts';
import { tooMany, type LimitHit, type Limits } from '../../limits.ts';
import { isInstant, type Moment } from '../moment.ts';
import type { MatchFacts, Release, RulePlan } from '../rule-plan.ts';
import type { SubStream } from '../rule/sub-stream.ts';
import type { Run } from '../rule/run.ts';
import { compareTaken, firstTaken } from '../taken.ts';
import type { Matched } from '../way.ts';
import { compareMatches, inOrderOfPaths, sharesEvents, type Match } from './match.ts';
import { use, type Overlap } from './overlap.ts';
import { reportOf, type Report } from './report.ts';
import { droppedBy, type PositionOf } from './skip.ts';
import { isOpen, type Step } from './step.ts';

/** What the sub-streams of a rule share. */
export interface Reporter {
  readonly plan: RulePlan;
  readonly identity: Identity;
  readonly positionOf: PositionOf;
  readonly limits: Limits;
  readonly firstTypes: ReadonlySet<number>;
}

export class Reporting {
  readonly reports: Report[] = [];
  /** What was thrown, and only cost the match that it belongs to. */
  readonly failures: unknown[] = [];
  readonly hits: LimitHit[] = [];
  held: readonly Match[];
  /** When a match of the key was last reported; null before that. */
  reported: number | null;
  /** Of all runs of the key, in the order of their starts. */
  readonly steps: readonly Step[];
  private readonly reporter: Reporter;
  private readonly stream: SubStream;
  private readonly at: Moment;
  private readonly overlap: Overlap;
  private readonly used = new Set<number>();

  constructor(reporter: Reporter, stream: SubStream, at: Moment, steps: readonly Step[], overlap: Overlap) {
    this.reporter = reporter;
    this.stream = stream;
    this.held = stream.held;
    this.reported = stream.reported;
    this.at = at;
    this.steps = steps;
    this.overlap = overlap;
  }

  /** @throws what a condition or an `emit` throws for a match that completes with an event */
  work(): void {
    const { skip, inOrder, timeout } = this.reporter.plan;
    const matches = this.completeMatches();
    this.limit(matches);
    if (inOrder) this.release(false);
    if (skip.kind === 'reset' && matches.length > 0) this.drop(() => true);
    if (timeout !== null) for (const step of this.steps) this.timeOut(step, timeout);
  }

  /** `in order`: a match goes out when no run that began earlier is open. @param all also those of which one is */
  release(all: boolean): void {
    for (;;) {
      const open = all ? undefined : this.steps.find(isOpen);
      const isReady = ({ run }: Match): boolean =>
        open === undefined || run.start.index <= open.run.start.index;
      const ready = this.held.toSorted(compareMatches).find(isReady);
      if (ready === undefined) return;
      this.held = this.held.filter((one) => one !== ready);
      this.report(ready);
    }
  }

  /** Drops a run that is one too many; what was held because of it may go out. */
  giveUp(run: Run): void {
    for (const step of this.steps) if (step.run === run) step.dropped = true;
    if (this.reporter.plan.inOrder) this.release(false);
  }

  /** @returns what matches now, in order */
  private completeMatches(): readonly Matched[] {
    const matches: Matched[] = [];
    for (const step of this.steps) {
      for (const matched of inOrderOfPaths(step.matches)) {
        // A match before this one may have dropped the run, or this way of it.
        if (step.dropped || !step.matches.includes(matched)) continue;
        if (!this.complete(step, matched)) continue;
        step.matched = true;
        matches.push(matched);
      }
    }
    return matches;
  }

  /** `maxMatchesPerEvent`. What is dropped has matched, so what it skips stays skipped. */
  private limit(matches: readonly Matched[]): void {
    const limit = this.reporter.limits.maxMatchesPerEvent;
    if (limit === null || matches.length <= limit.max) return;
    const cut = new Set(tooMany(matches, limit));
    this.hits.push({ limit, key: this.stream.keys, dropped: cut.size });
    this.held = this.held.filter(({ matched }) => !cut.has(matched));
    for (const report of this.reports.splice(0)) if (!cut.has(report.matched)) this.reports.push(report);
  }

  /** @returns whether it is a match */
  private complete({ run }: Step, matched: Matched): boolean {
    const match = this.guarded(this.at, () => this.matchOf(run, matched));
    if (match === null) return false;
    if (!this.reporter.plan.inOrder) return this.report(match);
    this.held = [...this.held, match];
    return true;
  }

  private matchOf(run: Run, matched: Matched): Match | null {
    const release = this.reporter.plan.match(matched.frame, this.stream, this.factsOf(run, matched));
    return release === null ? null : { run, matched, completed: this.at, release };
  }

  private factsOf(run: Run, { taken, nth }: Matched): MatchFacts {
    const first = firstTaken(taken) ?? run.start;
    return { start: first.event.$time, end: this.at.time, count: taken === null ? 0 : taken.count, nth };
  }

  /** @returns false if it could not be reported */
  private report(match: Match): boolean {
    if (this.isWanted()) {
      const report = this.guarded(match.completed, () => this.reportOf('match', match));
      if (report === null) return false;
      this.reports.push(report);
      this.reported = this.at.time;
    }
    this.skipFrom(match);
    return true;
  }

  /** `once`, `once for D`: suppressed are matches less than `D` behind the one that was reported. */
  private isWanted(): boolean {
    const { once, pattern } = this.reporter.plan;
    if (once === null || this.reported === null) return true;
    if (once.length === null) return false;
    return this.at.time - this.reported >= once.length(pattern.empty, this.stream);
  }

  private reportOf(
    kind: Report['kind'],
    found: { readonly run: Run; readonly matched: Matched; readonly release: Release },
  ): Report {
    return reportOf(this.reporter.plan, this.reporter.identity, kind, found, this.at);
  }

  private skipFrom(match: Match): void {
    const { plan, positionOf } = this.reporter;
    if (plan.skip.kind === 'overlapping') {
      const behind = use(match, this.steps, this.used, this.overlap);
      this.held = this.held.filter(({ matched }) => !sharesEvents(matched, this.used));
      if (plan.inOrder) for (const step of behind) this.holdAgain(step);
      return;
    }
    const isDropped = droppedBy(plan.skip, match, positionOf);
    if (isDropped !== null) this.drop(isDropped);
  }

  /** `in order`: what completes now in a run that has lost the present event, in place of what completed with it. */
  private holdAgain(step: Step): void {
    this.held = this.held.filter(({ run, completed }) => run !== step.run || completed !== this.at);
    for (const matched of inOrderOfPaths(step.matches)) if (this.complete(step, matched)) step.matched = true;
  }

  private drop(isDropped: (run: Run) => boolean): void {
    for (const step of this.steps) if (isDropped(step.run)) step.dropped = true;
    this.held = this.held.filter(({ run }) => !isDropped(run));
  }

  /** A run that has reported nothing, and whose last way a window has ended (language §4.4). */
  private timeOut(step: Step, timeout: NonNullable<RulePlan['timeout']>): void {
    const { run } = step;
    const [first, ...others] = step.lost;
    if (first === undefined || step.dropped || step.matched || step.ways.length > 0) return;
    const matched = others.reduce((best, one) => (gotFurther(one, best) ? one : best), first);
    const report = this.guarded(this.at, () => {
      const release = timeout(matched.frame, this.stream, this.factsOf(run, matched));
      return this.reportOf('timeout', { run, matched, release });
    });
    if (report !== null) this.reports.push(report);
  }

  /**
   * What throws because of the event of this moment fails the rule for that event as a whole. What throws at an instant,
   * or at the release of a match that was held, costs that one only: else it would fail again at every later moment.
   */
  private guarded<T>(completed: Moment, action: () => T): T | null {
    if (completed === this.at && !isInstant(this.at)) return action();
    try {
      return action();
    } catch (error) {
      this.failures.push(error);
      return null;
    }
  }
}

function gotFurther(one: Matched, other: Matched): boolean {
  const difference = (one.taken?.count ?? 0) - (other.taken?.count ?? 0);
  return difference === 0 ? compareTaken(one.taken, other.taken) < 0 : difference > 0;
}
