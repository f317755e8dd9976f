/**
 * Absence (language §4.3): no `N` behind the point up to and including its instant, at which it completes. Without a
 * length it lasts as long as the innermost window.
 */
import type { Absence, AbsenceOperand, GapNot } from '../../../compiler/ir/typed.ts';
import { crash } from '../crash.ts';
import { earliest, instant, isBefore, later, type Moment } from '../moment.ts';
import { actingInstant, indexAfter } from '../stream.ts';
import { pendingNot } from './negation.ts';
import { complete, pointAt, stuck, type Outcome, type Progress } from './progress.ts';
import { lengthOf, type Setting } from './setting.ts';
import { boundOf } from './window.ts';

export function absence(item: Absence, from: Progress, setting: Setting): Outcome {
  if (item.length === null) return restOfWindow(item, from, setting);
  const time = from.end.time + lengthOf(item.length, setting, from);
  return silence([...item.nots, forbidding(item)], from, time, setting);
}

/** `not N for D` beside `|` or `&`. */
export function absenceOperand(operand: AbsenceOperand, from: Progress, setting: Setting): Outcome {
  const time = from.end.time + lengthOf(operand.length, setting, from);
  return silence([forbidding(operand)], from, time, setting);
}

/** `every E`: it completes at `D`, and again each `E` after that, until something breaks it. */
export function repeatedAbsence(item: Absence, from: Progress, setting: Setting): readonly Outcome[] {
  if (item.length === null || item.every === null) return crash('a repeated absence has two lengths');
  const first = from.end.time + lengthOf(item.length, setting, from);
  const every = Math.max(1, lengthOf(item.every, setting, from));
  const found: Outcome[] = [];
  for (let nth = 1; ; nth += 1) {
    const time = first + (nth - 1) * every;
    const outcome = silence([...item.nots, forbidding(item)], from, time, setting);
    if (outcome.kind === 'stuck') return [...found, outcome];
    found.push(complete({ ...outcome.progress, nth }));
    if (isBeyondInput(time, from, setting)) return found;
  }
}

/** At the end of all time (`drain`) a repetition that nothing ends acts once more, not for ever. */
function isBeyondInput(time: number, from: Progress, { stream, windows }: Setting): boolean {
  const { horizon, inputEnd } = stream.clock;
  return horizon === Infinity && time > inputEnd && boundOf(windows, from).ends === null;
}

function forbidding({ negand, span }: Pick<Absence, 'negand' | 'span'>): GapNot {
  return { strict: false, negand, span };
}

function silence(nots: readonly GapNot[], from: Progress, time: number, setting: Setting): Outcome {
  const { stream, windows } = setting;
  const breaks = breaksOf(nots, from, setting);
  const bound = boundOf(windows, from);
  const end = actingInstant(stream, time);
  // Before anything was taken there is no time to measure from.
  if (from.first !== null) return stuck(from, from.end);
  if (breaks !== null && isBefore(breaks, instant(time))) return inVain(from, breaks, bound.ends);
  if (!bound.holdsInstant(time)) return inVain(from, null, bound.ends);
  return end === null ? stuck(from, null) : complete({ ...from, ...pointAt(end, indexAfter(stream, end)) });
}

function restOfWindow(item: Absence, from: Progress, setting: Setting): Outcome {
  const breaks = breaksOf([...item.nots, forbidding(item)], from, setting);
  const innermost = setting.windows.findLast((window) => window(from) !== null)?.(from) ?? null;
  const closes = innermost?.closes ?? null;
  if (breaks !== null && (closes === null || !isBefore(closes, breaks))) return stuck(from, breaks);
  const { ends } = boundOf(setting.windows, from);
  if (closes === null || (ends !== null && isBefore(ends, closes))) return inVain(from, null, ends);
  // A window may have closed already when the absence begins.
  const end = later(closes, from.complete);
  return complete({ ...from, ...pointAt(end, indexAfter(setting.stream, end)) });
}

/** Every `not` holds until the absence completes. */
function breaksOf(nots: readonly GapNot[], from: Progress, setting: Setting): Moment | null {
  const pending = [...from.nots, ...nots.map((not) => pendingNot(not, from, setting))];
  return earliest(...pending.map(({ breaks }) => breaks));
}

function inVain(from: Progress, breaks: Moment | null, closes: Moment | null): Outcome {
  const byWindow = closes !== null && (breaks === null || isBefore(closes, breaks));
  return stuck(from, byWindow ? closes : breaks, byWindow);
}
