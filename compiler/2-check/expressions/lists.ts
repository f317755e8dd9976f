/** What lists have: `count`, `first`, `last`, elements by position, and the list of one field (language §4.3). */
import type * as ast from '../../ir/ast.ts';
import type { Span } from '../../source/span.ts';
import type { Expression } from '../../ir/typed.ts';
import type { ValueType } from '../../ir/types.ts';
import { demandPresent } from '../demands.ts';
import { fieldType, reportUnknownField } from '../fields.ts';
import { wholeNumberOf } from '../fold.ts';
import type { Scope } from '../scope.ts';
import { int, listOf, mayBeNull, nullable, present, refused, time } from '../types/value-types.ts';

/** How many elements a list has at least. */
export function minimumLength(list: Expression, scope: Scope): number {
  switch (list.kind) {
    case 'binding':
      return scope.minimums.get(list.binding) ?? 0;
    case 'projection':
      return minimumLength(list.list, scope);
    case 'list':
      return list.items.length;
    case 'builtin': {
      const [first] = list.arguments;
      if (first === undefined || first.type.kind !== 'list') return 0;
      const length = minimumLength(first, scope);
      if (list.name === 'sortItems') return length;
      return list.name === 'distinctItems' ? Math.min(1, length) : 0;
    }
    default:
      return 0;
  }
}

/** `xs[i]`: there only if the list is long enough. */
export function typeElement(list: Expression, index: Expression, span: Span, scope: Scope): Expression {
  const element = elementType(list.type);
  const position = wholeNumberOf(index);
  const length = minimumLength(list, scope);
  const isThere = position !== null && (position < 0 ? -position <= length : position < length);
  return { kind: 'index', list, index, type: isThere ? element : nullable(element), span };
}

export function typeListMember(
  list: Expression,
  field: ast.Name,
  optional: boolean,
  span: Span,
  scope: Scope,
): Expression {
  switch (field.text) {
    case 'count':
      return { kind: 'count', list, type: int, span };
    case 'first':
      return typeElement(list, position(0, field.span), span, scope);
    case 'last':
      return typeElement(list, position(-1, field.span), span, scope);
    default:
      return typeProjection(list, field, optional, span, scope);
  }
}

function position(value: number, span: Span): Expression {
  return { kind: 'literal', value, type: int, span };
}

/** `xs.price`: for each element its field; elements that are null need `?.` and give null. */
function typeProjection(
  list: Expression,
  field: ast.Name,
  optional: boolean,
  span: Span,
  scope: Scope,
): Expression {
  const element = elementType(list.type);
  if (mayBeNull(element) && !optional) {
    demandPresent({ ...list, type: element }, scope.module);
    return { ...list, type: refused, span };
  }
  const found = projectedType(present(element), field.text, scope);
  if (found === null) {
    reportUnknownField(present(element), field, scope.module);
    return { ...list, type: refused, span };
  }
  const type = listOf(mayBeNull(element) ? nullable(found.type) : found.type);
  return { kind: 'projection', list, name: field.text, eventTime: found.isEventTime, type, span };
}

function projectedType(
  element: ValueType,
  name: string,
  scope: Scope,
): { readonly type: ValueType; readonly isEventTime: boolean } | null {
  const type = fieldType(element, name, scope.module);
  if (type !== null) return { type, isEventTime: false };
  return element.kind === 'event' && name === 'time' ? { type: time, isEventTime: true } : null;
}

export function elementType(list: ValueType): ValueType {
  return list.kind === 'list' ? list.element : refused;
}
