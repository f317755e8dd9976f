/**
 * A sequence (language §4.3): for every completion of a part, in order, the completions of the next part from where
 * it ended, in the mode of the arrow.
 */
import type { Sequence, SequenceItem, Step } from '../../../compiler/ir/typed.ts';
import { absence, repeatedAbsence } from './absence.ts';
import { pendingNot } from './negation.ts';
import { isComplete, type Outcome, type Progress } from './progress.ts';
import {
  lengthOf,
  nothingFollows,
  type Follow,
  type Next,
  type SearchMode,
  type Setting,
} from './setting.ts';
import { wait, waitBegins } from './wait.ts';
import { fixed, untilTime } from './window.ts';

export function sequenceCompletions(
  { items }: Sequence,
  from: Progress,
  mode: SearchMode,
  setting: Setting,
): readonly Outcome[] {
  const [item, ...others] = items;
  return item === undefined ? [] : itemsFrom([item, ...others], from, mode, setting);
}

export function sequenceBeginnings(
  { items }: Sequence,
  from: Progress,
  mode: SearchMode,
  setting: Setting,
): Next {
  return beginningsOf(items, from, mode, setting);
}

type Items = readonly [SequenceItem, ...SequenceItem[]];

function itemsFrom(
  [item, ...others]: Items,
  from: Progress,
  mode: SearchMode,
  setting: Setting,
): readonly Outcome[] {
  const outcomes = itemCompletions(item, others, from, mode, setting);
  const [next, ...rest] = others;
  if (next === undefined) return outcomes;
  return outcomes.flatMap((outcome) =>
    isComplete(outcome) ? itemsFrom([next, ...rest], outcome.progress, modeOf(next), setting) : [outcome],
  );
}

function itemCompletions(
  item: SequenceItem,
  others: readonly SequenceItem[],
  from: Progress,
  mode: SearchMode,
  setting: Setting,
): readonly Outcome[] {
  switch (item.kind) {
    case 'step': {
      const entered = enter(item, from, setting);
      return setting.meaning.completions(item.pattern, entered.from, mode, {
        ...entered.setting,
        follow: following(others, setting),
        completes: others.length === 0 ? setting.completes : null,
      });
    }
    case 'absence':
      return item.every === null ? [absence(item, from, setting)] : repeatedAbsence(item, from, setting);
    case 'wait':
      return [wait(item, from, setting, others[0]?.kind === 'step')];
  }
}

/** A step from a point: the `not`s before it are pending, and its window is open. */
function enter(
  step: Step,
  from: Progress,
  setting: Setting,
): { readonly from: Progress; readonly setting: Setting } {
  const nots = [...from.nots, ...step.nots.map((not) => pendingNot(not, from, setting))];
  if (step.within === null) return { from: { ...from, nots }, setting };
  const time = from.end.time + lengthOf(step.within, setting, from);
  const window = fixed(untilTime(time, setting.stream));
  return { from: { ...from, nots }, setting: { ...setting, windows: [...setting.windows, window] } };
}

function modeOf(item: SequenceItem | undefined): SearchMode {
  return item?.kind === 'step' ? (item.arrow ?? 'next') : 'next';
}

/** What follows a part of the sequence: its other items, and then what follows the sequence. */
function following(items: readonly SequenceItem[], setting: Setting): Follow {
  return (from) => beginningsOf(items, from, modeOf(items[0]), setting);
}

function beginningsOf(
  items: readonly SequenceItem[],
  from: Progress,
  mode: SearchMode,
  setting: Setting,
): Next {
  const [item, ...others] = items;
  if (item === undefined) {
    return setting.completes === null || setting.completes(from) ? setting.follow(from) : nothingFollows;
  }
  switch (item.kind) {
    case 'step': {
      const entered = enter(item, from, setting);
      return setting.meaning.beginnings(item.pattern, entered.from, mode, {
        ...entered.setting,
        follow: following(others, setting),
        completes: others.length === 0 ? setting.completes : null,
      });
    }
    case 'absence': {
      const outcome = absence(item, from, setting);
      return { ...nothingFollows, due: () => (isComplete(outcome) ? outcome.progress.complete : null) };
    }
    case 'wait':
      return waitBegins(item, from, setting, others[0]?.kind === 'step' ? following(others, setting) : null);
  }
}
