/** A whole module: event types, unions of them, parameters, functions, and rules that may feed one another. */
import fc from 'fast-check';
import { drawing, pick } from './draw.ts';
import {
  buildEventType,
  eventShape,
  eventText,
  foreignType,
  single,
  union,
  type EventShape,
} from './event-type.ts';
import { buildFunction, functionShape, type FunctionShape } from './function.ts';
import type { Keying } from './keys.ts';
import type { Choosable, EventModel, ModuleModel, RuleModel } from './model.ts';
import { buildConst, buildParam, paramShape, paramText, type ParamShape } from './param.ts';
import type { Twist } from './pattern/workshop.ts';
import { buildRule, ruleShape, type RuleShape } from './rule.ts';

export interface ModuleShape {
  readonly types: readonly EventShape[];
  readonly unions: readonly (readonly [number, number])[];
  readonly params: readonly ParamShape[];
  readonly consts: readonly ParamShape[];
  readonly functions: readonly FunctionShape[];
  readonly rules: readonly RuleShape[];
  /** All rules are partitioned alike, or none is, or each as it likes. */
  readonly keying: Keying | 'mixed';
  /** Rules are written in the order in which they feed one another, or turned round. */
  readonly turned: boolean;
}

export const moduleShape: fc.Arbitrary<ModuleShape> = fc.record({
  types: fc.array(eventShape, { minLength: 2, maxLength: 4, size: 'max' }),
  unions: fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 1, size: 'max' }),
  params: fc.array(paramShape, { maxLength: 2, size: 'max' }),
  consts: fc.array(paramShape, { maxLength: 1, size: 'max' }),
  functions: fc.array(functionShape, { maxLength: 1, size: 'max' }),
  rules: fc.array(ruleShape, { minLength: 1, maxLength: 3, size: 'max' }),
  keying: fc.constantFrom<Keying | 'mixed'>('no', 'first', 'both', 'first', 'mixed'),
  turned: fc.boolean(),
});

/** How often a module may say what multiplies matches with the stream. */
const multiplications = 2;

export function buildModule(shape: ModuleShape, twist: Twist = 'none'): ModuleModel {
  const inputs = shape.types.map(buildEventType);
  const unions = shape.unions.flatMap((members, index) => buildUnion(inputs, members, index));
  const params = shape.params.map(buildParam);
  const consts = shape.consts.map(buildConst);
  const functions = shape.functions.map(buildFunction);
  const known = new Map<string, EventModel>(inputs.map((type) => [type.name, type]));
  const typeOf = (name: string): EventModel => known.get(name) ?? foreignType;
  const types: Choosable[] = [...inputs.map(single), ...unions];
  let left = multiplications;
  const mayMultiply = (): boolean => (left -= 1) >= 0;
  const rules: RuleModel[] = [];
  for (const [index, rule] of shape.rules.entries()) {
    const built = buildRule(rule, {
      name: `R${index + 1}`,
      keying: shape.keying === 'mixed' ? rule.keying : shape.keying,
      types: rule.types.flatMap((choice) => pick(drawing([choice]), types) ?? []),
      params,
      consts,
      functions,
      twist,
      mayMultiply,
      typeOf,
    });
    rules.push(built);
    for (const type of built.emitted) known.set(type.name, type);
    // What was just emitted is offered first: rules then often feed one another.
    types.unshift(...built.emitted.map(single));
  }
  const written = shape.turned ? rules.toReversed() : rules;
  const header = [
    ...[...inputs, foreignType].map(eventText),
    ...unions.map(({ name, members }) => `type ${name} = ${members.map((one) => one.name).join(' | ')}\n`),
    ...params.map((one) => paramText('param', one)),
    ...consts.map((one) => paramText('const', one)),
    ...functions.map(({ text }) => text),
  ].join('');
  return {
    header,
    text: header + written.map(({ text }) => `\n${text}`).join(''),
    inputs,
    params,
    rules: written,
  };
}

function buildUnion(
  inputs: readonly EventModel[],
  [one, other]: readonly [number, number],
  index: number,
): readonly Choosable[] {
  const first = pick(drawing([one]), inputs);
  const second = pick(
    drawing([other]),
    inputs.filter((type) => type !== first),
  );
  return first === undefined || second === undefined ? [] : [union(`U${index + 1}`, [first, second])];
}
