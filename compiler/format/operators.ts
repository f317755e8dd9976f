/**
 * Chains of operators of one level. Conditions stand on one line, or each on its own, the operator at its head;
 * in calculations a line is broken only where the next operand does not fit.
 */
import type { BinaryExpression, BinaryOperator, Expression } from '../ir/ast.ts';
import { leading, trailing } from './comments.ts';
import { concat, group, line, nest, type Doc } from './layout/doc.ts';
import { indentation } from './lists.ts';
import { level, levelOf, loosestOperand } from './precedence.ts';

/** `operator right`, and what the comments behind it were put on. */
interface Link {
  readonly operator: BinaryOperator;
  readonly right: Expression;
  readonly whole: BinaryExpression;
}

/** `operand` prints one that must hold together as tightly as it is told. */
export function chain(node: BinaryExpression, operand: (node: Expression, loosest: number) => Doc): Doc {
  const own = levelOf(node);
  const { first, links } = unrolled(node, own);
  const loosest = loosestOperand(own);
  const isCondition = own === level.and || own === level.or;
  const link = isCondition ? concat : group;
  const following = links.map(({ operator, right, whole }) =>
    link(
      line,
      leading(right),
      `${operator} `,
      operand(right, loosest),
      trailing(right),
      whole === node ? '' : trailing(whole),
    ),
  );
  return group(leading(first), operand(first, loosest), trailing(first), nest(indentation, ...following));
}

/** The operands of a chain that groups from the left. Comparisons do not chain. */
function unrolled(
  node: BinaryExpression,
  own: number,
): { readonly first: Expression; readonly links: readonly Link[] } {
  const links: Link[] = [];
  let whole = node;
  for (;;) {
    links.unshift({ operator: whole.operator, right: whole.right, whole });
    const { left } = whole;
    if (left.kind !== 'binary-expression' || levelOf(left) !== own || own === level.comparison) {
      return { first: left, links };
    }
    whole = left;
  }
}
