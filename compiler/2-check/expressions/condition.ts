/** A condition: an expression that must be a `bool` that is there. */
import type * as ast from '../../ir/ast.ts';
import type { Expression } from '../../ir/typed.ts';
import { demandType } from '../demands.ts';
import type { Scope } from '../scope.ts';
import { bool } from '../types/value-types.ts';

export function typeCondition(node: ast.Expression, scope: Scope): Expression {
  return demandType(scope.module.typeOf(node, scope, bool), bool, 'a condition', scope.module);
}
