/** A rule as the general automaton runs it: its pattern, its clauses, and what it puts out. */
import type { EmittedEvent, EngineEvent, EventIdentity } from '../event.ts';
import type { Compiled, Frame, Measure, PatternPlan, Surroundings } from './plan.ts';

/** What `match.start`, `match.end`, `match.count` and `nth` stand for. */
export interface MatchFacts {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly nth: number;
}

/** The outputs of a match, one per `emit`, once it is known when it is reported. */
export type Release = (at: number, identify: (emit: number) => EventIdentity) => readonly EmittedEvent[];

export type SkipPlan =
  | { readonly kind: 'none' | 'past-last' | 'to-next' | 'overlapping' | 'reset' }
  | {
      readonly kind: 'to-first' | 'to-last';
      /** The events of the name, in order. */
      readonly events: Compiled<[frame: Frame], readonly EngineEvent[]>;
    };

export interface RulePlan {
  readonly name: string;
  /** Number of the rule in the module. */
  readonly rule: number;
  /** Names of the event types of the module, by their number: part of the identity of events. */
  readonly types: readonly string[];
  readonly pattern: PatternPlan;
  /** The longest `prev[n]` of the rule; 0 without one. */
  readonly history: number;
  readonly skip: SkipPlan;
  readonly inOrder: boolean;
  /** `length` null: for ever. */
  readonly once: { readonly length: Measure | null } | null;
  readonly limit: {
    readonly last: boolean;
    readonly count: number;
    readonly length: Measure;
    /** For each `emit` a text that is equal for outputs that count together. */
    readonly group: Compiled<[event: EmittedEvent], string>;
  } | null;
  /** `let` and `having`: null if it was no match. Evaluated at the moment at which the match completes. */
  readonly match: Compiled<[frame: Frame, around: Surroundings, facts: MatchFacts], Release | null>;
  /** `on timeout`; null without one. Its output counts as the emit behind the others. */
  readonly timeout: Compiled<[frame: Frame, around: Surroundings, facts: MatchFacts], Release> | null;
}
