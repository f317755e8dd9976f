/** A `fn` of the module, with a body over its parameters alone. */
import fc from 'fast-check';
import { drawing, tape } from './draw.ts';
import { expression } from './expression/expression.ts';
import { emptyScope } from './expression/scope.ts';
import { levels, within } from './expression/text.ts';
import type { FunctionModel } from './model.ts';
import { plain, typeText, type Base } from './value-type.ts';

export interface FunctionShape {
  readonly parameters: readonly Base[];
  readonly result: Base;
  readonly body: readonly number[];
}

const scalar = fc.constantFrom<Base>('int', 'float', 'string', 'bool', 'duration');

export const functionShape: fc.Arbitrary<FunctionShape> = fc.record({
  parameters: fc.array(scalar, { minLength: 1, maxLength: 2 }),
  result: fc.constantFrom<Base>('bool', 'int', 'float', 'string', 'duration'),
  body: tape(10),
});

export function buildFunction(shape: FunctionShape, index: number): FunctionModel {
  const name = `fun${index + 1}`;
  const parameters = shape.parameters.map((base, at) => ({ name: `arg${at + 1}`, base }));
  const values = parameters.map((one) => ({ text: one.name, type: plain(one.base) }));
  const body = expression(shape.result, { ...emptyScope, values }, drawing(shape.body), 2);
  const signature = parameters.map((one) => `${one.name}: ${typeText(plain(one.base))}`).join(', ');
  const bodyText = body === null ? '' : within(levels.or, body);
  return {
    name,
    parameters,
    result: shape.result,
    text: `fn ${name}(${signature}): ${typeText(plain(shape.result))} = ${bodyText}\n`,
  };
}
