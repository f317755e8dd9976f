/** Which values fit where: the only implicit conversion is from `int` to `float` (language §2). */
import type { RecordField, ValueType } from '../../ir/types.ts';
import { present } from './value-types.ts';

/** Whether every value of `from` may stand where a `to` is expected. */
export function isAssignable(from: ValueType, to: ValueType): boolean {
  if (from.kind === 'error' || to.kind === 'error') return true;
  if (to.kind === 'nullable') return from.kind === 'null' || isAssignable(present(from), to.of);
  switch (from.kind) {
    case 'int':
      return to.kind === 'int' || to.kind === 'float';
    case 'literals':
      return (
        to.kind === 'string' ||
        (to.kind === 'literals' && from.values.every((one) => to.values.includes(one)))
      );
    case 'list':
      return to.kind === 'list' && isAssignable(from.element, to.element);
    case 'record':
      return to.kind === 'record' && recordFits(from.fields, to.fields);
    case 'event':
      return to.kind === 'event' && from.types.every((one) => to.types.includes(one));
    case 'iteration':
    case 'nullable':
      return false;
    default:
      return from.kind === to.kind;
  }
}

/** Records are compared by their fields; a name is only a name. */
function recordFits(from: readonly RecordField[], to: readonly RecordField[]): boolean {
  return (
    from.length === to.length &&
    to.every((field) =>
      from.some((other) => other.name === field.name && isAssignable(other.type, field.type)),
    )
  );
}
