/** The narrowest type that holds the values of two types, where there is one. */
import type { RecordField, ValueType } from '../../ir/types.ts';
import { isAssignable } from './assignable.ts';
import { listOf, mayBeNull, nullable, present, recordOf } from './value-types.ts';

/** Null where no type holds both. */
export function join(left: ValueType, right: ValueType): ValueType | null {
  if (left.kind === 'error') return right;
  if (right.kind === 'error') return left;
  if (left.kind === 'null') return nullable(right);
  if (right.kind === 'null') return nullable(left);
  if (mayBeNull(left) || mayBeNull(right)) {
    const both = join(present(left), present(right));
    return both === null ? null : nullable(both);
  }
  if (left.kind === 'literals' && right.kind === 'literals') {
    return { kind: 'literals', values: [...new Set([...left.values, ...right.values])] };
  }
  if (left.kind === 'list' && right.kind === 'list') {
    const element = join(left.element, right.element);
    return element === null ? null : listOf(element);
  }
  if (left.kind === 'record' && right.kind === 'record') return joinRecords(left.fields, right.fields);
  if (isAssignable(left, right)) return right;
  return isAssignable(right, left) ? left : null;
}

/** Folds `join` over several types; null where some two of them have nothing in common. */
export function joinAll(types: readonly ValueType[]): ValueType | null {
  let joined: ValueType | null = { kind: 'error' };
  for (const type of types) {
    if (joined !== null) joined = join(joined, type);
  }
  return joined;
}

function joinRecords(left: readonly RecordField[], right: readonly RecordField[]): ValueType | null {
  if (left.length !== right.length) return null;
  const fields: RecordField[] = [];
  for (const field of left) {
    const other = right.find((one) => one.name === field.name);
    const type = other === undefined ? null : join(field.type, other.type);
    if (type === null) return null;
    fields.push({ name: field.name, type });
  }
  return recordOf(null, fields);
}
