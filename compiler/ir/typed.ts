/**
 * The second representation: what was meant. Names are resolved, every expression has its type,
 * named patterns are expanded, type aliases are gone. The reference interpreter runs on this tree.
 *
 * Durations and times in literals are whole microseconds.
 */
import type { Span } from '../source/span.ts';
import type { BindingId, EventType, EventTypeId, LocalId, RuleId, ValueType } from './types.ts';

export interface TypedModule {
  readonly name: string;
  readonly doc: string;
  /** Indexed by `EventTypeId`: declared types in order, then timers, then emitted types in order. */
  readonly events: readonly EventType[];
  readonly params: readonly Param[];
  /** `fn` declarations. References to `const` are replaced by their values. */
  readonly functions: readonly FunctionDeclaration[];
  /** Indexed by `RuleId`, in order of declaration. */
  readonly rules: readonly Rule[];
  /** The order in which rules see an event: declaration order, except that a rule comes after its feeders (§4.5). */
  readonly ruleOrder: readonly RuleId[];
}

export interface Param {
  readonly name: string;
  readonly type: ValueType;
  /** Absent: the host must give a value. */
  readonly initial: Expression | null;
  readonly doc: string;
  readonly span: Span;
}

export interface FunctionDeclaration {
  readonly name: string;
  readonly parameters: readonly {
    readonly local: LocalId;
    readonly name: string;
    readonly type: ValueType;
  }[];
  readonly result: ValueType;
  readonly body: Expression;
  readonly span: Span;
}

// --- Rules -----------------------------------------------------------------------------------------

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
  readonly once: { readonly length: Expression | null } | null;
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

// --- Patterns --------------------------------------------------------------------------------------

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
  /** The `where` after a group loop: over each iteration, tested at the event that would complete it. */
  readonly where: Expression | null;
  readonly gap: Expression | null;
  readonly lasting: Expression | null;
  readonly until: Negand | null;
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

// --- Expressions -----------------------------------------------------------------------------------

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
