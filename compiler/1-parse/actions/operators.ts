/** Expressions with operators, from `or` down to the unary minus (language §2). */
import type { IterationNode, Node, NonterminalNode } from 'ohm-js';
import type { BinaryExpression, BinaryOperator, Expression } from '../../ir/ast.ts';
import { cover } from '../../source/span.ts';
import { build, buildAll, type Actions } from '../families.ts';
import type { Workshop } from '../workshop.ts';

export function operatorActions({ span, report }: Workshop): Actions<'expression'> {
  return {
    Or: fromTheLeft,
    And: fromTheLeft,
    Coalesce: fromTheLeft,
    Sum: fromTheLeft,
    Product: fromTheLeft,
    Not_not(_not, operand) {
      return {
        kind: 'unary-expression',
        operator: 'not',
        operand: build('expression', operand),
        span: span(this),
      };
    },
    Negative_minus(_minus, operand) {
      return {
        kind: 'unary-expression',
        operator: '-',
        operand: build('expression', operand),
        span: span(this),
      };
    },
    Comparison(first, tests) {
      const second = tests.children[1];
      if (second !== undefined) report.add('chained-comparison', span(second), {});
      return buildAll('continuation', tests).reduce((left, test) => test(left), build('expression', first));
    },
  };
}

/** Operators of one level: `a - b + c` is `(a - b) + c`. */
function fromTheLeft(
  this: NonterminalNode,
  first: Node,
  operators: IterationNode,
  operands: IterationNode,
): Expression {
  return operands.children.reduce(
    (left, operand, index) => {
      const operator = operators.children[index]?.sourceString ?? '';
      return binary(operatorNamed(operator), left, build('expression', operand));
    },
    build('expression', first),
  );
}

function binary(operator: BinaryOperator, left: Expression, right: Expression): BinaryExpression {
  return { kind: 'binary-expression', operator, left, right, span: cover(left.span, right.span) };
}

const operatorNames: readonly BinaryOperator[] = [
  'or',
  'and',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'in',
  '??',
  '+',
  '-',
  '*',
  '/',
  'mod',
];

function operatorNamed(text: string): BinaryOperator {
  const operator = operatorNames.find((name) => name === text);
  if (operator === undefined) throw new Error(`the grammar has an operator that the tree has not: ${text}`);
  return operator;
}

/** The right side of a comparison or test. */
export function comparisonActions({ span }: Workshop): Actions<'continuation'> {
  const compared = (operator: Node, right: Node) => (left: Expression) =>
    binary(operatorNamed(operator.sourceString), left, build('expression', right));
  const nullTest = (node: Node, negated: boolean) => (operand: Expression) =>
    ({ kind: 'null-test', operand, negated, span: cover(operand.span, span(node)) }) as const;
  return {
    Compared_operator(operator, right) {
      return compared(operator, right);
    },
    Compared_in(operator, right) {
      return compared(operator, right);
    },
    Compared_null(_is, _null) {
      return nullTest(this, false);
    },
    Compared_notNull(_is, _not, _null) {
      return nullTest(this, true);
    },
    Compared_type(_is, name) {
      const end = span(this);
      const type = build('identifier', name);
      return (operand) => ({ kind: 'type-test', operand, type, span: cover(operand.span, end) });
    },
    Compared_matches(_matches, literal) {
      const regex = build('regexLiteral', literal);
      return (operand) => ({
        kind: 'matches-expression',
        operand,
        regex,
        span: cover(operand.span, regex.span),
      });
    },
  };
}
