/**
 * The types of values and events, shared by the typed tree and every later representation.
 * Language §2 (values) and §3 (events).
 */

/** Position of an event type in `TypedModule.events`. */
export type EventTypeId = number & { readonly __brand: 'EventTypeId' };
/** Position of a rule in `TypedModule.rules` (declaration order). */
export type RuleId = number & { readonly __brand: 'RuleId' };
/** Position of a binding in `MatchRule.bindings`. */
export type BindingId = number & { readonly __brand: 'BindingId' };
/** A variable of an expression: an element of an aggregate or quantifier, or a parameter of a function. */
export type LocalId = number & { readonly __brand: 'LocalId' };

/** The type of a value. `nullable` never nests in `nullable`. */
export type ValueType =
  | { readonly kind: 'bool' | 'int' | 'float' | 'string' | 'time' | 'duration' | 'null' }
  /** A union of string literals. */
  | { readonly kind: 'literals'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly element: ValueType }
  | { readonly kind: 'record'; readonly name: string | null; readonly fields: readonly RecordField[] }
  /** An event of one of these types; its fields are those that all of them share. */
  | { readonly kind: 'event'; readonly types: readonly EventTypeId[] }
  /** One iteration of a group loop: its fields are the names bound in the loop's body. */
  | { readonly kind: 'iteration'; readonly names: readonly RecordField[] }
  | { readonly kind: 'nullable'; readonly of: ValueType }
  /** The type of an expression that was refused; nothing more is reported about it. */
  | { readonly kind: 'error' };

export interface RecordField {
  readonly name: string;
  readonly type: ValueType;
}

/** Unit of the plain numbers that the host passes for a `time` field. Inside, time is whole microseconds. */
export type TimeUnit = 's' | 'ms' | 'us' | 'ns';

export interface EventField {
  readonly name: string;
  /** The name of the field in input records: `@name("…")`, else `name`. A dotted name is a path. */
  readonly inputName: string;
  readonly type: ValueType;
  /** Unit of numbers for fields of type `time`; `ms` for all others. */
  readonly unit: TimeUnit;
  readonly doc: string;
}

export interface EventType {
  readonly id: EventTypeId;
  readonly name: string;
  /** Where events of the type come from. An emitted type that is also declared is `emitted`. */
  readonly origin: 'input' | 'emitted' | 'timer';
  readonly fields: readonly EventField[];
  /** The `@time` field, if there is one; without one the arrival (or `at` of the envelope) is the time. */
  readonly timeField: string | null;
  /** The `@order` field, if there is one. */
  readonly orderField: string | null;
  /** True where every rule that emits the type does so with `emit local`. */
  readonly local: boolean;
  readonly doc: string;
}
