/** The parts of a typed expression, in the order in which they are written. */
import type { Expression } from '../ir/typed.ts';
import { assertNever } from '../source/assert-never.ts';

export function childrenOfTyped(node: Expression): readonly Expression[] {
  switch (node.kind) {
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
      return node.items;
    case 'record':
      return node.fields.map((field) => field.value);
    case 'field':
    case 'time':
      return [node.object];
    case 'index':
      return [node.list, node.index];
    case 'count':
    case 'projection':
      return [node.list];
    case 'aggregate':
      return [node.list, node.argument, node.where].filter((part) => part !== null);
    case 'quantified':
      return [node.list, node.condition];
    case 'unary':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'conditional':
      return [node.condition, node.then, node.otherwise];
    case 'in':
      return [node.value, node.list];
    case 'null-test':
    case 'matches':
    case 'is':
      return [node.value];
    case 'builtin':
    case 'call':
      return node.arguments;
    default:
      return assertNever(node);
  }
}

/** Whether some part of the expression, or the whole, passes the test. */
export function someTyped(node: Expression, test: (part: Expression) => boolean): boolean {
  return test(node) || childrenOfTyped(node).some((child) => someTyped(child, test));
}
