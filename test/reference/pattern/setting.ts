/** In what a part of a pattern is matched: the events, what is open around it, and what may follow it. */
import type { Atom, Binding, Expression, Mode, Pattern } from '../../../compiler/ir/typed.ts';
import { crash } from '../crash.ts';
import type { Occurrence } from '../event.ts';
import { asNumber } from '../expression/datum.ts';
import { evaluate, holds } from '../expression/evaluate.ts';
import { groundScope, type Ground, type Scope } from '../expression/scope.ts';
import type { Moment } from '../moment.ts';
import type { SubStream } from '../stream.ts';
import type { Outcome, Progress } from './progress.ts';
import type { Window } from './window.ts';

/**
 * How the first event is found. `start`: a run starts at it, so it is that one event, and of the operands of `|` still
 * the first to end is kept.
 */
export type SearchMode = Mode | 'start';

export interface Setting {
  readonly stream: SubStream;
  readonly ground: Ground;
  /** The windows that are open, the innermost last. */
  readonly windows: readonly Window[];
  /** What may follow the part. */
  readonly follow: Follow;
  /** The condition of a group that the part completes: what completes it in vain is passed over. */
  readonly completes: ((progress: Progress) => boolean) | null;
  /** Events that are not offered: other operands of `&`, or other matches, have taken them. */
  readonly denied: ReadonlySet<number>;
  /** Numbers of the atoms in the order of the text. */
  readonly atoms: ReadonlyMap<Atom, number>;
  /** The names of the rule, by id. */
  readonly bindings: readonly Binding[];
  readonly meaning: Meaning;
}

/** Patterns contain patterns: each kind is a file of its own, and reaches the others through this. */
export interface Meaning {
  readonly completions: (
    pattern: Pattern,
    from: Progress,
    mode: SearchMode,
    setting: Setting,
  ) => readonly Outcome[];
  readonly beginnings: (pattern: Pattern, from: Progress, mode: SearchMode, setting: Setting) => Next;
}

/** What follows a part, seen from where the part ended. */
export type Follow = (from: Progress) => Next;

/** The ways in which something can begin. */
export interface Next {
  /** In which mode the event at this index would begin it; null if it cannot. */
  readonly begins: (index: number) => SearchMode | null;
  /** The instant at which an absence or a wait would complete it; null if there is none, or it is broken. */
  readonly due: () => Moment | null;
  /** Whether the pattern of the rule may end here. */
  readonly ends: () => boolean;
}

export const nothingFollows: Next = { begins: () => null, due: () => null, ends: () => false };
export const patternEnds: Next = { ...nothingFollows, ends: () => true };

export function eventAt({ stream }: Setting, index: number): Occurrence {
  return stream.events[index] ?? crash(`there is no event ${index}`);
}

/** The scope of a condition, a length or a count from a point on. Without `current` no event is under test. */
function scopeOf(
  { ground, stream }: Setting,
  { bindings, complete }: Pick<Progress, 'bindings' | 'complete'>,
  current: Occurrence | null = null,
): Scope {
  const at = current?.moment ?? complete;
  return { ...groundScope(ground), bindings, keys: stream.keys, current, at };
}

export function holdsFor(
  condition: Expression | null,
  setting: Setting,
  progress: Pick<Progress, 'bindings' | 'complete'>,
  current: Occurrence | null = null,
): boolean {
  return holds(condition, scopeOf(setting, progress, current));
}

/** A length of time. One that comes out negative counts as 0 (language §10, decision 7). */
export function lengthOf(length: Expression, setting: Setting, progress: Progress): number {
  const micros = numberOf(length, setting, progress);
  return micros > 0 ? micros : 0;
}

export function numberOf(count: Expression, setting: Setting, progress: Progress): number {
  return asNumber(evaluate(count, scopeOf(setting, progress)));
}
