/**
 * The fourth representation: a rule as an automaton whose states are the places where a run can stand.
 *
 * A run stands at a `point` (behind an element of the pattern) and has a set of options that are still open: the
 * elements that may come next, or one more iteration of the loop it is in. Options are lost when a `not` is broken
 * or a strict step is missed; a point with fewer options is another state. What a run does at an event is decided
 * by trying the options in order of priority.
 */
import type { Span } from '../source/span.ts';
import type { CoreRule, ElementId } from './core.ts';
import type { GeneralRule } from './general.ts';
import type { GapNot } from './typed.ts';
import type { EventTypeId } from './types.ts';

/** Position of a state in `Automaton.states`. State 0 is "no run". */
export type StateId = number & { readonly __brand: 'StateId' };
/** Position of an option in `Automaton.options`. */
export type OptionId = number & { readonly __brand: 'OptionId' };
/** Position of a scope in `CoreRule.scopes`. */
export type ScopeId = number & { readonly __brand: 'ScopeId' };

/** What runs a rule: an automaton of its own, or the general one. */
export type RuleProgram = Automaton | GeneralRule;

export interface Automaton {
  readonly kind: 'automaton';
  readonly core: CoreRule;
  readonly options: readonly Option[];
  readonly states: readonly State[];
  /** The state before the first event: its options are the ways to begin. No run ever stands in it. */
  readonly start: StateId;
  /** Where a run stands that has just taken an element, by `ElementId`. */
  readonly entries: readonly Entry[];
  /** For each state what the events of each type do; a type that does nothing is absent. By `StateId`. */
  readonly reactions: readonly ReadonlyMap<EventTypeId, Reaction>[];
  /** For each state the absence that can complete in it, if there is one. By `StateId`. */
  readonly timers: readonly (Timer | null)[];
  /**
   * For each state where a run goes when a step window closes: to the state without the options that lie in it. A window
   * without which no option is left is absent. By `StateId`.
   */
  readonly expiries: readonly ReadonlyMap<ScopeId, StateId>[];
  /** True if a run can become several (`->>`, `each`): its matches are then ordered by path. */
  readonly branching: boolean;
}

/** An absence that is running in a state. */
export interface Timer {
  readonly option: OptionId;
  /** Where the branch that stays goes when it completes; null if none stays. */
  readonly rest: StateId | null;
}

/** The state behind an element that was just taken. */
export interface Entry {
  /** While the loop may take a further iteration; null if there is no loop or it is full at once. */
  readonly more: StateId | null;
  /** Without a further iteration; null if the loop has no maximum. */
  readonly full: StateId | null;
}

/** One way on from a point. */
export interface Option {
  readonly id: OptionId;
  /** The element in or behind which the run stands; -1 before the first. */
  readonly point: number;
  readonly target: ElementId;
  /** `again`: one more iteration of the loop the run is in. `forward`: on to a later element. */
  readonly kind: 'again' | 'forward';
  /** Elements that are passed without an event: loops whose minimum has to allow it. */
  readonly skipped: readonly ElementId[];
  /** True if only the very next event of the sub-stream may take it. */
  readonly strict: boolean;
  /** The `not`s that hold until it is taken. */
  readonly nots: readonly GapNot[];
  /** Step windows within which it has to be taken. */
  readonly scopes: readonly ScopeId[];
  /** Options of the same point that stay open when this one is taken: the run branches. */
  readonly leaves: readonly OptionId[];
}

export interface State {
  readonly id: StateId;
  /** In words, for generated code and dumps. */
  readonly name: string;
  readonly point: number;
  /** True while no event of the sub-stream has passed since the point, where that matters. */
  readonly fresh: boolean;
  /**
   * True if the loop here was left by a `->>` and goes on: what follows stays open for the chain that was left when
   * the loop takes a further iteration.
   */
  readonly left: boolean;
  /**
   * True if nothing ends here: only the loop of an `each` goes on, or the chain was left behind by a `->>` and waits for
   * an event of what follows.
   */
  readonly spent: boolean;
  /** Open options in order of priority. */
  readonly options: readonly OptionId[];
  /**
   * Behind an iteration of an `each` whose chain is complete only when nothing more can follow it, a run becomes two
   * at once: the chain stays, the loop goes on. No run stands in such a state.
   */
  readonly split: Split | null;
  /**
   * Where a run stands instead if counts that are known at run time only leave nothing but `each` loops to come: its
   * match is then complete at once. Null where the text alone decides.
   */
  readonly settled: StateId | null;
  /** Whether the pattern can end here without a further event. */
  readonly end: End;
  readonly span: Span;
}

export interface Split {
  readonly stays: StateId;
  readonly goesOn: StateId;
}

/**
 * `no`: something is still to come. `closing`: the match completes when no option is left, at the latest when the
 * window closes. `now`: a match completes on entering the state (and the run may go on).
 */
export type End = 'no' | 'closing' | 'now';

/** What happens to a run in a state when an event comes, as a decision tree. */
export type Reaction =
  /** Nothing: the event is skipped. */
  | { readonly kind: 'stay' }
  /** The run goes to a state with fewer options. */
  | { readonly kind: 'move'; readonly to: StateId }
  /** No option is left: the run ends, with a match if the pattern can end here and the chain is not spent. */
  | { readonly kind: 'close'; readonly spent: boolean }
  /**
   * An option is tried: a run that takes it goes to its target. `taken` is what the branch that stays behind does at
   * the same event, null if there is none; `passed` is what happens if the option does not hold.
   */
  | {
      readonly kind: 'try';
      readonly option: OptionId;
      readonly taken: Reaction | null;
      readonly passed: Reaction;
    }
  /** A `not` is tested. */
  | {
      readonly kind: 'test';
      readonly not: GapNot;
      readonly broken: Reaction;
      readonly held: Reaction;
    };
