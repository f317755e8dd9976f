/** Rules: their streams, keys and clauses (language §4, §9). */
import type { Span } from '../../source/span.ts';
import type { BindingId, EventTypeId, LocalId, RuleId, ValueType } from '../types.ts';
import type { Expression } from './expression.ts';
import type { Binding, Negand, Pattern } from './pattern.ts';

/** Window rules (language §5) join this union with the part of the compiler that builds them. */
export type Rule = MatchRule;

export interface MatchRule {
  readonly kind: 'match';
  readonly id: RuleId;
  readonly name: string;
  readonly doc: string;
  readonly annotations: readonly Annotation[];
  readonly span: Span;
  /** The types whose events form the rule's stream, ascending: all that the pattern and its clauses name (§4.1). */
  readonly alphabet: readonly EventTypeId[];
  /** `over`: conditions on the types that are narrowed; absent types pass whole. */
  readonly over: readonly { readonly type: EventTypeId; readonly where: Expression }[];
  /** Partition keys in order; empty when the rule has one stream for all. */
  readonly keys: readonly PartitionKey[];
  readonly during: During | null;
  /** `not N for D ->` at the head: no N with a time in [t - D, t] before the first event. */
  readonly lead: { readonly negand: Negand; readonly length: Expression; readonly span: Span } | null;
  readonly pattern: Pattern;
  readonly unless: Negand | null;
  readonly within: RuleWindow | null;
  /** Indexed by `BindingId`; every name bound in pattern, negands and clauses. */
  readonly bindings: readonly Binding[];
  readonly lets: readonly { readonly name: string; readonly local: LocalId; readonly value: Expression }[];
  readonly having: Expression | null;
  readonly afterMatch: AfterMatch;
  readonly once: Once | null;
  readonly limit: Limit | null;
  readonly emits: readonly Emit[];
  readonly timeout: Emit | null;
}

export interface Annotation {
  readonly name: string;
  readonly values: readonly (string | number | boolean)[];
}

export interface PartitionKey {
  readonly name: string;
  readonly type: ValueType;
  /**
   * For each type of the alphabet the key expressions over the event under test (`current`). More than one
   * (`(Trade: buyer, seller)`): the event is in the sub-stream of each, once where equal. A null key: not seen.
   */
  readonly of: readonly { readonly type: EventTypeId; readonly values: readonly Expression[] }[];
}

export interface During {
  readonly open: Source;
  readonly close: Source;
}

export interface Source {
  readonly types: readonly EventTypeId[];
  readonly where: Expression | null;
}

export type RuleWindow =
  | { readonly kind: 'time'; readonly length: Expression }
  | { readonly kind: 'events'; readonly count: Expression }
  | { readonly kind: 'field'; readonly span: Expression; readonly field: string }
  | { readonly kind: 'forever' };

export interface AfterMatch {
  readonly skip:
    | { readonly kind: 'none' | 'past-last' | 'to-next' | 'overlapping' | 'reset' }
    | { readonly kind: 'to-first' | 'to-last'; readonly binding: BindingId };
  readonly inOrder: boolean;
  /** Null where it is not written. */
  readonly span: Span | null;
}

export interface Once {
  /** Null: for ever. */
  readonly length: Expression | null;
  readonly span: Span;
}

export interface Limit {
  readonly last: boolean;
  readonly count: number;
  readonly length: Expression;
  /** Names of output fields. */
  readonly by: readonly string[];
}

export interface Emit {
  readonly event: EventTypeId;
  readonly local: boolean;
  /** All fields of the type; a declared `@time` field may be missing, and is then the time of the output. */
  readonly fields: readonly { readonly name: string; readonly value: Expression }[];
  readonly span: Span;
}
