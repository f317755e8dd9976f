/** `and`, `or`, `not`, `if`, `??`, `all`, `some`: what is decided in parts, each knowing what the earlier ones proved. */
import type * as ast from '../../ir/ast.ts';
import type { Expression } from '../../ir/typed.ts';
import type { ValueType } from '../../ir/types.ts';
import { demandPresent } from '../demands.ts';
import { factsOf } from '../flow/facts-of.ts';
import { withFacts, withNames, type Scope } from '../scope.ts';
import { join } from '../types/join.ts';
import { bool, isRefused, present, refused } from '../types/value-types.ts';
import { typeCondition } from './condition.ts';

export function typeConnective(node: ast.BinaryExpression, operator: 'and' | 'or', scope: Scope): Expression {
  const left = typeCondition(node.left, scope);
  const right = typeCondition(node.right, withFacts(scope, factsOf(left, operator === 'and')));
  return { kind: 'binary', operator, left, right, type: bool, span: node.span };
}

export function typeNot(node: ast.UnaryExpression, scope: Scope): Expression {
  const operand = typeCondition(node.operand, scope);
  return { kind: 'unary', operator: 'not', operand, type: bool, span: node.span };
}

export function typeConditional(
  node: ast.IfExpression,
  scope: Scope,
  expected: ValueType | null,
): Expression {
  const condition = typeCondition(node.condition, scope);
  const then = scope.module.typeOf(node.then, withFacts(scope, factsOf(condition, true)), expected);
  const otherwise = scope.module.typeOf(
    node.otherwise,
    withFacts(scope, factsOf(condition, false)),
    expected,
  );
  const type = joined(then, otherwise, "the 'then' part", scope);
  return { kind: 'conditional', condition, then, otherwise, type, span: node.span };
}

/** `a ?? b`: the first if it is there. */
export function typeAlternative(
  node: ast.BinaryExpression,
  scope: Scope,
  expected: ValueType | null,
): Expression {
  const left = scope.module.typeOf(node.left, scope, expected);
  const right = scope.module.typeOf(node.right, scope, expected ?? present(left.type));
  const type = joined({ ...left, type: present(left.type) }, right, "the left side of '??'", scope);
  const result = left.type.kind === 'null' ? right.type : type;
  return { kind: 'binary', operator: '??', left, right, type: result, span: node.span };
}

function joined(first: Expression, second: Expression, what: string, scope: Scope): ValueType {
  const type = join(first.type, second.type);
  if (type !== null) return type;
  scope.module.report.add('type-mismatch', second.span, {
    what,
    expected: scope.module.show(first.type),
    found: scope.module.show(second.type),
    instead: 'let both have one type',
  });
  return refused;
}

export function typeQuantified(node: ast.QuantifiedExpression, scope: Scope): Expression {
  const list = scope.module.typeOf(node.list, scope);
  const element = scope.module.newLocal();
  const isList = isRefused(list.type) || (demandPresent(list, scope.module) && demandList(list, scope));
  const type = isList && list.type.kind === 'list' ? list.type.element : refused;
  const { name, span } = node;
  const inner = withNames(scope, [[name.text, { kind: 'local', local: element, type, span: name.span }]]);
  const condition = typeCondition(node.condition, inner);
  return { kind: 'quantified', mode: node.quantifier, list, element, condition, type: bool, span };
}

function demandList(list: Expression, scope: Scope): boolean {
  if (list.type.kind === 'list') return true;
  scope.module.report.add('type-mismatch', list.span, {
    what: "what stands behind 'in'",
    expected: 'a list',
    found: scope.module.show(list.type),
    instead: 'name a loop, or one field of all its events: xs.price',
  });
  return false;
}
