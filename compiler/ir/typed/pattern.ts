/** Patterns, from sequences down to atoms, and the names they bind (language §4.2, §4.3). */
import type { Span } from '../../source/span.ts';
import type { BindingId, EventTypeId } from '../types.ts';
import type { Expression } from './expression.ts';

/** How the first event of what follows an arrow is found: `->` next, `->>` any, `=>` strict. */
export type Mode = 'next' | 'any' | 'strict';

export type Pattern = Atom | Sequence | Choice | Conjunction | Loop | Group | AbsenceOperand;

/** One event of one of `types` for which `where` holds. In `where`, `current` is the event under test. */
export interface Atom {
  readonly kind: 'atom';
  readonly types: readonly EventTypeId[];
  /** Written as `event`: any input type that has the key fields. */
  readonly wildcard: boolean;
  readonly binding: BindingId | null;
  readonly where: Expression | null;
  readonly span: Span;
}

/** Two or more items; the first is a step whose `arrow` is null. */
export interface Sequence {
  readonly kind: 'sequence';
  readonly items: readonly SequenceItem[];
  readonly span: Span;
}

export type SequenceItem = Step | Absence | Wait;

export interface Step {
  readonly kind: 'step';
  /** The arrow that leads to the step; null for the first. */
  readonly arrow: Mode | null;
  /** The `not`s between the end of what precedes and this step, in order. */
  readonly nots: readonly GapNot[];
  /** `-> within 1s Q`: Q ends at most so long after the end of what precedes. */
  readonly within: Expression | null;
  readonly pattern: Pattern;
  readonly span: Span;
}

/** `-> not N for D`; `length` null: a trailing `not N`, which takes the rest of the nearest window. */
export interface Absence {
  readonly kind: 'absence';
  readonly nots: readonly GapNot[];
  readonly negand: Negand;
  readonly length: Expression | null;
  /** `every D`: repeated absence. */
  readonly every: Expression | null;
  readonly span: Span;
}

export interface Wait {
  readonly kind: 'wait';
  readonly nots: readonly GapNot[];
  readonly length: Expression;
  readonly span: Span;
}

export interface GapNot {
  /** `=> not N` (the very next event only) rather than `-> not N` (anywhere in between). */
  readonly strict: boolean;
  readonly negand: Negand;
  readonly span: Span;
}

/** What must not happen: an atom, a choice of atoms, or a group (no completion of it may lie in between). */
export interface Negand {
  readonly pattern: Pattern;
  readonly span: Span;
}

/** `P | Q | …`, operands from left to right. */
export interface Choice {
  readonly kind: 'choice';
  readonly operands: readonly Pattern[];
  readonly span: Span;
}

/** `P & Q & …`, operands from left to right. A condition over all of them is the enclosing group's `where`. */
export interface Conjunction {
  readonly kind: 'conjunction';
  readonly operands: readonly Pattern[];
  readonly span: Span;
}

/** `not N for D` as an operand of `&` or `|`. */
export interface AbsenceOperand {
  readonly kind: 'absence-operand';
  readonly negand: Negand;
  readonly length: Expression;
  readonly span: Span;
}

/** A parenthesised pattern that carries something of its own; plain parentheses leave no node. */
export interface Group {
  readonly kind: 'group';
  readonly body: Pattern;
  readonly unless: Negand | null;
  readonly within: Expression | null;
  /** `(A & B) strict`. */
  readonly strict: boolean;
  readonly where: Expression | null;
  readonly span: Span;
}

/** A repeated atom or group. `P?` has minimum 0 and maximum 1. */
export interface Loop {
  readonly kind: 'loop';
  readonly body: Pattern;
  readonly min: Expression;
  /** Null: no maximum. */
  readonly max: Expression | null;
  /** Written `?`: names bound in the body are nullable rather than lists. */
  readonly optional: boolean;
  readonly greedy: boolean;
  readonly each: boolean;
  readonly any: boolean;
  readonly strict: 'no' | 'strict' | 'own';
  /** Names the iterations of a group loop. */
  readonly iterations: BindingId | null;
  /** What an iteration has: the names of the body, but for those inside of named patterns. */
  readonly names: readonly { readonly name: string; readonly binding: BindingId }[];
  /** The `where` after a group loop: over each iteration, tested at the event that would complete it. */
  readonly where: Expression | null;
  readonly gap: Expression | null;
  readonly lasting: Expression | null;
  /** In it the names of the loop are lists so far; what it binds is `optional` behind the loop. */
  readonly until: Negand | null;
  /** In it the names of the loop stand for one iteration: the one that may be dropped. */
  readonly drop: Negand | null;
  readonly span: Span;
}

/** A name that the rule binds. */
export interface Binding {
  readonly id: BindingId;
  readonly name: string;
  /** The types of the events bound; empty for iterations. */
  readonly types: readonly EventTypeId[];
  /**
   * What the name stands for outside the loop that binds it: one event, one or null (under `?` or in one
   * branch of `|`), a list (under a loop), the iterations of a group loop, or the event of a negand (only
   * visible in that negand).
   */
  readonly shape: 'one' | 'optional' | 'list' | 'iterations' | 'negated';
  readonly span: Span;
}
