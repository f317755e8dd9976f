/** A group that carries something of its own: a guard, a window, adjacency, or a condition (language §4.2, §4.3). */
import type { Conjunction, Group, Negand } from '../../../compiler/ir/typed.ts';
import { earliest, isBefore, type Moment } from '../moment.ts';
import { conjunctionCompletions } from './conjunction.ts';
import { firstOf } from './negation.ts';
import { decidedAt, stuck, type Outcome, type Progress } from './progress.ts';
import { holdsFor, lengthOf, type Next, type SearchMode, type Setting } from './setting.ts';
import { groupWindow } from './window.ts';

export function groupCompletions(
  group: Group,
  from: Progress,
  mode: SearchMode,
  setting: Setting,
): readonly Outcome[] {
  const { body, unless, strict } = group;
  const inside = insideOf(group, from, setting);
  const outcomes =
    strict && body.kind === 'conjunction'
      ? adjacentCompletions(body, from, mode, inside)
      : setting.meaning.completions(body, from, mode, inside);
  return unless === null ? outcomes : outcomes.map((outcome) => guarded(unless, outcome, from, setting));
}

function adjacentCompletions(
  body: Conjunction,
  from: Progress,
  mode: SearchMode,
  setting: Setting,
): readonly Outcome[] {
  return conjunctionCompletions(body, from, mode, setting, true);
}

export function groupBeginnings(group: Group, from: Progress, mode: SearchMode, setting: Setting): Next {
  return setting.meaning.beginnings(group.body, from, mode, insideOf(group, from, setting));
}

function insideOf(group: Group, from: Progress, setting: Setting): Setting {
  const { within, where } = group;
  const windows =
    within === null
      ? setting.windows
      : [...setting.windows, groupWindow(from, lengthOf(within, setting, from), setting.stream)];
  const completes =
    where === null
      ? setting.completes
      : (end: Progress): boolean => holdsFor(where, setting, end) && (setting.completes?.(end) ?? true);
  return { ...setting, windows, completes };
}

/**
 * `P unless N`: an `N` between the first event of `P` and its end ends it at once. Events that `P` takes itself do not
 * count. `before` is where `P` began.
 */
export function guarded(negand: Negand, outcome: Outcome, before: Progress, setting: Setting): Outcome {
  const { progress } = outcome;
  const own = progress.taken.slice(before.taken.length).map(({ event }) => event);
  const [first] = own;
  if (first === undefined) return outcome;
  const denied = new Set(own.map(({ index }) => index));
  // Names are read as they are at the event that is tested: what comes later is not bound yet.
  const from: Progress = { ...progress, end: first.moment, after: first.index + 1 };
  const breaks = firstOf(negand, from, setting, denied)?.progress.complete ?? null;
  return brokenAt(breaks, outcome);
}

function brokenAt(breaks: Moment | null, outcome: Outcome): Outcome {
  const ends = decidedAt(outcome);
  if (breaks === null || (ends !== null && !isBefore(breaks, ends))) return outcome;
  return stuck(outcome.progress, earliest(breaks, ends));
}
