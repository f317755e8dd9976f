/** Names that mean something in certain places only: `match`, `window`, `nth` (language §4.2, §4.3, §5). */
import type * as ast from '../../ir/ast.ts';
import type { Expression } from '../../ir/typed.ts';
import type { ValueType } from '../../ir/types.ts';
import { opaque } from '../flow/opaque.ts';
import type { Place, Scope } from '../scope.ts';
import { int, time } from '../types/value-types.ts';

const places: ReadonlyMap<string, { readonly readable: readonly Place[]; readonly where: string }> = new Map([
  [
    'match',
    {
      readable: ['output', 'repeated-output'],
      where: "in 'let', 'having' and 'emit' of a rule that matches",
    },
  ],
  ['window', { readable: ['window-output'], where: "in 'let', 'having' and 'emit' of a rule with a window" }],
  [
    'nth',
    { readable: ['repeated-output'], where: "in outputs of a pattern that ends with 'not … for … every …'" },
  ],
]);

export const specialNames: ReadonlySet<string> = new Set(places.keys());

export function whereReadable(name: string): string {
  return places.get(name)?.where ?? '';
}

export function isReadable(name: string, scope: Scope): boolean {
  return places.get(name)?.readable.includes(scope.place) ?? false;
}

type MatchProperty = Extract<Expression, { readonly kind: 'match' }>['property'];

const matchProperties: ReadonlyMap<string, { readonly property: MatchProperty; readonly type: ValueType }> =
  new Map([
    ['start', { property: 'start', type: time }],
    ['end', { property: 'end', type: time }],
    ['count', { property: 'count', type: int }],
  ]);

export const matchPropertyNames: readonly string[] = [...matchProperties.keys()];

/** `match.start` and the like; null where the member is none of these. */
export function typeSpecialMember(node: ast.MemberExpression, scope: Scope): Expression | null {
  const { object, field, span } = node;
  if (object.kind !== 'name-expression' || !isReadable(object.name, scope)) return null;
  if (object.name === 'match') {
    const found = matchProperties.get(field.text);
    return found === undefined ? null : { kind: 'match', property: found.property, type: found.type, span };
  }
  const isWindowEdge = object.name === 'window' && (field.text === 'start' || field.text === 'end');
  return isWindowEdge ? opaque(time, span, `window.${field.text}`) : null;
}

/** `nth` of a repeated absence; null for any other name, and where there is none. */
export function typeOrdinal(node: ast.NameExpression, scope: Scope): Expression | null {
  if (node.name !== 'nth' || !isReadable('nth', scope)) return null;
  return { kind: 'match', property: 'nth', type: int, span: node.span };
}
