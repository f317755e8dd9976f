/** Equality of values: deep, and NaN equals nothing (language §2.5). */
import { equal } from '../../../stdlib/index.ts';
import { asValue, type Datum } from './datum.ts';

export function same(left: Datum, right: Datum): boolean {
  // An event is compared with null only.
  if (left === null || right === null) return left === right;
  return equal(asValue(left), asValue(right));
}

export function contains(list: readonly Datum[], value: Datum): boolean {
  return list.some((item) => same(item, value));
}
