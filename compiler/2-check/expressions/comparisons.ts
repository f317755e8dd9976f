/** Comparisons and tests: `==`, `<`, `in`, `is null`, `is E`, `matches` (language §2). */
import type * as ast from '../../ir/ast.ts';
import { textOf } from '../../source/span.ts';
import type { BinaryOperator, Expression } from '../../ir/typed.ts';
import type { ValueType } from '../../ir/types.ts';
import { asRefused, demandNoEvent, demandPresent, demandType } from '../demands.ts';
import { resolveEventTypes } from '../event-types.ts';
import { checkRegex } from '../regex/check-regex.ts';
import type { Scope } from '../scope.ts';
import { join } from '../types/join.ts';
import {
  bool,
  isNumber,
  isOrdered,
  isRefused,
  isText,
  mayBeNull,
  present,
  refused,
  string,
} from '../types/value-types.ts';
import { typeTable } from './lookups.ts';
import { warnOfNaN } from './not-a-number.ts';

type Comparison = Extract<BinaryOperator, '==' | '!=' | '<' | '<=' | '>' | '>='>;

export function typeComparison(node: ast.BinaryExpression, operator: Comparison, scope: Scope): Expression {
  const [left, right] = typeSides(node, scope);
  const result: Expression = { kind: 'binary', operator, left, right, type: bool, span: node.span };
  if (isRefused(left.type) || isRefused(right.type)) return result;
  const isEquality = operator === '==' || operator === '!=';
  const isRight = isEquality ? checkEquality(result, scope) : checkOrder(result, operator, scope);
  if (!isRight) return asRefused(result);
  warnOfNaN(left, scope);
  warnOfNaN(right, scope);
  return result;
}

/** Text beside one of some literals is read as one of them, so the other side is typed first. */
function typeSides(node: ast.BinaryExpression, scope: Scope): readonly [Expression, Expression] {
  const { typeOf } = scope.module;
  if (isPlain(node.left)) {
    const right = typeOf(node.right, scope);
    return [typeOf(node.left, scope, right.type), right];
  }
  const left = typeOf(node.left, scope);
  return [left, typeOf(node.right, scope, left.type)];
}

function isPlain(node: ast.Expression): boolean {
  return (
    node.kind === 'string-literal' || node.kind === 'list-expression' || node.kind === 'record-expression'
  );
}

type Sides = Extract<Expression, { readonly kind: 'binary' }>;

function checkEquality({ left, right, span }: Sides, scope: Scope): boolean {
  if (!demandNoEvent(left, scope.module) || !demandNoEvent(right, scope.module)) return false;
  if (left.type.kind === 'null' || right.type.kind === 'null' || canBeEqual(left.type, right.type))
    return true;
  return reportIncomparable(left, right, span, scope);
}

function canBeEqual(left: ValueType, right: ValueType): boolean {
  const [one, other] = [present(left), present(right)];
  if (one.kind === 'literals' && other.kind === 'literals') {
    return one.values.some((value) => other.values.includes(value));
  }
  return join(one, other) !== null;
}

function checkOrder({ left, right, span }: Sides, operator: Comparison, scope: Scope): boolean {
  const areThere = [left, right].map((one) => demandPresent(one, scope.module)).every(Boolean);
  if (!areThere) return false;
  if (isOrdered(left.type) && isOrdered(right.type)) {
    return (
      join(orderKind(left.type), orderKind(right.type)) !== null ||
      reportIncomparable(left, right, span, scope)
    );
  }
  const odd = isOrdered(left.type) ? right : left;
  if (odd.type.kind === 'list') {
    scope.module.report.add('list-as-value', odd.span, { text: textOf(odd.span) });
    return false;
  }
  scope.module.report.add('wrong-operand', odd.span, {
    operator,
    found: scope.module.show(odd.type),
    takes: 'two numbers, two texts, two times or two durations',
  });
  return false;
}

/** In an order, a union of literals is text like any other. */
function orderKind(type: ValueType): ValueType {
  return isText(type) ? string : type;
}

