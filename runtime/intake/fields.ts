/**
 * Reading the fields of an input record: each reader gives the value as the rules see it, or refuses the record
 * with the field, what was expected and what came (language §7.6). Generated modules call one per field.
 */
import { describe, InputError } from './input-error.ts';
import { durationFrom, timeFrom } from './times.ts';

/** A record as the host passes it, before anything is known about it. */
export type RawRecord = Readonly<Record<string, unknown>>;

function refuse(type: string, field: string, expected: string, value: unknown): never {
  throw new InputError({ type, field, expected, found: describe(value) });
}

/** The member of an input record that a field takes its value from; a dotted name is a path if no member has it. */
export function member(record: RawRecord, name: string): unknown {
  const direct = given(record, name);
  if (direct !== undefined || !name.includes('.')) return direct;
  let value: unknown = record;
  for (const part of name.split('.')) {
    if (!isRecord(value)) return undefined;
    value = given(value, part);
  }
  return value;
}

/** What every object inherits, such as `constructor`, was not given by anybody. */
function given(record: RawRecord, name: string): unknown {
  return name in Object.prototype && !Object.hasOwn(record, name) ? undefined : record[name];
}

export function isRecord(value: unknown): value is RawRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function boolField(value: unknown, type: string, field: string): boolean {
  return typeof value === 'boolean' ? value : refuse(type, field, 'true or false', value);
}

export function intField(value: unknown, type: string, field: string): number {
  return Number.isSafeInteger(value) ? (value as number) : refuse(type, field, 'a whole number', value);
}

export function floatField(value: unknown, type: string, field: string): number {
  return typeof value === 'number' ? value : refuse(type, field, 'a number', value);
}

export function stringField(value: unknown, type: string, field: string): string {
  return typeof value === 'string' ? value : refuse(type, field, 'a string', value);
}

/** A string of a literal union. */
export function literalField<Literal extends string>(
  value: unknown,
  type: string,
  field: string,
  literals: readonly Literal[],
): Literal {
  for (const literal of literals) if (literal === value) return literal;
  return refuse(type, field, literals.map((literal) => JSON.stringify(literal)).join(' or '), value);
}

/** @param unit microseconds in one unit of a plain number */
export function timeField(value: unknown, type: string, field: string, unit: number): number {
  const micros = timeFrom(value, unit);
  return micros === micros
    ? micros
    : refuse(type, field, 'a time (a number, a Date or ISO-8601 text)', value);
}

export function durationField(value: unknown, type: string, field: string): number {
  const micros = durationFrom(value);
  return micros === micros
    ? micros
    : refuse(type, field, 'a duration (milliseconds, or text such as "2s")', value);
}

/** @param read reads one element; it gets the name of the element, such as `tags[2]` */
export function listField<Element>(
  value: unknown,
  type: string,
  field: string,
  read: (element: unknown, type: string, field: string) => Element,
): Element[] {
  if (!Array.isArray(value)) return refuse(type, field, 'a list', value);
  // `map` would pass over the holes of a sparse list.
  return Array.from(value, (element: unknown, i) => read(element, type, `${field}[${i}]`));
}

/** @param read reads the members */
export function recordField<Fields>(
  value: unknown,
  type: string,
  field: string,
  read: (record: RawRecord, type: string, field: string) => Fields,
): Fields {
  return isRecord(value) ? read(value, type, field) : refuse(type, field, 'a record', value);
}
