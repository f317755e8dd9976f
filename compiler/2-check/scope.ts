/** What can be read at one place of a program, and what is known about it there. Scopes are extended, never changed. */
import type { Span } from '../source/span.ts';
import type { Expression } from '../ir/typed.ts';
import type { BindingId, EventTypeId, LocalId, ValueType } from '../ir/types.ts';
import type { ModuleContext } from './context.ts';
import { both, noFacts, type Facts } from './flow/facts.ts';

export interface Scope {
  readonly module: ModuleContext;
  readonly names: ReadonlyMap<string, Entry>;
  /** Names that exist, but not here; they are spoken of in diagnostics. */
  readonly beyond: ReadonlyMap<string, Beyond>;
  /** What bare field names and `it` speak of. */
  readonly current: Current | null;
  /** In the outputs of a window rule: what bare names in the arguments of aggregates speak of. */
  readonly windowEvent: { readonly current: Current; readonly names: ReadonlyMap<string, Entry> } | null;
  readonly keys: readonly KeyEntry[];
  readonly facts: Facts;
  /** How many elements the lists of loops have at least. */
  readonly minimums: ReadonlyMap<BindingId, number>;
  /** Loops whose names stand for one element: inside an aggregate over them. */
  readonly elements: ReadonlyMap<BindingId, Element>;
  readonly place: Place;
}

/** A name that stands for a value. */
export type Entry =
  | { readonly kind: 'binding'; readonly binding: BindingId; readonly type: ValueType; readonly span: Span }
  | { readonly kind: 'local'; readonly local: LocalId; readonly type: ValueType; readonly span: Span }
  /** The name of an atom in its own condition: the event under test. */
  | { readonly kind: 'self'; readonly type: ValueType; readonly span: Span }
  /** An argument of a named pattern. */
  | { readonly kind: 'argument'; readonly value: Expression; readonly span: Span };

export interface Beyond {
  readonly span: Span;
  /** Bound further on, or by another operand of the same `&`. */
  readonly why: 'later' | 'operand';
}

/** The event under test, or the element of an aggregate that takes its place. */
export interface Current {
  readonly type: ValueType;
  /** Null for the event under test. */
  readonly local: LocalId | null;
  /** Whether `prev` can be read. */
  readonly hasPrevious: boolean;
  /** What bare names spoke of around an aggregate; its fields can still be read where the element has none so named. */
  readonly outer: Current | null;
}

export interface Element {
  readonly local: LocalId;
  readonly type: ValueType;
}

export interface KeyEntry {
  readonly name: string;
  readonly index: number;
  readonly type: ValueType;
  /** The one field from which events of a type take the key; null where it is computed, or one of several. */
  readonly fieldOf: (type: EventTypeId) => string | null;
  readonly isComputed: boolean;
  readonly span: Span;
}

/** The part of a declaration an expression stands in; it decides which special names mean something. */
export type Place =
  'declaration' | 'pattern' | 'output' | 'repeated-output' | 'window' | 'window-output' | 'test';

export function moduleScope(module: ModuleContext, place: Place = 'declaration'): Scope {
  return {
    module,
    names: new Map(),
    beyond: new Map(),
    current: null,
    windowEvent: null,
    keys: [],
    facts: noFacts,
    minimums: new Map(),
    elements: new Map(),
    place,
  };
}

export function withNames(scope: Scope, entries: Iterable<readonly [string, Entry]>): Scope {
  return { ...scope, names: new Map([...scope.names, ...entries]) };
}

export function withFacts(scope: Scope, facts: Facts): Scope {
  return facts.size === 0 ? scope : { ...scope, facts: both(scope.facts, facts) };
}
