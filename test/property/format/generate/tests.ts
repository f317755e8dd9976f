/** Tests with every statement. */
import fc, { type Arbitrary } from 'fast-check';
import type { TestDeclaration, TestStatement } from '../../../../compiler/ir/ast.ts';
import { condition, fullFieldValue, measure } from './expressions.ts';
import { string } from './literals.ts';
import { capitalName, few, maybe, node, plainName, smallName } from './nodes.ts';
import { above } from './types.ts';

const fields = few(fullFieldValue(condition), 0, 6);
const expected = { type: capitalName, fields, at: maybe(measure) };

const statement: Arbitrary<TestStatement> = fc.oneof(
  node('test-start', { time: string, zone: maybe(string) }),
  node('test-param', { name: smallName, value: condition }),
  node('test-table', { at: maybe(measure), name: capitalName, rows: condition }),
  node('test-function', { name: plainName, parameters: few(smallName), body: condition }),
  node('test-event', {
    at: measure,
    repeat: maybe(node('test-repeat', { every: measure, times: measure })),
    event: capitalName,
    fields,
  }),
  node('test-advance', { to: measure }),
  node('test-drain', {}),
  node('expect-at-least', {}),
  node('expect-output', expected),
  node('expect-no-output', expected),
  node('expect-nothing', {}),
);

export const test: Arbitrary<TestDeclaration> = node('test', {
  ...above,
  title: string,
  statements: few(statement, 0, 5),
});
