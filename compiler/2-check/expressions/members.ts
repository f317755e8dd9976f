/**
 * Paths: `.f`, `?.f`, `[k]` (language §2, §4.3). A `?.` on a null gives null for the whole path, so the parts of a
 * path are typed as if nothing were missing, and the whole is nullable.
 */
import type * as ast from '../../ir/ast.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Span } from '../../source/span.ts';
import type { Expression } from '../../ir/typed.ts';
import type { ValueType } from '../../ir/types.ts';
import { demandPresent, demandType } from '../demands.ts';
import { fieldType, reportUnknownField } from '../fields.ts';
import { refine } from '../flow/refine.ts';
import type { Scope } from '../scope.ts';
import {
  int,
  isRefused,
  mayBeNull,
  nothing,
  nullable,
  present,
  refused,
  time,
} from '../types/value-types.ts';
import { typeElement, typeListMember } from './lists.ts';
import { typeLookup } from './lookups.ts';
import { isReadable, matchPropertyNames, typeSpecialMember } from './special-names.ts';

/** A path so far. */
interface Chain {
  /** Its type is that of a path where nothing is missing. */
  readonly node: Expression;
  /** An earlier `?.` may have cut it short; its value is null then. */
  readonly cut: boolean;
}

export function typeChain(node: ast.MemberExpression | ast.IndexExpression, scope: Scope): Expression {
  return whole(chainOf(node, scope));
}

function whole({ node, cut }: Chain): Expression {
  return cut ? { ...node, type: nullable(node.type) } : node;
}

function chainOf(node: ast.Expression, scope: Scope): Chain {
  if (node.kind === 'member-expression') return memberOf(node, scope);
  if (node.kind === 'index-expression') return indexOf(node, scope);
  return { node: scope.module.typeOf(node, scope), cut: false };
}

/** A test of the whole path proves that no `?.` cut it short. */
function settled(chain: Chain, scope: Scope): Chain {
  const node = refine(whole(chain), scope.facts);
  if (!chain.cut) return { node, cut: false };
  return mayBeNull(node.type) ? chain : { node, cut: false };
}

function memberOf(node: ast.MemberExpression, scope: Scope): Chain {
  const special = typeSpecialMember(node, scope) ?? typeLookup(node, scope);
  if (special !== null) return { node: special, cut: false };
  if (isMisspelledSpecial(node, scope)) return { node: reportUnknownSpecial(node, scope), cut: false };
  const object = chainOf(node.object, scope);
  const opened = openObject(object.node, node.optional, scope);
  if (opened === null) return { node: { ...object.node, type: refused, span: node.span }, cut: false };
  const cut = object.cut || opened.cut;
  return settled(
    { node: accessField(whole({ node: object.node, cut }), opened.type, node, cut, scope), cut },
    scope,
  );
}

/** The type whose field is read, and whether `?.` may cut the path here; null where it was refused. */
function openObject(
  object: Expression,
  optional: boolean,
  scope: Scope,
): { readonly type: ValueType; readonly cut: boolean } | null {
  if (isRefused(object.type) || object.type.kind === 'null') return null;
  if (!mayBeNull(object.type)) return { type: object.type, cut: false };
  if (optional) return { type: present(object.type), cut: true };
  demandPresent(object, scope.module);
  return null;
}

function accessField(
  object: Expression,
  type: ValueType,
  node: ast.MemberExpression,
  safe: boolean,
  scope: Scope,
): Expression {
  const name = node.field.text;
  const { span } = node;
  if (type.kind === 'list') {
    return throughNull(object, safe, span, (list) =>
      typeListMember(list, node.field, node.optional, span, scope),
    );
  }
  const field = fieldType(type, name, scope.module);
  if (field !== null) return { kind: 'field', object, name, safe, type: field, span };
  if (type.kind === 'event' && name === 'time') return { kind: 'time', object, safe, type: time, span };
  reportUnknownField(type, node.field, scope.module);
  return { ...object, type: refused, span };
}

function isMisspelledSpecial(node: ast.MemberExpression, scope: Scope): boolean {
  const { object } = node;
  return object.kind === 'name-expression' && object.name === 'match' && isReadable('match', scope);
}

function reportUnknownSpecial(node: ast.MemberExpression, scope: Scope): Expression {
  scope.module.report.add('unknown-field', node.field.span, {
    owner: "'match'",
    name: node.field.text,
    suggestion: didYouMean(node.field.text, matchPropertyNames),
    fields: matchPropertyNames,
  });
  return { kind: 'literal', value: null, type: refused, span: node.span };
}

function indexOf(node: ast.IndexExpression, scope: Scope): Chain {
  const row = typeLookup(node, scope);
  if (row !== null) return { node: row, cut: false };
  const object = chainOf(node.object, scope);
  const [first, ...others] = node.indices;
  if (first === undefined || isRefused(object.node.type))
    return { node: { ...object.node, type: refused }, cut: false };
  const index = demandType(scope.module.typeOf(first, scope), int, 'the position in a list', scope.module);
  const list = openObject(object.node, false, scope);
  if (list === null) return { node: { ...object.node, type: refused }, cut: false };
  if (list.type.kind !== 'list' || others.length > 0) {
    scope.module.report.add('wrong-operand', node.span, {
      operator: others.length > 0 ? '[…, …]' : '[…]',
      found: scope.module.show(list.type),
      takes: others.length > 0 ? 'a table or state with as many keys' : 'a list, a table or a state',
    });
    return { node: { ...object.node, type: refused }, cut: false };
  }
  const element = throughNull(whole(object), object.cut, node.span, (value) =>
    typeElement(value, index, node.span, scope),
  );
  return settled({ node: element, cut: object.cut }, scope);
}

/** What lists have, read through a `?.` that may have cut the path: null then. */
function throughNull(
  object: Expression,
  safe: boolean,
  span: Span,
  read: (list: Expression) => Expression,
): Expression {
  const inner = read({ ...object, type: present(object.type) });
  if (!safe) return inner;
  return {
    kind: 'conditional',
    condition: { kind: 'null-test', value: object, negated: true, type: { kind: 'bool' }, span: object.span },
    then: inner,
    otherwise: { kind: 'literal', value: null, type: nothing, span },
    type: inner.type,
    span,
  };
}
