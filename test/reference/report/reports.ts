/**
 * Which matches of a key are reported, and when (language §4.6). The moments at which something completes or ends are
 * gone through in order; a match that is reported may drop runs, and with them their later matches.
 */
import type { MatchRule } from '../../../compiler/ir/typed.ts';
import { droppedEvents, settle } from '../bindings.ts';
import type { Occurrence } from '../event.ts';
import type { Ground } from '../expression/scope.ts';
import { compareMoments, instant, isBefore, type Moment } from '../moment.ts';
import type { Setting } from '../pattern/setting.ts';
import { runFrom, settingOf } from '../run.ts';
import type { SubStream } from '../stream.ts';
import { compareWays, isMatch, type Match } from './match.ts';
import { droppedBy, sharesEvents } from './skip.ts';
import { completionsAt, isOpenAfter, nextMoment, timedOutAt, type TrackedRun } from './tracked-run.ts';

export interface Report {
  readonly kind: 'match' | 'timeout';
  readonly match: Match;
  /** When it is reported: later than it completes where it was held back. */
  readonly at: Moment;
}

export function reportsOf(rule: MatchRule, stream: SubStream, ground: Ground): readonly Report[] {
  const reporting = new Reporting(rule, settingOf(rule, stream, ground));
  reporting.toTheEnd();
  return reporting.reports;
}

class Reporting {
  readonly reports: Report[] = [];
  private readonly rule: MatchRule;
  private readonly setting: Setting;
  /** Runs that were not dropped, in the order of their starts. */
  private runs: readonly TrackedRun[];
  /** `in order`: matches that wait for runs that began earlier. */
  private held: readonly Match[] = [];
  /** `skip overlapping`: the events of the matches reported. */
  private readonly used = new Set<number>();

  constructor(rule: MatchRule, setting: Setting) {
    this.rule = rule;
    this.setting = setting;
    this.runs = setting.stream.events.flatMap((start) => {
      const run = runFrom(rule, start, setting);
      return run === null ? [] : [{ ...run, denied: new Set<number>(), matched: false }];
    });
  }

  toTheEnd(): void {
    let last: Moment | null = null;
    for (let at = nextMoment(this.runs, last); at !== null; at = nextMoment(this.runs, last)) {
      this.matchesAt(at);
      if (this.rule.timeout !== null) this.timeoutsAt(at);
      last = at;
    }
    // At the end of all time nothing happens any more: what is held goes out at the time of the last thing that did.
    const { horizon, inputEnd } = this.setting.stream.clock;
    if (horizon === Infinity) this.release(instant(Math.max(inputEnd, last?.time ?? inputEnd)), true);
  }

  private matchesAt(at: Moment): void {
    const { skip, inOrder } = this.rule.afterMatch;
    let anyReported = false;
    for (const run of this.runs) {
      for (const completion of completionsAt(run, at)) {
        const match: Match = { start: run.start, progress: completion.progress, stream: this.setting.stream };
        // A match before this one may have dropped the run, or this way of it.
        const isLeft = this.runs.includes(run) && run.outcomes.includes(completion);
        if (!isLeft || !isMatch(this.rule, match, this.setting.ground)) continue;
        run.matched = true;
        anyReported = true;
        if (inOrder) this.held = [...this.held, match];
        else this.report(match, at);
      }
    }
    if (inOrder) this.release(at, false);
    if (skip.kind === 'reset' && anyReported) this.drop((start) => !isBefore(at, start.moment));
  }

  private timeoutsAt(at: Moment): void {
    for (const run of this.runs.filter(({ matched }) => !matched)) {
      const way = timedOutAt(run, at);
      if (way === null) continue;
      const { bindings, taken } = way.progress;
      const dropped = droppedEvents(bindings, at);
      const progress = {
        ...way.progress,
        complete: at,
        bindings: settle(bindings, at),
        taken: taken.filter(({ event }) => !dropped.has(event)),
      };
      const match: Match = { start: run.start, progress, stream: this.setting.stream };
      this.reports.push({ kind: 'timeout', match, at });
    }
  }

  /** `in order`: a match goes out when no run that began earlier is open. */
  private release(at: Moment, all: boolean): void {
    const isReady = ({ start }: Match): boolean =>
      all || !this.runs.some((run) => run.start.index < start.index && isOpenAfter(run, at));
    for (;;) {
      const ready = this.held.toSorted(compareMatches).find(isReady);
      if (ready === undefined) return;
      this.held = this.held.filter((one) => one !== ready);
      this.report(ready, at);
    }
  }

  private report(match: Match, at: Moment): void {
    this.reports.push({ kind: 'match', match, at });
    const { skip } = this.rule.afterMatch;
    if (skip.kind === 'overlapping') this.use(match, at);
    else this.drop((start) => droppedBy(skip, match, start));
  }

  private drop(isDropped: (start: Occurrence) => boolean): void {
    this.runs = this.runs.filter(({ start }) => !isDropped(start));
    this.held = this.held.filter(({ start }) => !isDropped(start));
  }

  /** `skip overlapping`: no event of the match is in another one, and runs behind this one are not offered them. */
  private use({ start, progress }: Match, at: Moment): void {
    for (const { event } of progress.taken) this.used.add(event.index);
    const now = progress.taken.filter(({ event }) => compareMoments(event.moment, at) === 0);
    const behind = now.length === 0 ? [] : this.runs.filter((run) => run.start.index > start.index);
    for (const run of behind) {
      run.denied = new Set([...run.denied, ...now.map(({ event }) => event.index)]);
      const again = runFrom(this.rule, run.start, { ...this.setting, denied: run.denied });
      run.outcomes = again?.outcomes ?? [];
    }
    for (const run of this.runs)
      run.outcomes = run.outcomes.filter((outcome) => !sharesEvents(outcome.progress, this.used));
    this.held = this.held.filter((one) => !sharesEvents(one.progress, this.used));
    if (this.rule.afterMatch.inOrder) for (const run of behind) this.holdAgain(run, at);
  }

  /** `in order`: what completes now in a run that has lost the present event, in place of what completed with it. */
  private holdAgain(run: TrackedRun, at: Moment): void {
    const isNew = ({ start, progress }: Match): boolean =>
      start === run.start && compareMoments(progress.complete, at) === 0;
    const found = completionsAt(run, at)
      .map(({ progress }): Match => ({ start: run.start, progress, stream: this.setting.stream }))
      .filter((match) => isMatch(this.rule, match, this.setting.ground));
    this.held = [...this.held.filter((one) => !isNew(one)), ...found];
    if (found.length > 0) run.matched = true;
  }
}

function compareMatches(one: Match, other: Match): number {
  return (
    one.start.index - other.start.index ||
    compareMoments(one.progress.complete, other.progress.complete) ||
    compareWays(one.progress.taken, other.progress.taken)
  );
}
