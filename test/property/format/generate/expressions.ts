/** Expressions of every kind, as deep as they are told. */
import fc, { type Arbitrary } from 'fast-check';
import type {
  BinaryExpression,
  CallExpression,
  Expression,
  FieldValue,
  NameExpression,
} from '../../../../compiler/ir/ast.ts';
import { literal, regex } from './literals.ts';
import { anyName, capitalName, few, maybe, node, smallName, smallText, span } from './nodes.ts';

const operators: readonly BinaryExpression['operator'][] = [
  ...(['or', 'and', '==', '!=', '<', '<=', '>', '>=', 'in', '??', '+', '-', '*', '/', 'mod'] as const),
];

const name: Arbitrary<NameExpression> = fc
  .oneof(smallText, fc.constantFrom('Restricted', 'Order'))
  .map((text) => ({ kind: 'name-expression', name: text, span }));

const leaf: Arbitrary<Expression> = fc.oneof(
  { weight: 3, arbitrary: name },
  { weight: 3, arbitrary: literal },
  node('it-expression', {}),
  node('prev-expression', { back: fc.constant(null) }),
);

/** Any expression whose tree is at most `depth` high. */
export function expression(depth: number): Arbitrary<Expression> {
  if (depth <= 0) return leaf;
  const inner = expression(depth - 1);
  return fc.oneof(leaf, operation(inner), operand(inner));
}

function operation(inner: Arbitrary<Expression>): Arbitrary<Expression> {
  return fc.oneof(
    node('unary-expression', { operator: fc.constantFrom('not', '-'), operand: inner }),
    node('binary-expression', { operator: fc.constantFrom(...operators), left: inner, right: inner }),
    node('null-test', { operand: inner, negated: fc.boolean() }),
    node('type-test', { operand: inner, type: capitalName }),
    node('matches-expression', { operand: inner, regex }),
    node('if-expression', { condition: inner, then: inner, otherwise: inner }),
    node('quantified-expression', {
      quantifier: fc.constantFrom('all', 'some'),
      name: smallName,
      list: inner,
      condition: inner,
    }),
  );
}

function operand(inner: Arbitrary<Expression>): Arbitrary<Expression> {
  return fc.oneof(
    node('list-expression', { elements: few(inner) }),
    node('record-expression', { fields: few(fieldValue(inner)) }),
    node('prev-expression', { back: inner }),
    node('member-expression', { object: inner, field: anyName, optional: fc.boolean() }),
    node('index-expression', { object: inner, indices: few(inner, 1, 2) }),
    call(inner),
  );
}

function call(inner: Arbitrary<Expression>): Arbitrary<CallExpression> {
  return node('call-expression', {
    callee: smallName,
    arguments: few(fc.oneof({ weight: 5, arbitrary: inner }, { weight: 1, arbitrary: regex })),
    over: maybe(inner),
    prior: fc.boolean(),
    where: maybe(inner),
  }).filter(
    ({ arguments: values, over, prior, where }) =>
      values.length > 0 || !prior || over !== null || where !== null,
  );
}

/** With a value, or short for a field of the same name. */
export function fieldValue(value: Arbitrary<Expression>): Arbitrary<FieldValue> {
  return node('field-value', { name: smallName, value: maybe(value) });
}

export function fullFieldValue(value: Arbitrary<Expression>): Arbitrary<FieldValue> {
  return node('field-value', { name: smallName, value });
}

/** What most places hold. */
export const condition: Arbitrary<Expression> = expression(2);

/** Lengths and counts: mostly a literal or a path, sometimes anything. */
export const measure: Arbitrary<Expression> = fc.oneof(
  { weight: 3, arbitrary: leaf },
  { weight: 1, arbitrary: expression(2) },
);
