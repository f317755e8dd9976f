/** What a source has to know of a module: the event types it declares and the fields it reads of each. */

/**
 * How the text of a field is read. `number`: all that is written as a number, times and durations included;
 * `json`: lists and records, written as JSON.
 */
export type FieldKind = 'bool' | 'number' | 'string' | 'json';

export interface FieldShape {
  readonly name: string;
  /** Its name in input records, and the header of its column. */
  readonly inputName: string;
  readonly kind: FieldKind;
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
