/** Visiting typed expressions. */
import { assertNever } from '../source/assert-never.ts';
import type { Expression } from './typed.ts';

/** The expressions directly inside one, in order of evaluation. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'current':
    case 'binding':
    case 'local':
    case 'param':
    case 'key':
    case 'previous':
    case 'match':
      return [];
    case 'list':
      return expression.items;
    case 'record':
      return expression.fields.map((field) => field.value);
    case 'field':
    case 'time':
      return [expression.object];
    case 'index':
      return [expression.list, expression.index];
    case 'count':
    case 'projection':
      return [expression.list];
    case 'aggregate':
      return [expression.list, ...present(expression.argument), ...present(expression.where)];
    case 'quantified':
      return [expression.list, expression.condition];
    case 'unary':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'conditional':
      return [expression.condition, expression.then, expression.otherwise];
    case 'in':
      return [expression.value, expression.list];
    case 'null-test':
    case 'matches':
    case 'is':
      return [expression.value];
    case 'builtin':
    case 'call':
      return expression.arguments;
    default:
      return assertNever(expression);
  }
}

/** True if `holds` for the expression or anything inside it. */
export function contains(expression: Expression, holds: (inside: Expression) => boolean): boolean {
  return holds(expression) || childrenOf(expression).some((child) => contains(child, holds));
}

function present(expression: Expression | null): readonly Expression[] {
  return expression === null ? [] : [expression];
}
