/** Types as written (§2): `int`, `time(us)`, `list<float>`, `"buy" | "sell"`, `string?`. */
import type { StringLiteral } from './literal.ts';
import type { DeclarationBase, Name, NodeBase } from './node.ts';

export type TypeExpression = NamedType | TimeType | ListType | LiteralType | UnionType | OptionalType;

/** A built-in type, a declared one, an event type, or `event` for any event. */
export interface NamedType extends NodeBase {
  readonly kind: 'named-type';
  readonly name: Name;
}

/** `time(us)`: a time whose plain numbers count in another unit than milliseconds. */
export interface TimeType extends NodeBase {
  readonly kind: 'time-type';
  /** As written; the checker knows `s`, `ms`, `us` and `ns`. */
  readonly unit: Name;
}

/** `list<T>` */
export interface ListType extends NodeBase {
  readonly kind: 'list-type';
  readonly element: TypeExpression;
}

/** `"buy"` as a member of a union of literals. */
export interface LiteralType extends NodeBase {
  readonly kind: 'literal-type';
  readonly value: StringLiteral;
}

/** `"buy" | "sell"`, or the event types `Bid | Ask`. At least two members, none of them a union. */
export interface UnionType extends NodeBase {
  readonly kind: 'union-type';
  readonly members: readonly TypeExpression[];
}

/** `T?`: may be null. It covers the whole union before it: `"buy" | "sell"?`. Never nested directly. */
export interface OptionalType extends NodeBase {
  readonly kind: 'optional-type';
  readonly inner: TypeExpression;
}

/** A field of an event, record or table: `@time at: time(us)`. */
export interface FieldDeclaration extends DeclarationBase {
  readonly kind: 'field-declaration';
  readonly name: Name;
  readonly type: TypeExpression;
}

/** A parameter of a function, extern or named pattern: `bid: float`. */
export interface Parameter extends NodeBase {
  readonly kind: 'parameter';
  readonly name: Name;
  readonly type: TypeExpression;
}
