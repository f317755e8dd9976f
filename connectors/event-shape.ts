/** What a source has to know of a module: the event types it declares and the fields it reads of each. */

/** How the text of a field is read. `json`: lists and records, written as JSON in a cell. */
export type FieldKind = 'bool' | 'int' | 'float' | 'string' | 'time' | 'duration' | 'json';

export interface FieldShape {
  readonly name: string;
  /** Its name in input records and the header of its column; a dotted name is a path. */
  readonly inputName: string;
  readonly kind: FieldKind;
  /** The declared type as a person reads it, for messages: `int`, `"buy" | "sell"`. */
  readonly declared: string;
  /** May be null, so it may be missing. */
  readonly optional: boolean;
}

export interface EventShape {
  readonly type: string;
  readonly fields: readonly FieldShape[];
  /** Its `@time` field; without one the `at` of the envelope is the time. */
  readonly timeField: string | null;
}

/** Event types by name. */
export type EventShapes = ReadonlyMap<string, EventShape>;
