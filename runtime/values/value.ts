/**
 * What a value is while a detector runs (language §2). Times and durations are whole microseconds, as plain
 * numbers; lists are arrays; records, events and iterations are plain objects; null is null.
 */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [field: string]: Value };

/** Values that have an order among their own kind: numbers, times, durations, strings. */
export type Ordered = number | string;