function reportIncomparable(
  left: Expression,
  right: Expression,
  span: Expression['span'],
  scope: Scope,
): false {
  const list = [left, right].find((one) => one.type.kind === 'list');
  if (list !== undefined && present(left.type).kind !== present(right.type).kind) {
    scope.module.report.add('list-as-value', list.span, { text: textOf(list.span) });
    return false;
  }
  const { show } = scope.module;
  const [one, other] = [present(left.type), present(right.type)];
  scope.module.report.add('incomparable', span, {
    left: show(one),
    right: show(other),
    instead: mendOfIncomparable(one, other),
  });
  return false;
}

function mendOfIncomparable(left: ValueType, right: ValueType): string {
  const kinds = [left, right];
  const hasNumber = kinds.some(isNumber);
  if (hasNumber && kinds.some((one) => one.kind === 'duration')) return 'give the number a unit, as in 5s';
  if (hasNumber && kinds.some((one) => one.kind === 'time'))
    return "compare times with times: 'at - other.at > 5s'";
  if (hasNumber && kinds.some(isText)) return 'write a number, or read one from the text: toFloat(…)';
  return 'compare values of one type';
}

export function typeMembership(node: ast.BinaryExpression, scope: Scope): Expression {
  const { typeOf } = scope.module;
  const table = typeTable(node.right, scope);
  if (table !== null) {
    const value = demandType(
      typeOf(node.left, scope, table.key),
      table.key,
      'the key of the table',
      scope.module,
    );
    return { kind: 'in', value, list: table.node, type: bool, span: node.span };
  }
  const value = typeOf(node.left, scope);
  const list = typeOf(node.right, scope, { kind: 'list', element: value.type });
  const result: Expression = { kind: 'in', value, list, type: bool, span: node.span };
  if (isRefused(value.type) || isRefused(list.type) || !demandPresent(list, scope.module)) return result;
  if (list.type.kind !== 'list') {
    scope.module.report.add('wrong-operand', list.span, {
      operator: 'in',
      found: scope.module.show(list.type),
      takes: 'a list or a table at its right',
    });
    return asRefused(result);
  }
  if (!demandNoEvent(value, scope.module) || !demandNoEvent(list, scope.module)) return asRefused(result);
  if (canBeEqual(value.type, list.type.element)) return result;
  reportIncomparable(value, { ...list, type: list.type.element }, node.span, scope);
  return asRefused(result);
}

export function typeNullTest(node: ast.NullTest, scope: Scope): Expression {
  const value = scope.module.typeOf(node.operand, scope);
  return { kind: 'null-test', value, negated: node.negated, type: bool, span: node.span };
}

export function typeMatches(node: ast.MatchesExpression, scope: Scope): Expression {
  const typed = scope.module.typeOf(node.operand, scope);
  const value = demandType(typed, string, "the left side of 'matches'", scope.module);
  checkRegex(node.regex, scope.module.report);
  const { source, flags } = node.regex;
  return { kind: 'matches', value, pattern: source, flags, type: bool, span: node.span };
}

export function typeTypeTest(node: ast.TypeTest, scope: Scope): Expression {
  const value = scope.module.typeOf(node.operand, scope);
  const types = resolveEventTypes(node.type, scope.module) ?? [];
  const result: Expression = { kind: 'is', value, types, type: bool, span: node.span };
  const of = present(value.type);
  if (isRefused(of) || types.length === 0) return asRefused(result);
  if (of.kind !== 'event') {
    scope.module.report.add('wrong-operand', value.span, {
      operator: 'is',
      found: scope.module.show(value.type),
      takes: mayBeNull(value.type) ? 'an event, or null as in is null' : 'an event',
    });
    return asRefused(result);
  }
  if (types.some((one) => of.types.includes(one))) return result;
  scope.module.report.add('incomparable', node.span, {
    left: scope.module.show(of),
    right: node.type.text,
    instead: 'test for a type that the event can have',
  });
  return { ...result, type: refused };
}
