/** Types as a person writes them, for diagnostics. */
import { assertNever } from '../../source/assert-never.ts';
import type { EventTypeId, ValueType } from '../../ir/types.ts';

/** `nameOf` tells the name of an event type. */
export function showType(type: ValueType, nameOf: (id: EventTypeId) => string): string {
  switch (type.kind) {
    case 'literals':
      return type.values.map((value) => JSON.stringify(value)).join(' | ');
    case 'list':
      return `list<${showType(type.element, nameOf)}>`;
    case 'record':
      return (
        type.name ??
        `{ ${type.fields.map((field) => `${field.name}: ${showType(field.type, nameOf)}`).join(', ')} }`
      );
    case 'event':
      return type.types.map(nameOf).join(' | ');
    case 'iteration':
      return 'iteration';
    case 'nullable':
      return `${showType(type.of, nameOf)}?`;
    case 'error':
      return 'unknown';
    case 'bool':
    case 'int':
    case 'float':
    case 'string':
    case 'time':
    case 'duration':
    case 'null':
      return type.kind;
    default:
      return assertNever(type);
  }
}
