/** Equality of values: deep for lists and records, and NaN equals nothing (language §2). */
import type { Value } from './value.ts';

export function equal(left: Value, right: Value): boolean {
  if (typeof left !== 'object' || typeof right !== 'object') return left === right;
  if (left === null || right === null) return left === right;
  if (isList(left)) return isList(right) && equalLists(left, right);
  return !isList(right) && equalRecords(left, right);
}

function equalLists(left: readonly Value[], right: readonly Value[]): boolean {
  return left.length === right.length && left.every((item, index) => equal(item, right[index] ?? null));
}

function equalRecords(
  left: Readonly<Record<string, Value>>,
  right: Readonly<Record<string, Value>>,
): boolean {
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && equal(left[name] ?? null, right[name] ?? null))
  );
}

/** `Array.isArray` does not see read-only arrays. */
function isList(value: object): value is readonly Value[] {
  return Array.isArray(value);
}
