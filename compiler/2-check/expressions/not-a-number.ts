/** Warns of comparisons with a quotient that may be 0/0: they are false then, which is easily overlooked (language §2). */
import { textOf } from '../../source/span.ts';
import type { Binary, Expression } from '../../ir/typed.ts';
import { numberOf } from '../fold.ts';
import { factsOf } from '../flow/facts-of.ts';
import { both, type Facts } from '../flow/facts.ts';
import { keyOf } from '../flow/key-of.ts';
import type { Scope } from '../scope.ts';
import { minimumLength } from './lists.ts';

export function warnOfNaN(node: Expression, scope: Scope): void {
  const quotient = unguardedQuotient(node, scope.facts, scope);
  if (quotient === null) return;
  scope.module.report.add('may-be-nan', quotient.span, {
    quotient: textOf(quotient.span),
    divisor: textOf(quotient.right.span),
  });
}

/** A quotient from which a NaN would reach the value of the expression. */
function unguardedQuotient(node: Expression, facts: Facts, scope: Scope): Binary | null {
  if (facts.get(keyOf(node))?.aNumber === true) return null;
  switch (node.kind) {
    case 'unary':
      return unguardedQuotient(node.operand, facts, scope);
    case 'conditional':
      return (
        unguardedQuotient(node.then, both(facts, factsOf(node.condition, true)), scope) ??
        unguardedQuotient(node.otherwise, both(facts, factsOf(node.condition, false)), scope)
      );
    case 'binary': {
      const inner = unguardedQuotient(node.left, facts, scope) ?? unguardedQuotient(node.right, facts, scope);
      return inner ?? (node.operator === '/' && mayBothBeZero(node, facts, scope) ? node : null);
    }
    default:
      return null;
  }
}

function mayBothBeZero(node: Binary, facts: Facts, scope: Scope): boolean {
  return [node.left, node.right].every((side) => mayBeZero(side, facts, scope));
}

function mayBeZero(node: Expression, facts: Facts, scope: Scope): boolean {
  const value = numberOf(node);
  if (value !== null) return value === 0;
  if (facts.get(keyOf(node))?.nonZero === true) return false;
  if (node.kind === 'count') return minimumLength(node.list, scope) === 0;
  if (node.kind === 'aggregate' && node.name === 'count' && node.where === null) {
    return minimumLength(node.list, scope) === 0;
  }
  return true;
}
