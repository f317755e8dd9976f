/** One rule: partition, pattern, window, clauses, emits. */
import fc from 'fast-check';
import { buildClauses, someClauses } from './clause/clauses.ts';
import type { ClauseNode } from './clause/clause.ts';
import { drawing, tape } from './draw.ts';
import { emitted } from './expression/emitted.ts';
import { emptyScope, withNames, type Scope, type Value } from './expression/scope.ts';
import { keyFields, keyValues, partition, type Keying } from './keys.ts';
import type { Choosable, EventModel, Field, FunctionModel, ParamModel, RuleModel } from './model.ts';
import type { PatternNode } from './pattern/node.ts';
import { rulePattern } from './pattern/pattern.ts';
import { workshop, type Twist } from './pattern/workshop.ts';
import { plain } from './value-type.ts';
import { chooseWindow, type WindowKind } from './window.ts';

export interface RuleShape {
  /** Which of the types at hand the rule draws from. */
  readonly types: readonly number[];
  readonly keying: Keying;
  readonly pattern: PatternNode;
  readonly window: WindowKind;
  readonly length: number;
  readonly clauses: readonly ClauseNode[];
  readonly emits: readonly (readonly (readonly number[])[])[];
}

const emitShape = fc.array(tape(20), { minLength: 1, maxLength: 4, size: 'max' });

export const ruleShape: fc.Arbitrary<RuleShape> = fc.record({
  types: fc.array(fc.nat(99), { minLength: 1, maxLength: 4, size: 'max' }),
  keying: fc.constantFrom<Keying>('no', 'first', 'both', 'first', 'second'),
  pattern: rulePattern,
  window: fc.constantFrom<WindowKind>('finite', 'finite', 'forever', 'none'),
  length: fc.nat(99),
  clauses: someClauses,
  emits: fc.oneof(
    { weight: 4, arbitrary: fc.tuple(emitShape) },
    { weight: 1, arbitrary: fc.tuple(emitShape, emitShape) },
  ),
});

/** What a rule is built from besides its shape. */
export interface Surroundings {
  readonly name: string;
  readonly keying: Keying;
  readonly types: readonly Choosable[];
  readonly params: readonly ParamModel[];
  readonly consts: readonly ParamModel[];
  readonly functions: readonly FunctionModel[];
  readonly twist: Twist;
  readonly mayMultiply: () => boolean;
  /** The member types by name, for their keys. */
  readonly typeOf: (name: string) => EventModel;
}

export function buildRule(shape: RuleShape, around: Surroundings): RuleModel {
  const shop = workshop(around.types, around.params, around.twist, around.mayMultiply);
  const finite = shape.window === 'finite';
  const scope = outerScope(around);
  const pattern = shape.pattern.build(shop, {
    scope,
    first: true,
    last: true,
    closing: finite,
    mustTake: true,
  });
  const alphabet = shop.alphabet();
  const keys = partition(around.keying, alphabet.map(around.typeOf));
  const window = chooseWindow(shape, pattern, around.params);
  const matched: Scope = { ...withNames(scope, pattern.names), match: true };
  const clauses = buildClauses(shape.clauses, matched);
  const emits = shape.emits.map((tapes, index) => {
    const name = `${around.name}${index === 0 ? 'Out' : 'Also'}`;
    return buildEmit(name, tapes, clauses.scope, keyFields(keys, pattern.names));
  });
  const lines = [
    ...(keys === null ? [] : [keys.text]),
    `match ${pattern.text}`,
    ...(window.text === null ? [] : [window.text]),
    ...clauses.lines,
    ...emits.map(({ text }) => text),
  ];
  return {
    name: around.name,
    text: `rule ${around.name} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`,
    alphabet,
    keyed: around.keying,
    timed: finite || pattern.timed,
    emitted: emits.map(({ model }) => model),
    script: shop.script(),
    features: shop.features(),
  };
}

/** Counts and lengths are parameters too; conditions read them like any other value. */
function outerScope({ params, consts, functions, keying }: Surroundings): Scope {
  const ofParams: readonly Value[] = [...params, ...consts].map(({ name, base }) => ({
    text: name,
    type: plain(base),
  }));
  return { ...emptyScope, values: [...keyValues(keying), ...ofParams], functions };
}

function buildEmit(
  name: string,
  tapes: readonly (readonly number[])[],
  scope: Scope,
  keys: readonly (Value | undefined)[],
): { readonly text: string; readonly model: EventModel } {
  const values = tapes.map((decisions) => emitted(scope, drawing(decisions)));
  const written = values.map(({ text }, index) => `e${index}: ${text}`);
  const [first, second] = keys;
  const keyTexts = [`k: ${first?.text ?? '"x"'}`, `g: ${second?.text ?? '0'}`];
  const fields: readonly Field[] = [
    { name: 'k', type: plain('string'), role: 'key' },
    { name: 'g', type: plain('int'), role: 'key' },
    ...values.map(({ type }, index) => ({ name: `e${index}`, type, role: 'value' as const })),
  ];
  return {
    text: `emit ${name} { ${[...keyTexts, ...written].join(', ')} }`,
    model: { name, fields, keys: { first: 'k', second: 'g' }, origin: 'emitted' },
  };
}
