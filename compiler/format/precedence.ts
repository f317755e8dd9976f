/** How tightly each kind of expression holds together, and where parentheses are put. */
import type { BinaryOperator, Expression } from '../ir/ast.ts';

/** The levels of the grammar, from the loosest to the tightest. */
export const level = {
  whole: 0,
  or: 1,
  and: 2,
  not: 3,
  comparison: 4,
  coalesce: 5,
  sum: 6,
  product: 7,
  negative: 8,
  postfix: 9,
} as const;

const levels: Readonly<Record<BinaryOperator, number>> = {
  or: level.or,
  and: level.and,
  '==': level.comparison,
  '!=': level.comparison,
  '<': level.comparison,
  '<=': level.comparison,
  '>': level.comparison,
  '>=': level.comparison,
  in: level.comparison,
  '??': level.coalesce,
  '+': level.sum,
  '-': level.sum,
  '*': level.product,
  '/': level.product,
  mod: level.product,
};

export function levelOf(expression: Expression): number {
  switch (expression.kind) {
    case 'if-expression':
    case 'quantified-expression':
      return level.whole;
    case 'binary-expression':
      return levels[expression.operator];
    case 'unary-expression':
      return expression.operator === 'not' ? level.not : level.negative;
    case 'null-test':
    case 'type-test':
    case 'matches-expression':
      return level.comparison;
    default:
      return level.postfix;
  }
}

/**
 * The loosest operand that an operator of this level takes without parentheses. The grammar would do with fewer:
 * `and` beside `or`, a comparison under `not` and `??` in a comparison get them to be read at a glance.
 */
export function loosestOperand(operatorLevel: number): number {
  switch (operatorLevel) {
    case level.or:
    case level.and:
      return level.not;
    case level.not:
    case level.comparison:
    case level.coalesce:
      return level.sum;
    case level.sum:
      return level.product;
    case level.product:
      return level.negative;
    default:
      return level.postfix;
  }
}
