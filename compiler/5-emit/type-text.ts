/** Types of the language as TypeScript: inside (microseconds, engine events) and at the border (milliseconds). */
import type { EventType, EventTypeId, ValueType } from '../ir/types.ts';
import { assertNever } from '../source/assert-never.ts';
import { typesOnly } from './types-only.ts';

/** Name of the interface of a type's events inside the module. */
export function eventInterface(event: EventType): string {
  return `$${event.name}`;
}

/** A union of event interfaces. */
export function eventUnion(events: readonly EventType[], types: readonly EventTypeId[]): string {
  const names = types.flatMap((type) => {
    const event = events[type];
    return event === undefined ? [] : [eventInterface(event)];
  });
  return names.length === 0 ? 'rt.EngineEvent' : names.join(' | ');
}

export function insideType(type: ValueType, events: readonly EventType[]): string {
  return typeText(type, (types) => eventUnion(events, types));
}

/** Events never cross the border as values. */
export function borderType(type: ValueType): string {
  return typeText(type, () => 'never');
}

/** What the host may pass for a value of the type: times and durations in any of their forms. */
export function borderInputType(type: ValueType): string {
  switch (type.kind) {
    case 'time':
      return 'rt.TimeInput';
    case 'duration':
      return 'rt.DurationInput';
    case 'nullable':
      return `${borderInputType(type.of)} | null`;
    case 'list':
      return `readonly (${borderInputType(type.element)})[]`;
    case 'record':
      return recordText(type.fields, borderInputType);
    default:
      return borderType(type);
  }
}

function typeText(type: ValueType, ofEvents: (types: readonly EventTypeId[]) => string): string {
  switch (type.kind) {
    case 'bool':
      return 'boolean';
    case 'int':
    case 'float':
    case 'time':
    case 'duration':
      return 'number';
    case 'string':
      return 'string';
    case 'null':
      return 'null';
    case 'literals':
      return type.values.map((value) => JSON.stringify(value)).join(' | ');
    case 'list':
      return `readonly (${typeText(type.element, ofEvents)})[]`;
    case 'record':
      return recordText(type.fields, (field) => typeText(field, ofEvents));
    case 'iteration':
      return recordText(type.names, (field) => typeText(field, ofEvents));
    case 'nullable':
      return `${typeText(type.of, ofEvents)} | null`;
    case 'event':
      return ofEvents(type.types);
    case 'error':
      return 'never';
    default:
      return assertNever(type);
  }
}

function recordText(
  fields: readonly { readonly name: string; readonly type: ValueType }[],
  text: (type: ValueType) => string,
): string {
  return `{ ${fields.map((field) => `readonly ${field.name}: ${text(field.type)}`).join('; ')} }`;
}

/** True for types whose values stand as numbers in a column of their own. */
export function isNumeric(type: ValueType): boolean {
  return type.kind === 'int' || type.kind === 'float' || type.kind === 'time' || type.kind === 'duration';
}

/** The null of what nothing has been put into, with the type that it has once there is something. */
export function nothing(type: string): string {
  return `(null${typesOnly(` as ${type.endsWith('| null') ? type : `${type} | null`}`)})`;
}
