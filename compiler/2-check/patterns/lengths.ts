/** Lengths of time and counts inside patterns: literals, params, and what is computed from earlier names (language §4.4). */
import type * as ast from '../../ir/ast.ts';
import type { Expression } from '../../ir/typed.ts';
import { demandType } from '../demands.ts';
import { numberOf } from '../fold.ts';
import { textOf } from '../../source/span.ts';
import type { Scope } from '../scope.ts';
import { duration, int } from '../types/value-types.ts';

export function typeLength(node: ast.Expression, scope: Scope): Expression {
  const length = demandType(scope.module.typeOf(node, scope), duration, 'a length of time', scope.module);
  const value = numberOf(length);
  if (value !== null && value < 0)
    scope.module.report.add('negative-length', length.span, { length: textOf(length.span) });
  return length;
}

export function typeOptionalLength(node: ast.Expression | null, scope: Scope): Expression | null {
  return node === null ? null : typeLength(node, scope);
}

export function typeCount(node: ast.Expression, scope: Scope): Expression {
  return demandType(scope.module.typeOf(node, scope), int, 'a count', scope.module);
}
