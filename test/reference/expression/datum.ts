/** What expressions come to: values of the language, and inside conditions also events, iterations and lists of them. */
import type { Value } from '../../../stdlib/index.ts';
import type { Iteration } from '../bindings.ts';
import { crash } from '../crash.ts';
import { Occurrence } from '../event.ts';

export type Datum = Value | Occurrence | Iteration | readonly Datum[];

export function asNumber(datum: Datum): number {
  return typeof datum === 'number' ? datum : crash('a number was expected');
}

export function asText(datum: Datum): string {
  return typeof datum === 'string' ? datum : crash('a text was expected');
}

export function asTruth(datum: Datum): boolean {
  return typeof datum === 'boolean' ? datum : crash('a condition was expected');
}

export function asEvent(datum: Datum): Occurrence {
  return datum instanceof Occurrence ? datum : crash('an event was expected');
}

export function isList(datum: Datum): datum is readonly Datum[] {
  return Array.isArray(datum);
}

export function asList(datum: Datum): readonly Datum[] {
  return isList(datum) ? datum : crash('a list was expected');
}

/** A value that may leave the rule: no event and no iteration is in it (language §10, decision 8). */
export function asValue(datum: Datum): Value {
  if (typeof datum !== 'object' || datum === null) return datum;
  if (isList(datum)) return datum.map(asValue);
  return isRecord(datum) ? datum : crash('an event is no value');
}

/** A record of the language. */
export function isRecord(datum: Datum): datum is { readonly [field: string]: Value } {
  return typeof datum === 'object' && datum !== null && Object.getPrototypeOf(datum) === Object.prototype;
}
