/** A whole module: event types, unions of them, parameters, functions, patterns, and rules that may feed one another. */
import fc from 'fast-check';
import type { Gate } from '../constructs/gate.ts';
import { drawing, pick } from './draw.ts';
import {
  buildEventType,
  eventShape,
  eventText,
  foreignType,
  sharedFields,
  single,
  union,
  type EventShape,
} from './event-type.ts';
import { buildFunction, functionShape, type FunctionShape } from './function.ts';
import type { Keying } from './keys.ts';
import type {
  Choosable,
  EventModel,
  FunctionModel,
  ModuleModel,
  ParamModel,
  PatternModel,
  RuleModel,
} from './model.ts';
import { buildConst, buildParam, paramShape, paramText, type ParamShape } from './param.ts';
import { buildPattern, patternShape, type PatternShape } from './pattern-declaration.ts';
import type { Twist } from './pattern/workshop.ts';
import { buildRule, ruleShape, type RuleShape } from './rule.ts';
import { plain } from './value-type.ts';

export interface ModuleShape {
  readonly types: readonly EventShape[];
  readonly unions: readonly (readonly [number, number])[];
  readonly params: readonly ParamShape[];
  readonly consts: readonly ParamShape[];
  readonly functions: readonly FunctionShape[];
  readonly patterns: readonly PatternShape[];
  readonly rules: readonly RuleShape[];
  /** All rules are partitioned alike, or none is, or each as it likes. */
  readonly keying: Keying | 'mixed';
  /** Rules are written in the order in which they feed one another, or turned round. */
  readonly turned: boolean;
}

export function moduleShape(gate: Gate): fc.Arbitrary<ModuleShape> {
  return fc.record({
    types: fc.array(eventShape, { minLength: 2, maxLength: 4, size: 'max' }),
    unions: fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 1, size: 'max' }),
    params: fc.array(paramShape, { maxLength: 2, size: 'max' }),
    consts: fc.array(paramShape, { maxLength: 1, size: 'max' }),
    functions: fc.array(functionShape, { maxLength: 1, size: 'max' }),
    patterns: fc.array(patternShape(gate), {
      maxLength: gate.weight('named-pattern') > 0 ? 1 : 0,
      size: 'max',
    }),
    rules: someRules(ruleShape(gate)),
    keying: fc.constantFrom<Keying | 'mixed'>('no', 'first', 'both', 'first', 'mixed', 'mixed'),
    turned: fc.boolean(),
  });
}

/** Mostly one or two. */
function someRules(rule: fc.Arbitrary<RuleShape>): fc.Arbitrary<readonly RuleShape[]> {
  const between = (minLength: number, maxLength: number): fc.Arbitrary<RuleShape[]> =>
    fc.array(rule, { minLength, maxLength, size: 'max' });
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: between(1, 2) },
    { weight: 1, arbitrary: between(1, 3) },
  );
}

/** How often a module may say what multiplies matches with the stream. */
const multiplications = 2;

export function buildModule(shape: ModuleShape, gate: Gate, twist: Twist = 'none'): ModuleModel {
  const inputs = shape.types.map((type, index) => buildEventType(type, index, gate));
  const unions = shape.unions.flatMap((members, index) => buildUnion(inputs, members, index));
  const params = shape.params.map(buildParam);
  const consts = shape.consts.map(buildConst);
  const functions = shape.functions.map(buildFunction);
  const values = [...params, ...consts].map(({ name, base }) => ({ text: name, type: plain(base) }));
  const types = [...inputs.map(single), ...unions];
  const common = sharedFields(inputs).filter(({ name, type }) => name === 'v' && type.base === 'int');
  const patterns = shape.patterns.map((one, index) =>
    buildPattern(one, index, { gate, types, values, functions, common }),
  );
  const rules = buildRules(shape, { gate, twist, inputs, types, params, consts, functions, patterns });
  const written = shape.turned ? rules.toReversed() : rules;
  const header = [
    ...[...inputs, foreignType].map(eventText),
    ...unions.map(({ name, members }) => `type ${name} = ${members.map((one) => one.name).join(' | ')}\n`),
    ...params.map((one) => paramText('param', one)),
    ...consts.map((one) => paramText('const', one)),
    ...functions.map(({ text }) => text),
    ...patterns.map(({ text }) => text),
  ].join('');
  return {
    header,
    text: header + written.map(({ text }) => `\n${text}`).join(''),
    inputs,
    params,
    constructs: new Set(rules.flatMap(({ constructs }) => [...constructs, ...orderedBy(inputs, gate)])),
    rules: written,
  };
}

interface Declared {
  readonly gate: Gate;
  readonly twist: Twist;
  readonly inputs: readonly EventModel[];
  readonly types: readonly Choosable[];
  readonly params: readonly ParamModel[];
  readonly consts: readonly ParamModel[];
  readonly functions: readonly FunctionModel[];
  readonly patterns: readonly PatternModel[];
}

function buildRules(shape: ModuleShape, declared: Declared): readonly RuleModel[] {
  const { inputs } = declared;
  const known = new Map<string, EventModel>(inputs.map((type) => [type.name, type]));
  const types: Choosable[] = [...declared.types];
  let left = multiplications;
  const rules: RuleModel[] = [];
  for (const [index, rule] of shape.rules.entries()) {
    const built = buildRule(rule, {
      ...declared,
      name: `R${index + 1}`,
      keying: shape.keying === 'mixed' ? rule.keying : shape.keying,
      types: rule.types.flatMap((choice) => pick(drawing([choice]), types) ?? []),
      inputs: [...inputs, foreignType],
      mayMultiply: () => (left -= 1) >= 0,
      typeOf: (name) => known.get(name) ?? foreignType,
    });
    rules.push(built);
    for (const type of built.emitted) known.set(type.name, type);
    // What was just emitted is offered first: rules then often feed one another.
    types.unshift(...built.emitted.map(single));
  }
  return rules;
}

function orderedBy(inputs: readonly EventModel[], gate: Gate): readonly 'order-field'[] {
  const isOrdered = inputs.some(({ fields }) => fields.some(({ role }) => role === 'order'));
  return isOrdered && gate.weight('order-field') > 0 ? ['order-field'] : [];
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
