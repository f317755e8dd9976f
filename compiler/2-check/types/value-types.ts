/** The built-in types, and what is asked of types most often (language §2). */
import type { EventTypeId, RecordField, ValueType } from '../../ir/types.ts';

export const bool: ValueType = { kind: 'bool' };
export const int: ValueType = { kind: 'int' };
export const float: ValueType = { kind: 'float' };
export const string: ValueType = { kind: 'string' };
export const time: ValueType = { kind: 'time' };
export const duration: ValueType = { kind: 'duration' };
/** The type of `null` itself. */
export const nothing: ValueType = { kind: 'null' };
/** The type of what was refused; it fits everywhere, so that one mistake is reported once. */
export const refused: ValueType = { kind: 'error' };

/** The types that have a name of their own. */
export const builtInTypes: ReadonlyMap<string, ValueType> = new Map([
  ['bool', bool],
  ['int', int],
  ['float', float],
  ['string', string],
  ['time', time],
  ['duration', duration],
]);

export function nullable(type: ValueType): ValueType {
  return type.kind === 'nullable' || type.kind === 'null' || type.kind === 'error'
    ? type
    : { kind: 'nullable', of: type };
}

export function listOf(element: ValueType): ValueType {
  return { kind: 'list', element };
}

export function eventOf(types: readonly EventTypeId[]): ValueType {
  return { kind: 'event', types };
}

export function recordOf(name: string | null, fields: readonly RecordField[]): ValueType {
  return { kind: 'record', name, fields };
}

/** The type without null. Null itself stays. */
export function present(type: ValueType): ValueType {
  return type.kind === 'nullable' ? type.of : type;
}

export function mayBeNull(type: ValueType): boolean {
  return type.kind === 'nullable' || type.kind === 'null';
}

export function isNumber(type: ValueType): boolean {
  return type.kind === 'int' || type.kind === 'float';
}

export function isText(type: ValueType): boolean {
  return type.kind === 'string' || type.kind === 'literals';
}

/** Whether `<` has a meaning among values of the type. */
export function isOrdered(type: ValueType): boolean {
  return isNumber(type) || isText(type) || type.kind === 'time' || type.kind === 'duration';
}

export function isRefused(type: ValueType): boolean {
  return type.kind === 'error' || (type.kind === 'list' && isRefused(type.element));
}

/** Whether events, or iterations of events, are part of the value; such values cannot leave a rule. */
export function holdsEvents(type: ValueType): boolean {
  switch (type.kind) {
    case 'event':
    case 'iteration':
      return true;
    case 'list':
      return holdsEvents(type.element);
    case 'nullable':
      return holdsEvents(type.of);
    case 'record':
      return type.fields.some((field) => holdsEvents(field.type));
    default:
      return false;
  }
}
