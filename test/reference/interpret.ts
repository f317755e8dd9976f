/**
 * The reference interpreter: sections 2 to 4 of the language page, for clarity, not speed.
 *
 * It takes a typed tree and a whole finite input, and says what a detector puts out. Completions are enumerated
 * straight from their definition; there is no automaton, and nothing is kept from one event to the next. Rules take
 * turns (language §10, decision 1): each is worked out over the whole input, and its outputs are put behind what
 * caused them, where the rules that they feed will see them.
 */
import type { MatchRule, Param, TypedModule } from '../../compiler/ir/typed.ts';
import type { Value } from '../../stdlib/index.ts';
import { crash } from './crash.ts';
import type { Happening } from './event.ts';
import { asValue } from './expression/datum.ts';
import { evaluate } from './expression/evaluate.ts';
import { groundScope, type Ground } from './expression/scope.ts';
import { idText } from './identity.ts';
import { arrivals, type ReferenceInput } from './input/arrival.ts';
import { inward, outward } from './input/border.ts';
import { compareMoments } from './moment.ts';
import { outputsOf, type Emitted } from './outputs.ts';

export type { ReferenceInput } from './input/arrival.ts';

export interface ReferenceOptions {
  readonly params?: Readonly<Record<string, unknown>>;
  /** Microseconds. */
  readonly lateness?: number;
  /** Move time to its end after the last event. */
  readonly drain?: boolean;
}

/** Times and durations are milliseconds. */
export interface ReferenceOutput {
  readonly type: string;
  readonly at: number;
  readonly id: string;
  readonly rule: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface ReferenceResult {
  readonly outputs: readonly ReferenceOutput[];
  /** How many events came too late. */
  readonly late: number;
}

export function interpret(
  module: TypedModule,
  input: readonly ReferenceInput[],
  { params = {}, lateness = 0, drain = false }: ReferenceOptions = {},
): ReferenceResult {
  const ground: Ground = {
    params: module.params.map((param) => paramValue(param, params[param.name], module)),
    functions: module.functions,
  };
  const { events, clock, late } = arrivals(module, input, { lateness, drain });
  let stream: readonly Happening[] = events;
  const outputs: { readonly rule: MatchRule; readonly emitted: Emitted }[] = [];
  for (const id of module.ruleOrder) {
    const rule = module.rules[id] ?? crash(`there is no rule ${id}`);
    const emitted = outputsOf(module, rule, stream, clock, ground);
    outputs.push(...emitted.map((one) => ({ rule, emitted: one })));
    stream = merged(stream, emitted);
  }
  const leaving = outputs
    .filter(({ emitted }) => !emitted.local)
    .toSorted((one, other) => compareMoments(one.emitted.happening.slot, other.emitted.happening.slot));
  return { outputs: leaving.map(({ rule, emitted }) => outputOf(module, rule, emitted)), late };
}

/** The value from the host, or the one that the source gives. */
function paramValue({ type, initial, name }: Param, given: unknown, { functions }: TypedModule): Value {
  if (given !== undefined) return inward(type, given);
  if (initial === null) return crash(`param ${name} has no value`);
  return asValue(evaluate(initial, groundScope({ params: [], functions })));
}

/** What a rule emits comes behind the input or the instant it belongs to, and behind what earlier rules emitted there. */
function merged(stream: readonly Happening[], emitted: readonly Emitted[]): readonly Happening[] {
  return [...stream, ...emitted.map(({ happening }) => happening)].toSorted((one, other) =>
    compareMoments(one.slot, other.slot),
  );
}

function outputOf(
  module: TypedModule,
  { name: rule }: MatchRule,
  { happening, lanes }: Emitted,
): ReferenceOutput {
  const { name, fields } = module.events[happening.type] ?? crash('an output without a type');
  const data = fields.map((field) => [field.name, outward(field.type, happening.fields[field.name] ?? null)]);
  return {
    type: name,
    at: happening.time / 1e3,
    id: idText(happening.time, lanes),
    rule,
    data: Object.fromEntries(data),
  };
}
