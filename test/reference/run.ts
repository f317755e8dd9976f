/** Start (language §4.3): every event that can begin the pattern starts a run, and its completions are the matches. */
import type { MatchRule } from '../../compiler/ir/typed.ts';
import { nothingBound, outermost, type Bindings } from './bindings.ts';
import { sessionAt } from './during.ts';
import { Occurrence } from './event.ts';
import type { Ground } from './expression/scope.ts';
import { instant, isBefore, isInstant } from './moment.ts';
import { guarded } from './pattern/group.ts';
import { meaning } from './pattern/meaning.ts';
import { firstOf } from './pattern/negation.ts';
import { isComplete, stuck, type Outcome, type Progress } from './pattern/progress.ts';
import { lengthOf, numberOf, patternEnds, type Setting } from './pattern/setting.ts';
import { atomNumbers } from './pattern/atom-numbers.ts';
import { fixed, untilEvent, untilMoment, untilTime, type Window } from './pattern/window.ts';
import type { SubStream } from './stream.ts';

export interface Run {
  /** The event that started it. */
  readonly start: Occurrence;
  readonly outcomes: readonly Outcome[];
}

/** The settings that all runs of a rule share. */
export function settingOf(rule: MatchRule, stream: SubStream, ground: Ground): Setting {
  return {
    stream,
    ground,
    windows: [],
    follow: () => patternEnds,
    completes: null,
    denied: new Set(),
    atoms: atomNumbers(rule.pattern),
    bindings: rule.bindings,
    meaning,
  };
}

/** The run that an event starts; null if it cannot begin the pattern. */
export function runFrom(rule: MatchRule, start: Occurrence, shared: Setting): Run | null {
  const before: Progress = {
    taken: [],
    bindings: nothingBound,
    end: start.moment,
    complete: start.moment,
    after: start.index,
    from: start.index,
    owing: false,
    first: start.index,
    nots: [],
    nth: 0,
  };
  const setting = { ...shared, windows: windowsOf(rule, start, before, shared) };
  const outcomes = meaning
    .completions(rule.pattern, before, 'start', setting)
    .filter(({ progress }) => progress.taken.length > 0)
    .map((outcome) => unlessToCome(outcome, shared.stream.clock.horizon))
    .filter((outcome) => !isComplete(outcome) || !outcome.progress.owing)
    .filter((outcome) => isQuietBefore(rule, start, outcome, setting))
    .map((outcome) => (rule.unless === null ? outcome : guarded(rule.unless, outcome, before, setting)));
  return outcomes.length === 0 ? null : { start, outcomes: distinct(outcomes) };
}

/** What would be complete at an instant that time has not reached is still open. */
function unlessToCome(outcome: Outcome, horizon: number): Outcome {
  if (!isComplete(outcome)) return outcome;
  const { complete: at } = outcome.progress;
  return isInstant(at) && at.time > horizon ? stuck(outcome.progress, null) : outcome;
}

/** The window of the rule, and that of the session, both open from the first event on. */
function windowsOf(
  rule: MatchRule,
  start: Occurrence,
  before: Progress,
  setting: Setting,
): readonly Window[] {
  const { stream } = setting;
  const session = stream.sessions === null ? null : sessionAt(stream.sessions, start.moment);
  const sessionWindow = session === null ? [] : [fixed(untilMoment(session.closes, stream))];
  const { within } = rule;
  switch (within?.kind) {
    case 'time': {
      const length = lengthOf(within.length, setting, before);
      return [...sessionWindow, fixed(untilTime(start.moment.time + length, stream))];
    }
    case 'events': {
      const count = numberOf(within.count, setting, before);
      return [...sessionWindow, fixed(untilEvent(start.index + count - 1, stream))];
    }
    case 'field': {
      const span = numberOf(within.span, setting, before);
      return [...sessionWindow, fixed(untilMoment(firstBeyond(within.field, span, start, stream), stream))];
    }
    default:
      return sessionWindow;
  }
}

function firstBeyond(
  field: string,
  span: number,
  start: Occurrence,
  { events }: SubStream,
): Occurrence['moment'] | null {
  const value = ({ happening }: Occurrence): number => Number(happening.fields[field]);
  const beyond = events.find((event) => event.index > start.index && value(event) - value(start) > span);
  return beyond?.moment ?? null;
}

/** Leading absence: no `N` in the time before the first event, whose binding its condition may name. */
function isQuietBefore(
  { lead }: MatchRule,
  start: Occurrence,
  { progress }: Outcome,
  setting: Setting,
): boolean {
  if (lead === null) return true;
  const begin: Progress = { ...progress, complete: start.moment, bindings: boundBefore(start, progress) };
  const since = start.moment.time - lengthOf(lead.length, setting, begin);
  const index = setting.stream.events.findIndex(({ moment }) => moment.time >= since);
  const found = firstOf(lead.negand, { ...begin, end: start.moment, after: index }, setting);
  return found === null || !isBefore(found.progress.complete, start.moment);
}

/** The names of the first event alone: they are bound already when an earlier event is tested. */
function boundBefore(start: Occurrence, { bindings }: Progress): Bindings {
  const early = new Occurrence(start.happening, { ...start, moment: instant(-Infinity) });
  const { events } = outermost(bindings);
  const names = [...events].filter(([, [event]]) => event === start).map(([name]) => name);
  return { ...nothingBound, events: new Map(names.map((name) => [name, [early]])) };
}

/** A match is what was taken and when it was complete: two ways to the same are one. */
function distinct(outcomes: readonly Outcome[]): readonly Outcome[] {
  const seen = new Set<string>();
  return outcomes.filter((outcome) => {
    if (!isComplete(outcome)) return true;
    const { taken, complete, nth } = outcome.progress;
    const text = JSON.stringify([taken.map(({ atom, event }) => [atom, event.index]), complete, nth]);
    return !seen.has(text) && seen.add(text);
  });
}
