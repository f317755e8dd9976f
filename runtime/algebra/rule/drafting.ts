/** Works out what an event or an instant does to the runs of a sub-stream. */
import { tooMany, type Limit } from '../../limits.ts';
import { begin, onEvent, onInstant } from '../machine.ts';
import { atEvent, atInstant, type Moment } from '../moment.ts';
import { Reporting, type Reporter } from '../report/reporting.ts';
import { NOTHING, stepOf } from '../report/step.ts';
import type { Offer, Outcome } from '../way.ts';
import { openRuns, type Draft } from './draft.ts';
import { newRun, type Run } from './run.ts';
import type { SubStream } from './sub-stream.ts';

/**
 * All runs see the event, then it may begin one.
 * @param rank place of the key of the sub-stream among those of the event
 * @throws what a condition, a length or an `emit` throws
 */
export function draftEvent(reporter: Reporter, stream: SubStream, offer: Offer, rank: number): Draft {
  const outcomes = stream.runs.map(({ ways }) => onEvent(ways, offer, true, stream));
  const mayBegin = reporter.firstTypes.has(offer.event.$type);
  const begun = mayBegin ? begin(reporter.plan.pattern, offer, stream, stream.history.recent) : null;
  const runs = begun === null ? stream.runs : [...stream.runs, newRun(stream, offer, rank)];
  if (begun !== null) outcomes.push(begun);
  const isBusy = stream.held.length > 0 || hasNews(reporter, outcomes);
  const reporting = isBusy ? reportingAt(reporter, stream, atEvent(offer), { runs, outcomes }, offer) : null;
  reporting?.work();
  const draft = { stream, offer, runs, outcomes, reporting, ...sidesOf(reporting) };
  const limit = reporter.limits.maxRunsPerKey;
  return begun === null || limit === null ? draft : withLimit(draft, limit);
}

/** @param due the runs in which something falls due */
export function draftInstant(
  reporter: Reporter,
  stream: SubStream,
  due: readonly Run[],
  time: number,
  atEnd: boolean,
): Draft {
  const failures: unknown[] = [];
  const outcomes = due.map(({ ways }) => {
    try {
      return onInstant(ways, time, stream, atEnd);
    } catch (error) {
      // The run cannot stay as it was: it would fall due again at once.
      failures.push(error);
      return NOTHING;
    }
  });
  const isBusy = stream.held.length > 0 || hasNews(reporter, outcomes);
  const reporting = isBusy
    ? reportingAt(reporter, stream, atInstant(time), { runs: due, outcomes }, null)
    : null;
  reporting?.work();
  return {
    stream,
    offer: null,
    runs: due,
    outcomes,
    reporting,
    ...sidesOf(reporting, failures),
  };
}

/** The end of all time, at which what is held goes out at the time of the last thing that happened. */
export function draftEnd(reporter: Reporter, stream: SubStream, time: number): Draft {
  const reporting = reportingAt(reporter, stream, atInstant(time), { runs: [], outcomes: [] }, null);
  reporting.release(true);
  return { stream, offer: null, runs: [], outcomes: [], reporting, ...sidesOf(reporting) };
}

/** `maxRunsPerKey`: an event begins one run at most, so that one at most is too many. */
function withLimit(draft: Draft, limit: Limit): Draft {
  const { stream, runs, outcomes, reporting } = draft;
  const [dropped] = tooMany(openRuns(draft), limit);
  if (dropped === undefined) return draft;
  reporting?.giveUp(dropped);
  return {
    ...draft,
    outcomes: outcomes.map((outcome, i) => (runs[i] === dropped ? NOTHING : outcome)),
    ...sidesOf(reporting),
    hits: [...draft.hits, { limit, key: stream.keys, dropped: 1 }],
  };
}

/** What there is to tell the host. */
function sidesOf(
  reporting: Reporting | null,
  failures: readonly unknown[] = [],
): Pick<Draft, 'failures' | 'hits'> {
  return { failures: [...failures, ...(reporting?.failures ?? [])], hits: reporting?.hits ?? [] };
}

function reportingAt(
  reporter: Reporter,
  stream: SubStream,
  at: Moment,
  { runs, outcomes }: Pick<Draft, 'runs' | 'outcomes'>,
  offer: Offer | null,
): Reporting {
  const changed = new Map(runs.map((run, i) => [run, outcomes[i] ?? NOTHING]));
  const all = offer === null ? stream.runs : runs;
  const steps = all.map((run) => stepOf(run, changed.get(run) ?? unchanged(run)));
  return new Reporting(reporter, stream, at, steps, {
    offer,
    passOver: ({ run }) =>
      offer === null || run.start === offer ? NOTHING : onEvent(run.ways, offer, false, stream),
  });
}

function unchanged({ ways }: Run): Outcome {
  return { ways, matches: [], lost: [] };
}

/** Whether there is anything to report. */
function hasNews({ plan: { timeout } }: Reporter, outcomes: readonly Outcome[]): boolean {
  return outcomes.some(({ matches, lost }) => matches.length > 0 || (timeout !== null && lost.length > 0));
}
