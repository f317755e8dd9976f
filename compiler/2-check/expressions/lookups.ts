/** Rows of tables and values of states, by their keys (language §3, §6). */
import type * as ast from '../../ir/ast.ts';
import type { Span } from '../../source/span.ts';
import type { Expression } from '../../ir/typed.ts';
import type { RecordField, ValueType } from '../../ir/types.ts';
import { demandType } from '../demands.ts';
import { lookup, opaque } from '../flow/opaque.ts';
import { refine } from '../flow/refine.ts';
import type { Scope } from '../scope.ts';
import { nullable, refused } from '../types/value-types.ts';

/** What is looked up: a table, a state, or a state's value before the event. */
interface Store {
  readonly name: string;
  readonly keys: readonly RecordField[];
  readonly type: ValueType;
}

/** `Restricted[sym]`, `position[trader, symbol]`, `position.before[…]`, `total.before`; null for anything else. */
export function typeLookup(
  node: ast.MemberExpression | ast.IndexExpression,
  scope: Scope,
): Expression | null {
  if (node.kind === 'member-expression') {
    const store = storeBefore(node, scope);
    return store !== null && store.keys.length === 0 ? lookup(store.name, [], store.type, node.span) : null;
  }
  const store = storeOf(node.object, scope);
  if (store === null) return null;
  const keys = node.indices.map((index, position) => {
    const key = store.keys[position];
    const value = scope.module.typeOf(index, scope, key?.type ?? null);
    return key === undefined
      ? value
      : demandType(value, key.type, `the key '${key.name}' of ${store.name}`, scope.module);
  });
  if (keys.length !== store.keys.length) reportKeyCount(store, keys.length, node.span, scope);
  return refine(lookup(store.name, keys, store.type, node.span), scope.facts);
}

/** A table as the right side of `in`; null for anything else. */
export function typeTable(
  node: ast.Expression,
  scope: Scope,
): { readonly node: Expression; readonly key: ValueType } | null {
  if (node.kind !== 'name-expression' || scope.names.has(node.name)) return null;
  const table = scope.module.types.get(node.name);
  if (table?.kind !== 'table') return null;
  const [key] = table.keys;
  if (table.keys.length !== 1) reportKeyCount({ ...table, type: table.row }, 1, node.span, scope);
  return { node: opaque(refused, node.span, table.name), key: key?.type ?? refused };
}

function storeOf(node: ast.Expression, scope: Scope): Store | null {
  if (node.kind === 'member-expression') return storeBefore(node, scope);
  if (node.kind !== 'name-expression' || scope.names.has(node.name)) return null;
  const table = scope.module.types.get(node.name);
  if (table?.kind === 'table') return { name: table.name, keys: table.keys, type: nullable(table.row) };
  return stateNamed(node.name, scope);
}

function storeBefore(node: ast.MemberExpression, scope: Scope): Store | null {
  if (node.field.text !== 'before' || node.object.kind !== 'name-expression') return null;
  const state = stateNamed(node.object.name, scope);
  return state === null ? null : { ...state, name: `${state.name}.before` };
}

function stateNamed(name: string, scope: Scope): Store | null {
  const state = scope.module.values.get(name);
  return state?.kind === 'state' && !scope.names.has(name) ? state : null;
}

function reportKeyCount(store: Store, found: number, span: Span, scope: Scope): void {
  const keys = store.keys.map((key) => `${key.name}: ${scope.module.show(key.type)}`).join(', ');
  scope.module.report.add('wrong-arguments', span, {
    name: store.name,
    found: found === 1 ? 'one key' : `${found} keys`,
    signatures: [`${store.name}[${keys}]`],
  });
}
