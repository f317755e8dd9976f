/** A sequence (language §4.3): behind every completion of an item comes the next one, in the mode of its arrow. */
import {
  ANY,
  NEXT,
  STRICT,
  type Arrow,
  type Context,
  type Continuation,
  type LiveWay,
  type Progress,
} from '../model.ts';
import { lengthAt } from '../length.ts';
import { pending } from '../negation.ts';
import type { Frame, Item, Mode, SequenceNode, StepItem } from '../plan.ts';
import { closeTo, depthOf, openWindow } from '../windows.ts';
import { beginAbsence } from './absence.ts';
import { beginWait } from './wait.ts';

export function beginSequence(
  { items }: SequenceNode,
  from: Progress,
  arrow: Arrow,
  then: Continuation,
  context: Context,
): readonly LiveWay[] {
  return beginItem(items, 0, from, arrow, then, context) ?? [];
}

/** The item at `index` and what follows it; null: behind the last one, a condition refuses the end. */
function beginItem(
  items: readonly Item[],
  index: number,
  from: Progress,
  arrow: Arrow,
  then: Continuation,
  context: Context,
): readonly LiveWay[] | null {
  const item = items[index];
  if (item === undefined) return then.enter(from, context);
  const behind = new Behind(items, index + 1, depthOf(from.windows), then);
  switch (item.kind) {
    case 'step':
      return context.begin(item.pattern, enter(item, from, context), arrow, behind, context);
    case 'absence':
      return beginAbsence(item, from, behind, context);
    case 'wait':
      return beginWait(item, from, behind, items[index + 1]?.kind === 'step', context);
  }
}

/** A step from a point: the `not`s before it are pending, and its window is open. */
function enter(step: StepItem, from: Progress, context: Context): Progress {
  const nots = pending(step.nots, from, context);
  if (step.within === null) return nots === from.nots ? from : { ...from, nots };
  const due = from.end + lengthAt(step.within, from, context);
  return { ...from, nots, windows: openWindow({ kind: 'until', due }, from.windows) };
}

const ARROWS: Readonly<Record<Mode, Arrow>> = { next: NEXT, any: ANY, strict: STRICT };

/** What follows an item of a sequence. */
class Behind implements Continuation {
  private readonly items: readonly Item[];
  private readonly index: number;
  /** Windows that were open before the item. */
  private readonly windows: number;
  private readonly then: Continuation;

  constructor(items: readonly Item[], index: number, windows: number, then: Continuation) {
    this.items = items;
    this.index = index;
    this.windows = windows;
    this.then = then;
  }

  enter(progress: Progress, context: Context): readonly LiveWay[] | null {
    const { items, index } = this;
    const item = items[index];
    const arrow = item?.kind === 'step' && item.arrow !== null ? ARROWS[item.arrow] : NEXT;
    return beginItem(items, index, this.outside(progress), arrow, this.then, context);
  }

  allows(progress: Progress, context: Context): boolean {
    return this.index < this.items.length || this.then.allows(this.outside(progress), context);
  }

  settle(progress: Progress, context: Context): Frame {
    return this.then.settle(this.outside(progress), context);
  }

  private outside(progress: Progress): Progress {
    const windows = closeTo(progress.windows, this.windows);
    return windows === progress.windows ? progress : { ...progress, windows };
  }
}
