/** Expressions (§2, §4.3): conditions, emitted values, lengths and counts. */
import type { Literal } from './literal.ts';
import type { Name, NodeBase } from './node.ts';

export type Expression =
  | Literal
  | ListExpression
  | RecordExpression
  | RegexLiteral
  | NameExpression
  | ItExpression
  | PrevExpression
  | MemberExpression
  | IndexExpression
  | CallExpression
  | UnaryExpression
  | BinaryExpression
  | NullTest
  | TypeTest
  | MatchesExpression
  | IfExpression
  | QuantifiedExpression;

/** `[1, 2]` */
export interface ListExpression extends NodeBase {
  readonly kind: 'list-expression';
  readonly elements: readonly Expression[];
}

/** `{ a: 1, b }` */
export interface RecordExpression extends NodeBase {
  readonly kind: 'record-expression';
  readonly fields: readonly FieldValue[];
}

/** A field with its value, in a record, an `emit` or a test. */
export interface FieldValue extends NodeBase {
  readonly kind: 'field-value';
  readonly name: Name;
  /** Null in the short form `symbol` for `symbol: symbol`. */
  readonly value: Expression | null;
}

/** `/^A.*B$/i`. Stands only after `matches` and as an argument of a call. */
export interface RegexLiteral extends NodeBase {
  readonly kind: 'regex-literal';
  /** Between the slashes, as written. */
  readonly source: string;
  /** Behind the second slash. */
  readonly flags: string;
}

/** A bare name: a field, a binding, a param, a table, a state, `match`, `window`, or the `event` of a call's argument. */
export interface NameExpression extends NodeBase {
  readonly kind: 'name-expression';
  readonly name: string;
}

/** `it`: the event under test. */
export interface ItExpression extends NodeBase {
  readonly kind: 'it-expression';
}

/** `prev`, `prev[2]`: an earlier event of the type under test. */
export interface PrevExpression extends NodeBase {
  readonly kind: 'prev-expression';
  /** How many back; null for `prev`, which is one. */
  readonly back: Expression | null;
}

/** `a.f`, `a?.f` */
export interface MemberExpression extends NodeBase {
  readonly kind: 'member-expression';
  readonly object: Expression;
  readonly field: Name;
  /** Written `?.`. */
  readonly optional: boolean;
}

/** `xs[0]`, `position[trader, symbol]` */
export interface IndexExpression extends NodeBase {
  readonly kind: 'index-expression';
  readonly object: Expression;
  /** At least one. */
  readonly indices: readonly Expression[];
}

/** `max(a, b)`, `count(xs where side == "buy")`, `sum(qty over 5s)`, `avg(price prior)` */
export interface CallExpression extends NodeBase {
  readonly kind: 'call-expression';
  readonly callee: Name;
  readonly arguments: readonly Expression[];
  /** Only what lies in the last so-and-so long counts (aggregates of sliding windows). */
  readonly over: Expression | null;
  /** Written `prior`: the arriving event is left out (aggregates of sliding windows). */
  readonly prior: boolean;
  /** Only elements for which this holds count (aggregates). */
  readonly where: Expression | null;
}

/** `not c`, `-x` */
export interface UnaryExpression extends NodeBase {
  readonly kind: 'unary-expression';
  readonly operator: UnaryOperator;
  readonly operand: Expression;
}

export type UnaryOperator = 'not' | '-';

/** `a + b`. Operators of one level group from the left. */
export interface BinaryExpression extends NodeBase {
  readonly kind: 'binary-expression';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** From the loosest to the tightest; comparisons do not chain. */
export type BinaryOperator = 'or' | 'and' | ComparisonOperator | '??' | '+' | '-' | '*' | '/' | 'mod';

export type ComparisonOperator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in';

/** `x is null`, `x is not null` */
export interface NullTest extends NodeBase {
  readonly kind: 'null-test';
  readonly operand: Expression;
  /** Written `is not null`. */
  readonly negated: boolean;
}

/** `x is E`: tests and narrows a union of events. */
export interface TypeTest extends NodeBase {
  readonly kind: 'type-test';
  readonly operand: Expression;
  readonly type: Name;
}

/** `name matches /^foo/` */
export interface MatchesExpression extends NodeBase {
  readonly kind: 'matches-expression';
  readonly operand: Expression;
  readonly regex: RegexLiteral;
}

/** `if c then a else b` */
export interface IfExpression extends NodeBase {
  readonly kind: 'if-expression';
  readonly condition: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}

/** `all x in xs: c`, `some x in xs: c`; `c` is as long as it can be. */
export interface QuantifiedExpression extends NodeBase {
  readonly kind: 'quantified-expression';
  readonly quantifier: 'all' | 'some';
  readonly name: Name;
  readonly list: Expression;
  readonly condition: Expression;
}
