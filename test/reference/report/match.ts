/** A match of a run, and the order of matches (language §4.5). */
import type { MatchRule } from '../../../compiler/ir/typed.ts';
import type { BindingId } from '../../../compiler/ir/types.ts';
import { eventsOf } from '../bindings.ts';
import type { Occurrence } from '../event.ts';
import { evaluate, holds } from '../expression/evaluate.ts';
import { groundScope, withLocal, type Ground, type Scope } from '../expression/scope.ts';
import { instant, isInstant, type Moment } from '../moment.ts';
import type { Progress, Taken } from '../pattern/progress.ts';
import type { SubStream } from '../stream.ts';

export interface Match {
  /** The event that started the run. */
  readonly start: Occurrence;
  readonly progress: Progress;
  readonly stream: SubStream;
}

/** What `emit` reads of a match, and of a run that timed out. */
export function matchScope({ start, progress, stream }: Match, ground: Ground): Scope {
  return {
    ...groundScope(ground),
    bindings: progress.bindings,
    at: instant(Infinity),
    keys: stream.keys,
    match: {
      start: (progress.taken[0]?.event ?? start).moment.time,
      end: progress.complete.time,
      count: progress.taken.length,
      nth: progress.nth,
    },
  };
}

/** The scope of a match that is complete: with its lets, which a run that timed out may lack the names for. */
export function completeScope(rule: MatchRule, match: Match, ground: Ground): Scope {
  return rule.lets.reduce(
    (scope, { local, value }) => withLocal(scope, local, evaluate(value, scope)),
    matchScope(match, ground),
  );
}

/** `having`: what fails it was no match. */
export function isMatch(rule: MatchRule, match: Match, ground: Ground): boolean {
  return holds(rule.having, completeScope(rule, match, ground));
}

/** The end of a match: the instant that completed it, or its last event, even if a later one showed that it was over. */
export function endOf({ progress }: Match): Moment {
  const last = progress.taken.at(-1)?.event.moment ?? progress.complete;
  return isInstant(progress.complete) ? progress.complete : last;
}

export function eventsNamed({ progress }: Match, name: BindingId): readonly Occurrence[] {
  return eventsOf(progress.bindings, name, instant(Infinity), 'list');
}

/**
 * Matches of one run that complete together go by what they took, pair by pair: the number of the atom, then the
 * position of the event. One that goes on where another has ended goes before it.
 */
export function compareWays(one: readonly Taken[], other: readonly Taken[]): number {
  for (const [place, { atom, event }] of one.entries()) {
    const beside = other[place];
    if (beside === undefined) break;
    const difference = atom - beside.atom || event.index - beside.event.index;
    if (difference !== 0) return difference;
  }
  return other.length - one.length;
}
