/** What a rule emits for its reports, in order (language §3.2, §4.5). */
import type { Emit, MatchRule, TypedModule } from '../../compiler/ir/typed.ts';
import type { EventTypeId } from '../../compiler/ir/types.ts';
import type { Value } from '../../stdlib/index.ts';
import type { Happening, Lanes } from './event.ts';
import { asNumber, asValue } from './expression/datum.ts';
import { evaluate } from './expression/evaluate.ts';
import { groundScope, type Ground } from './expression/scope.ts';
import type { Clock } from './input/arrival.ts';
import { matchLanes, outputLanes } from './identity.ts';
import { compareMoments, isInstant, type Moment } from './moment.ts';
import { limited } from './report/limit.ts';
import { completeScope, matchScope } from './report/match.ts';
import { once } from './report/once.ts';
import { reportsOf, type Report } from './report/reports.ts';
import { subStreams } from './stream.ts';

/** An output: also the event that it is for the rules it feeds. */
export interface Emitted {
  readonly happening: Happening;
  readonly lanes: Lanes;
  /** `emit local`: it does not leave the detector. */
  readonly local: boolean;
}

interface Written {
  readonly report: Report;
  readonly at: Moment;
  readonly emit: number;
  readonly clause: Emit;
  readonly fields: Readonly<Record<string, Value>>;
}

/** @param stream all events, in order, those included that other rules have emitted */
export function outputsOf(
  module: TypedModule,
  rule: MatchRule,
  stream: readonly Happening[],
  clock: Clock,
  ground: Ground,
): readonly Emitted[] {
  const reports = subStreams(rule, stream, clock, ground)
    .flatMap((subStream) => firstOnly(rule, reportsOf(rule, subStream, ground), ground))
    .toSorted(compareReports);
  const written = reports.flatMap((report) => writtenFor(module, rule, report, ground));
  return limit(rule, written, clock.horizon, ground).map((one) => emitted(module, rule, one, stream));
}

/** By the moment, then by the event that started the run; of an event with several keys in the order of the keys. */
function compareReports({ at, match: { start } }: Report, other: Report): number {
  const { start: otherStart } = other.match;
  return (
    compareMoments(at, other.at) ||
    compareMoments(start.moment, otherStart.moment) ||
    start.rank - otherStart.rank
  );
}

function firstOnly(rule: MatchRule, reports: readonly Report[], ground: Ground): readonly Report[] {
  if (rule.once === null) return reports;
  const { length } = rule.once;
  return once(reports, length === null ? null : asNumber(evaluate(length, groundScope(ground))));
}

/** The outputs of timeouts count for no limit. */
function limit(
  rule: MatchRule,
  written: readonly Written[],
  horizon: number,
  ground: Ground,
): readonly Written[] {
  if (rule.limit === null) return written;
  const length = asNumber(evaluate(rule.limit.length, groundScope(ground)));
  const isMatch = ({ report }: Written): boolean => report.kind === 'match';
  const passed = limited(written.filter(isMatch), { ...rule.limit, length, horizon });
  return [...passed, ...written.filter((one) => !isMatch(one))].toSorted(
    (one, other) => compareMoments(one.at, other.at) || compareReports(one.report, other.report),
  );
}

/** One output for each `emit`, or that of `on timeout`, which counts as the one behind them. */
function writtenFor(
  module: TypedModule,
  rule: MatchRule,
  report: Report,
  ground: Ground,
): readonly Written[] {
  const { match, kind } = report;
  const scope = kind === 'match' ? completeScope(rule, match, ground) : matchScope(match, ground);
  const all = [...rule.emits, ...(rule.timeout === null ? [] : [rule.timeout])];
  const numbered = all.map((clause, emit) => ({ clause, emit }));
  const isMeant = (emit: number): boolean => emit < rule.emits.length === (report.kind === 'match');
  return numbered
    .filter(({ emit }) => isMeant(emit))
    .map(({ clause, emit }) => ({
      report,
      at: report.at,
      emit,
      clause,
      fields: Object.fromEntries(
        fieldNames(module, clause.event).map((name) => {
          const given = clause.fields.find((field) => field.name === name);
          return [name, given === undefined ? null : asValue(evaluate(given.value, scope))];
        }),
      ),
    }));
}

function fieldNames(module: TypedModule, event: EventTypeId): readonly string[] {
  return module.events[event]?.fields.map(({ name }) => name) ?? [];
}

function emitted(
  module: TypedModule,
  rule: MatchRule,
  { report, at, emit, clause, fields }: Written,
  stream: readonly Happening[],
): Emitted {
  const { progress, stream: subStream } = report.match;
  const lanes = outputLanes({
    rule: rule.name,
    emit,
    keys: subStream.keys,
    nth: progress.nth,
    instant: at.time,
    match: matchLanes(progress.taken, ({ type }) => module.events[type]?.name ?? ''),
  });
  const cause = isInstant(at) ? undefined : stream[at.event];
  const happening: Happening = { type: clause.event, time: at.time, fields, slot: cause?.slot ?? at, lanes };
  return { happening, lanes, local: clause.local };
}
