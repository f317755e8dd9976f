/**
 * Which matches of a key are reported, and when (language §4.6). The moments at which something completes or ends are
 * gone through in order; a match that is reported may drop runs, and with them their later matches.
 */
import type { MatchRule } from '../../../compiler/ir/typed.ts';
import { settle } from '../bindings.ts';
import type { Ground } from '../expression/scope.ts';
import { compareMoments, instant, isBefore, later, type Moment } from '../moment.ts';
import type { Completion } from '../pattern/progress.ts';
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
  const setting = settingOf(rule, stream, ground);
  const { skip, inOrder } = rule.afterMatch;
  const reports: Report[] = [];
  let held: readonly Match[] = [];
  const used = new Set<number>();
  let runs: readonly TrackedRun[] = stream.events.flatMap((start) => {
    const run = runFrom(rule, start, setting);
    return run === null ? [] : [{ ...run, denied: new Set<number>(), matched: false }];
  });

  const drop = (isDropped: (run: TrackedRun) => boolean): void => {
    const gone = new Set(runs.filter(isDropped).map(({ start }) => start));
    runs = runs.filter(({ start }) => !gone.has(start));
    held = held.filter(({ start }) => !gone.has(start));
  };

  /** `skip overlapping`: no event of the match is in another one, and later runs are not offered them. */
  const use = (match: Match, at: Moment): void => {
    for (const { event } of match.progress.taken) used.add(event.index);
    const now = match.progress.taken.filter(({ event }) => compareMoments(event.moment, at) === 0);
    for (const run of runs) {
      if (now.length > 0 && run.start.index > match.start.index) {
        run.denied = new Set([...run.denied, ...now.map(({ event }) => event.index)]);
        const again = runFrom(rule, run.start, { ...setting, denied: run.denied });
        run.outcomes = again?.outcomes ?? [];
      }
      run.outcomes = run.outcomes.filter(({ progress }) => !sharesEvents(progress, used));
    }
    held = held.filter(({ progress }) => !sharesEvents(progress, used));
  };

  const report = (match: Match, at: Moment): void => {
    reports.push({ kind: 'match', match, at });
    if (skip.kind === 'overlapping') use(match, at);
    else drop((run) => droppedBy(skip, match, run.start));
  };

  /** `in order`: a match waits until no run that began earlier is open. */
  const release = (at: Moment, all: boolean): void => {
    for (;;) {
      const ready = held
        .toSorted(compareMatches)
        .find(
          ({ start }) => all || !runs.some((run) => run.start.index < start.index && isOpenAfter(run, at)),
        );
      if (ready === undefined) return;
      held = held.filter((one) => one !== ready);
      report(ready, at);
    }
  };

  const matchesAt = (at: Moment): void => {
    let anyReported = false;
    for (const { start } of runs) {
      const run = (): TrackedRun | undefined => runs.find((one) => one.start === start);
      for (const completion of completionsAt(run() ?? noRun(start), at)) {
        const match: Match = { start, progress: completion.progress, stream };
        if (!isLeft(run(), completion) || !isMatch(rule, match, ground)) continue;
        (run() ?? noRun(start)).matched = true;
        if (inOrder) held = [...held, match];
        else report(match, at);
        anyReported = true;
      }
    }
    if (inOrder) release(at, false);
    if (skip.kind === 'reset' && anyReported) drop(({ start }) => !isBefore(at, start.moment));
  };

  const timeoutsAt = (at: Moment): void => {
    for (const run of runs.filter(({ matched }) => !matched)) {
      const way = timedOutAt(run, at);
      if (way === null) continue;
      const progress = { ...way.progress, complete: at, bindings: settle(way.progress.bindings, at) };
      reports.push({ kind: 'timeout', match: { start: run.start, progress, stream }, at });
    }
  };

  let last: Moment | null = null;
  for (let at = nextMoment(runs, last); at !== null; at = nextMoment(runs, last)) {
    matchesAt(at);
    if (rule.timeout !== null) timeoutsAt(at);
    last = at;
  }
  if (held.length > 0 && stream.horizon === Infinity) release(endOf(stream, last), true);
  return reports;
}

/** `drain` moves time to its end, where nothing happens any more: the time is that of the last thing that did. */
function endOf({ events }: SubStream, last: Moment | null): Moment {
  const event = events.at(-1)?.moment ?? instant(0);
  return instant(later(event, last ?? event).time);
}

function isLeft(run: TrackedRun | undefined, completion: Completion): boolean {
  return run?.outcomes.includes(completion) === true;
}

function noRun(start: TrackedRun['start']): TrackedRun {
  return { start, outcomes: [], denied: new Set(), matched: false };
}

function compareMatches(one: Match, other: Match): number {
  return (
    one.start.index - other.start.index ||
    compareMoments(one.progress.complete, other.progress.complete) ||
    compareWays(one.progress.taken, other.progress.taken)
  );
}
