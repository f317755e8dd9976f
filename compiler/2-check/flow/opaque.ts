/**
 * Expressions whose kind the typed tree does not have yet: lookups in tables and states, and what window rules
 * compute. They carry a type, so that what is built on them is checked; the module they stand in is refused as
 * `not-yet-supported`, so none of them leaves the checker.
 */
import type { Span } from '../../source/span.ts';
import type { Expression } from '../../ir/typed.ts';
import type { ValueType } from '../../ir/types.ts';
import { keyOf } from './key-of.ts';

const mark = '\u0002';

export function opaque(type: ValueType, span: Span, spelling: string): Expression {
  return { kind: 'literal', value: mark + spelling, type, span };
}

/** A row of a table, or the value of a state, for some keys. */
export function lookup(name: string, keys: readonly Expression[], type: ValueType, span: Span): Expression {
  return opaque(type, span, `${name}[${keys.map(keyOf).join()}]`);
}

/** The key of the lookup that `keys in table` proves to be there; null where `node` is no table. */
export function lookupKeyOf(node: Expression, keys: readonly Expression[]): string | null {
  if (node.kind !== 'literal' || typeof node.value !== 'string' || !node.value.startsWith(mark)) return null;
  return keyOf(opaque(node.type, node.span, `${node.value.slice(mark.length)}[${keys.map(keyOf).join()}]`));
}
