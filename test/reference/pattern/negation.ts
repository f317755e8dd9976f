/** What must not happen (language §4.3, negation): the first completion of `N` behind a point breaks it. */
import type { GapNot, Negand } from '../../../compiler/ir/typed.ts';
import { isBefore, type Moment } from '../moment.ts';
import { firstToEnd, isComplete, type Completion, type Progress } from './progress.ts';
import { patternEnds, type Setting } from './setting.ts';

/** A `not` that holds until the next event is taken. */
export interface PendingNot {
  /** `=> not N`: broken by the very next event, even if that is the one taken. */
  readonly strict: boolean;
  readonly breaks: Moment | null;
}

/** A `not` from a point on. */
export function pendingNot({ strict, negand }: GapNot, from: Progress, setting: Setting): PendingNot {
  const breaks = firstOf(negand, from, setting)?.progress.complete ?? null;
  const next = setting.stream.events[from.after]?.moment ?? null;
  const isNext = breaks !== null && next !== null && !isBefore(next, breaks);
  return { strict, breaks: strict && !isNext ? null : breaks };
}

/** Whether a `not` allows an event to be taken. An event that is both `N` and the one taken is taken. */
export function allows({ strict, breaks }: PendingNot, taken: Moment): boolean {
  if (breaks === null) return true;
  return strict ? isBefore(taken, breaks) : !isBefore(breaks, taken);
}

/** The completion of `N` that ends first, from a point on; null if there is none. */
export function firstOf(
  negand: Negand,
  from: Progress,
  setting: Setting,
  denied: ReadonlySet<number> = new Set(),
): Completion | null {
  const alone: Setting = { ...setting, windows: [], follow: () => patternEnds, completes: null, denied };
  const begin: Progress = {
    ...from,
    taken: [],
    complete: from.end,
    from: from.after,
    owing: false,
    first: null,
    nots: [],
  };
  const mode = negand.pattern.kind === 'atom' ? 'next' : 'any';
  return firstToEnd(setting.meaning.completions(negand.pattern, begin, mode, alone).filter(isComplete));
}
