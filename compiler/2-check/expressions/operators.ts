/** Arithmetic: numbers, times, durations, text and lists (language §2). */
import type * as ast from '../../ir/ast.ts';
import type { BinaryOperator, Expression } from '../../ir/typed.ts';
import type { ValueType } from '../../ir/types.ts';
import { asRefused, demandPresent } from '../demands.ts';
import type { Scope } from '../scope.ts';
import { join } from '../types/join.ts';
import {
  duration,
  float,
  int,
  isNumber,
  isRefused,
  isText,
  listOf,
  refused,
  string,
  time,
} from '../types/value-types.ts';
import { textOf } from '../../source/span.ts';

type ArithmeticOperator = Extract<BinaryOperator, '+' | '-' | '*' | '/' | 'mod'>;

export function typeNegation(node: ast.UnaryExpression, scope: Scope): Expression {
  const operand = scope.module.typeOf(node.operand, scope);
  const { type } = operand;
  const result: Expression = { kind: 'unary', operator: '-', operand, type, span: node.span };
  if (isRefused(type) || !demandPresent(operand, scope.module)) return asRefused(result);
  if (isNumber(type) || type.kind === 'duration') return result;
  reportOperand('-', operand, takesOf('-'), scope);
  return asRefused(result);
}

export function typeArithmetic(
  node: ast.BinaryExpression,
  operator: ArithmeticOperator,
  scope: Scope,
  expected: ValueType | null,
): Expression {
  const wanted = expected?.kind === 'list' ? expected : null;
  const left = scope.module.typeOf(node.left, scope, wanted);
  const right = scope.module.typeOf(node.right, scope, left.type.kind === 'list' ? left.type : wanted);
  const result: Expression = { kind: 'binary', operator, left, right, type: refused, span: node.span };
  const areThere = [left, right]
    .map((one) => isRefused(one.type) || demandPresent(one, scope.module))
    .every(Boolean);
  if (!areThere || isRefused(left.type) || isRefused(right.type)) return result;
  const type = resultOf(operator, left.type, right.type);
  if (type !== null) return { ...result, type };
  reportOperands(operator, left, right, scope);
  return result;
}

function resultOf(operator: ArithmeticOperator, left: ValueType, right: ValueType): ValueType | null {
  const numbers = isNumber(left) && isNumber(right);
  const lengths = left.kind === 'duration' && right.kind === 'duration';
  switch (operator) {
    case '+':
      if (isText(left) && isText(right)) return string;
      if (left.kind === 'time' && right.kind === 'duration') return time;
      if (left.kind === 'duration' && right.kind === 'time') return time;
      return numbers || lengths ? join(left, right) : joinedList(left, right);
    case '-':
      if (left.kind === 'time' && right.kind === 'time') return duration;
      if (left.kind === 'time' && right.kind === 'duration') return time;
      return numbers || lengths ? join(left, right) : joinedList(left, right);
    case '*':
      if (left.kind === 'duration' && isNumber(right)) return duration;
      if (isNumber(left) && right.kind === 'duration') return duration;
      return numbers ? join(left, right) : null;
    case '/':
      if (left.kind === 'duration' && isNumber(right)) return duration;
      return numbers || lengths ? float : null;
    case 'mod':
      if (lengths) return duration;
      return numbers ? (left.kind === 'int' && right.kind === 'int' ? int : float) : null;
  }
}

function joinedList(left: ValueType, right: ValueType): ValueType | null {
  if (left.kind !== 'list' || right.kind !== 'list') return null;
  const element = join(left.element, right.element);
  return element === null ? null : listOf(element);
}

function reportOperands(
  operator: ArithmeticOperator,
  left: Expression,
  right: Expression,
  scope: Scope,
): void {
  const list = [left, right].find((one) => one.type.kind === 'list');
  if (list !== undefined && left.type.kind !== right.type.kind) {
    scope.module.report.add('list-as-value', list.span, { text: textOf(list.span) });
    return;
  }
  const { show } = scope.module;
  scope.module.report.add(
    'wrong-operand',
    { ...left.span, end: right.span.end },
    { operator, found: `${show(left.type)} and ${show(right.type)}`, takes: takesOf(operator) },
  );
}

function reportOperand(operator: string, operand: Expression, takes: string, scope: Scope): void {
  scope.module.report.add('wrong-operand', operand.span, {
    operator,
    found: scope.module.show(operand.type),
    takes,
  });
}

function takesOf(operator: ArithmeticOperator): string {
  switch (operator) {
    case '+':
      return 'two numbers, two durations, a time and a duration, two texts, or two lists';
    case '-':
      return 'two numbers, two durations, two times, a time and a duration, or two lists';
    case '*':
      return 'two numbers, or a duration and a number';
    case '/':
      return 'two numbers, two durations, or a duration and a number';
    case 'mod':
      return 'two numbers, or two durations';
  }
}
