/** Expressions, each with its type; names are resolved (language §2, §4.3). */
import type { Span } from '../../source/span.ts';
import type { BindingId, EventTypeId, LocalId, ValueType } from '../types.ts';

interface Node {
  readonly type: ValueType;
  readonly span: Span;
}

export type Expression =
  | Literal
  | ListLiteral
  | RecordLiteral
  | Current
  | BindingRef
  | LocalRef
  | ParamRef
  | KeyRef
  | Previous
  | MatchProperty
  | FieldAccess
  | EventTime
  | ListIndex
  | ListCount
  | ListProjection
  | Aggregate
  | Quantified
  | Unary
  | Binary
  | Conditional
  | Membership
  | NullTest
  | RegexTest
  | TypeTest
  | BuiltinCall
  | FunctionCall;

/** A number, string, boolean or null. Times and durations are microseconds. */
export interface Literal extends Node {
  readonly kind: 'literal';
  readonly value: number | string | boolean | null;
}

export interface ListLiteral extends Node {
  readonly kind: 'list';
  readonly items: readonly Expression[];
}

export interface RecordLiteral extends Node {
  readonly kind: 'record';
  readonly fields: readonly { readonly name: string; readonly value: Expression }[];
}

/** The event under test: what bare field names, `it` and an atom's own name in its `where` stand for. */
export interface Current extends Node {
  readonly kind: 'current';
}

/** A name bound by the pattern: an event, a nullable event, or a list, as its type says. */
export interface BindingRef extends Node {
  readonly kind: 'binding';
  readonly binding: BindingId;
}

/** An element of an aggregate or quantifier, a `let`, or a parameter of a `fn`. */
export interface LocalRef extends Node {
  readonly kind: 'local';
  readonly local: LocalId;
}

export interface ParamRef extends Node {
  readonly kind: 'param';
  /** Index into `TypedModule.params`. */
  readonly param: number;
}

/** A partition key of the rule. */
export interface KeyRef extends Node {
  readonly kind: 'key';
  readonly key: number;
}

/** `prev[n]`: the n-th event of the same type before the one under test in the sub-stream, or null. `prev` is n = 1. */
export interface Previous extends Node {
  readonly kind: 'previous';
  readonly distance: number;
}

/** `match.start`, `match.end` (times), `match.count` (events), `nth` of a repeated absence. */
export interface MatchProperty extends Node {
  readonly kind: 'match';
  readonly property: 'start' | 'end' | 'count' | 'nth';
}

/** A field of an event, a record or an iteration. With `safe` (`?.`) a null object gives null. */
export interface FieldAccess extends Node {
  readonly kind: 'field';
  readonly object: Expression;
  readonly name: string;
  readonly safe: boolean;
}

/** `x.time`, which every event has. */
export interface EventTime extends Node {
  readonly kind: 'time';
  readonly object: Expression;
  readonly safe: boolean;
}

/** `xs[i]`, zero-based, negative from the end; `xs.first` is index 0, `xs.last` index -1. Out of range gives null. */
export interface ListIndex extends Node {
  readonly kind: 'index';
  readonly list: Expression;
  readonly index: Expression;
}

/** `xs.count` without an argument or condition. */
export interface ListCount extends Node {
  readonly kind: 'count';
  readonly list: Expression;
}

/** `xs.price`: the list of that field over the elements (each an event, record or iteration); a null element gives null. */
export interface ListProjection extends Node {
  readonly kind: 'projection';
  readonly list: Expression;
  readonly name: string;
  /** `xs.time`: not a field, but the times of the events. */
  readonly eventTime: boolean;
}

export type AggregateName = 'count' | 'sum' | 'avg' | 'min' | 'max' | 'stddev' | 'distinct';

/**
 * An aggregate over a list; inside `argument` and `where`, `element` stands for each element. Over durations `avg` and
 * `stddev` are rounded to whole microseconds. Over nothing `sum` and `count` are 0, `distinct` is empty, the others null.
 */
export interface Aggregate extends Node {
  readonly kind: 'aggregate';
  readonly name: AggregateName;
  readonly list: Expression;
  readonly element: LocalId;
  /** Null for `count(xs where …)`. */
  readonly argument: Expression | null;
  readonly where: Expression | null;
}

export interface Quantified extends Node {
  readonly kind: 'quantified';
  readonly mode: 'all' | 'some';
  readonly list: Expression;
  readonly element: LocalId;
  readonly condition: Expression;
}

export interface Unary extends Node {
  readonly kind: 'unary';
  readonly operator: 'not' | '-';
  readonly operand: Expression;
}

export type BinaryOperator =
  'or' | 'and' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '??' | '+' | '-' | '*' | '/' | 'mod';

/**
 * `or`, `and` and `??` evaluate their right side only if needed. `+` also joins strings and lists, `-` also takes
 * list elements away. A duration scaled by a number is rounded to whole microseconds; `mod` has the dividend's sign.
 * `==` compares values deeply.
 */
export interface Binary extends Node {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface Conditional extends Node {
  readonly kind: 'conditional';
  readonly condition: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}

/** `x in list`. */
export interface Membership extends Node {
  readonly kind: 'in';
  readonly value: Expression;
  readonly list: Expression;
}

export interface NullTest extends Node {
  readonly kind: 'null-test';
  readonly value: Expression;
  /** `is not null`. */
  readonly negated: boolean;
}

/** `s matches /re/`, unanchored. */
export interface RegexTest extends Node {
  readonly kind: 'matches';
  readonly value: Expression;
  readonly pattern: string;
  readonly flags: string;
}

/** `x is E`. */
export interface TypeTest extends Node {
  readonly kind: 'is';
  readonly value: Expression;
  readonly types: readonly EventTypeId[];
}

/**
 * A call of a built-in or `std` function; `name` is its key in the catalogue, which is the name of the runtime's
 * export. A regex argument is two string literals: its source and its flags.
 */
export interface BuiltinCall extends Node {
  readonly kind: 'builtin';
  readonly name: string;
  readonly arguments: readonly Expression[];
}

export interface FunctionCall extends Node {
  readonly kind: 'call';
  /** Index into `TypedModule.functions`. */
  readonly function: number;
  readonly arguments: readonly Expression[];
}
