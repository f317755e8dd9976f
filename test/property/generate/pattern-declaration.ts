/** `pattern name(E: event, n: int, d: duration) = …`, with a body over its parameters and the module. */
import fc from 'fast-check';
import type { Gate } from '../constructs/gate.ts';
import { chance, drawing, tape } from './draw.ts';
import { emptyScope, type Scope, type Value } from './expression/scope.ts';
import type { Choosable, Field, FunctionModel, ParamModel, PatternModel } from './model.ts';
import { chooseLength } from './pattern/length.ts';
import type { Built, PatternNode } from './pattern/node.ts';
import { namedBody } from './pattern/pattern.ts';
import { workshop, type Workshop } from './pattern/workshop.ts';
import { plain } from './value-type.ts';

export interface PatternShape {
  readonly body: PatternNode;
  readonly hasEvent: boolean;
  readonly hasCount: boolean;
  readonly hasLength: boolean;
  readonly options: readonly number[];
}

export function patternShape(gate: Gate): fc.Arbitrary<PatternShape> {
  return fc.record({
    body: namedBody(gate),
    hasEvent: fc.boolean(),
    hasCount: fc.boolean(),
    hasLength: fc.boolean(),
    options: tape(4),
  });
}

/** What a named pattern can speak of. */
export interface PatternSurroundings {
  readonly gate: Gate;
  readonly types: readonly Choosable[];
  readonly values: readonly Value[];
  readonly functions: readonly FunctionModel[];
  /** Fields that all events have. */
  readonly common: readonly Field[];
}

const count: ParamModel = { name: 'count1', base: 'int', initial: 1, greatest: 3 };
const length: ParamModel = { name: 'length1', base: 'duration', initial: 1000, greatest: 3000 };

export function buildPattern(shape: PatternShape, index: number, around: PatternSurroundings): PatternModel {
  const own: readonly ParamModel[] = [
    ...(shape.hasCount ? [count] : []),
    ...(shape.hasLength ? [length] : []),
  ];
  const event: Choosable = { name: 'Kind', members: [], fields: around.common, wildcard: false };
  const shop = workshop({
    gate: around.gate,
    twist: 'none',
    params: own,
    patterns: [],
    types: shape.hasEvent ? [event, ...around.types] : around.types,
    mayMultiply: () => false,
    letter: 'p',
  });
  const values = [
    ...around.values,
    ...own.map(({ name, base }): Value => ({ text: name, type: plain(base) })),
  ];
  const { built, text } = bodyOf(shape, shop, { ...emptyScope, values, functions: around.functions });
  // A type that the body does not name would not be in the stream of a rule that gives it.
  const hasEvent = new RegExp(`\\b${event.name}\\b`).test(text);
  const parameters: PatternModel['parameters'] = [
    ...(hasEvent ? [{ kind: 'event', fields: around.common } as const] : []),
    ...(shape.hasCount ? [{ kind: 'count', values: ['2', '1', '3'] } as const] : []),
    ...(shape.hasLength ? [{ kind: 'length', values: ['1s', '2s', '500ms', '3s'] } as const] : []),
  ];
  const declared = [
    ...(hasEvent ? [`${event.name}: event`] : []),
    ...own.map(({ name, base }) => `${name}: ${base}`),
  ];
  const name = `pattern${index + 1}`;
  return {
    name,
    parameters,
    text: `pattern ${name}(${declared.join(', ')}) = ${text}\n`,
    bounded: built.bounded,
    timed: built.timed,
    span: built.span,
    alphabet: shop.alphabet(),
    script: shop.script(),
    features: shop.features(),
    constructs: shop.constructs(),
    lengths: shop.lengths(),
  };
}

/** It may stand anywhere, so it takes an event and ends by itself. */
function bodyOf(
  { body, options }: PatternShape,
  shop: Workshop,
  scope: Scope,
): { readonly built: Built; readonly text: string } {
  const draw = drawing(options);
  const isWindowed = chance(draw, shop.gate.weight('group-window'), 3);
  const built = body.build(shop, {
    scope,
    first: true,
    last: true,
    closing: isWindowed,
    windowed: isWindowed,
    sealed: true,
    strict: false,
    repeated: false,
    inLoop: false,
    needs: 'event',
    negated: false,
    top: false,
    shared: [],
  });
  if (!isWindowed) return { built, text: `(${built.text})` };
  shop.use('group-window');
  const window = chooseLength(draw, scope, shop, built.span);
  return { built: { ...built, bounded: true }, text: `(${built.text} within ${window.text})` };
}
