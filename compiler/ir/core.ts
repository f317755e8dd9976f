/**
 * The third representation: the few notions that all others are sugar for. A rule's pattern is a list of
 * elements, read from left to right; groups and parentheses are gone, step windows are scopes over elements.
 */
import type { Span } from '../source/span.ts';
import type { Expression, GapNot, MatchRule, Mode } from './typed.ts';
import type { BindingId, EventTypeId } from './types.ts';

/** Position of an element in `CoreRule.elements`. */
export type ElementId = number & { readonly __brand: 'ElementId' };

export interface CoreRule {
  readonly rule: MatchRule;
  readonly elements: readonly Element[];
  readonly scopes: readonly Scope[];
  /** The rule's own window; null for `within forever` and for rules that are bounded without one. */
  readonly window: Expression | null;
}

export type Element = Take | Absence;

/** Takes one event, or some in a loop. */
export interface Take {
  readonly kind: 'take';
  readonly id: ElementId;
  /** How the first event is found; null for the first element of the pattern. */
  readonly mode: Mode | null;
  /** The `not`s between what precedes and the first event. */
  readonly nots: readonly GapNot[];
  /** Number of the atom in the order of the text; part of the identity of a match. */
  readonly atom: number;
  readonly types: readonly EventTypeId[];
  readonly binding: BindingId | null;
  readonly where: Expression | null;
  readonly loop: CoreLoop | null;
  readonly span: Span;
}

export interface CoreLoop {
  readonly min: Expression;
  /** Null: no maximum. */
  readonly max: Expression | null;
  /** A match for each chain, rather than for the one at which the loop is left. */
  readonly each: boolean;
}

/** No event that `forbids` names for `length`; `length` null: for the rest of the innermost window. */
export interface Absence {
  readonly kind: 'absence';
  readonly id: ElementId;
  readonly nots: readonly GapNot[];
  /** What breaks it, as a `not` that holds while it runs. */
  readonly forbids: GapNot;
  readonly length: Expression | null;
  readonly span: Span;
}

/** A step window: the elements from `first` to `last` end at most `length` after the end of what precedes `first`. */
export interface Scope {
  readonly first: ElementId;
  readonly last: ElementId;
  readonly length: Expression;
  readonly span: Span;
}
