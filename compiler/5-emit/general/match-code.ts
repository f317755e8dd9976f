/** What a match of a general rule gives: `let`, `having`, and the outputs, whose values are those of its completion. */
import type { Emit } from '../../ir/typed.ts';
import { block, line, nest, type Code } from '../../ir/module-plan.ts';
import type { EventType, LocalId } from '../../ir/types.ts';
import { bare } from '../choose.ts';
import { missing, type Environment } from '../environment.ts';
import { text } from '../expression-text.ts';
import { propertyKey } from '../property-key.ts';
import { eventInterface } from '../type-text.ts';
import { typesOnly } from '../types-only.ts';
import { aroundParameter, frameParameter, parameterList, type Parameter } from './functions.ts';
import { FACTS, frameEnvironment, type GeneralContext } from './general-context.ts';

/** The function that judges a match and gives its outputs. */
export function matchProperty(context: GeneralContext): Code {
  const { rule, outside } = context.general;
  const { lets, env } = planLets(context, frameEnvironment(context, outside));
  const having =
    rule.having === null
      ? []
      : [block(`if (!${text(rule.having, env)})`, [line('return null;')], rule.having.span)];
  const emits = rule.emits.map((emit, number) => ({ emit, number }));
  return outputFunction(context, 'match', [...lets, ...having], emits, env);
}

/** `on timeout`: its output counts as the one behind the others. */
export function timeoutProperty(context: GeneralContext): Code {
  const { rule, outside } = context.general;
  if (rule.timeout === null) return line('timeout: null,');
  const emits = [{ emit: rule.timeout, number: rule.emits.length }];
  return outputFunction(context, 'timeout', [], emits, frameEnvironment(context, outside));
}

interface Numbered {
  readonly emit: Emit;
  readonly number: number;
}

function outputFunction(
  context: GeneralContext,
  name: string,
  first: readonly Code[],
  emits: readonly Numbered[],
  env: Environment,
): Code {
  const facts: Parameter = { name: FACTS, type: null };
  const parameters = parameterList([frameParameter(context), aroundParameter, facts]);
  const release = [
    ...emits.map((one) => eventLine(context, one)),
    line(`return [${emits.map(({ number }) => `event${number}`).join(', ')}];`),
  ];
  return nest(
    `${name}: ${parameters} => {`,
    [
      ...first,
      ...emits.map((one) => dataCode(context, one, env)),
      nest('return (at, identify) => {', release, '};'),
    ],
    '},',
  );
}

function planLets(
  { general }: GeneralContext,
  outer: Environment,
): { readonly lets: readonly Code[]; readonly env: Environment } {
  const locals = new Map<LocalId, string>(outer.locals);
  const lets: Code[] = [];
  for (const { name, local, value } of general.rule.lets) {
    lets.push(line(`const let_${name} = ${bare(text(value, { ...outer, locals }))};`, value.span));
    locals.set(local, `let_${name}`);
  }
  return { lets, env: { ...outer, locals } };
}

/** The fields of an output as they are when the match completes. */
function dataCode(context: GeneralContext, { emit, number }: Numbered, env: Environment): Code {
  const event = outputType(context, emit);
  const time = lacksTime(context, emit) ? ` | ${JSON.stringify(event.timeField)}` : '';
  const type = typesOnly(`: Omit<${eventInterface(event)}, keyof rt.EngineEvent${time}>`);
  const fields = event.fields.flatMap(({ name }) => {
    const given = emit.fields.find((field) => field.name === name);
    if (given === undefined)
      return name === event.timeField ? [] : [line(`${propertyKey(name)}: null,`, emit.span)];
    return [line(`${propertyKey(name)}: ${bare(text(given.value, env))},`, given.value.span)];
  });
  return nest(`const data${number}${type} = {`, fields, '};', emit.span);
}

/** The event once it is known when it is reported. */
function eventLine(context: GeneralContext, { emit, number }: Numbered): Code {
  const event = outputType(context, emit);
  const type = typesOnly(`: ${eventInterface(event)} & rt.EmittedEvent`);
  const members = [
    `$type: ${event.id}`,
    '$time: at',
    `$identity: identify(${number})`,
    `$rule: ${context.general.rule.id}`,
    ...(emit.local ? ['$local: true'] : []),
    `...data${number}`,
    // A declared time field that the rule does not give is the time of the output.
    ...(lacksTime(context, emit) ? [`${propertyKey(event.timeField ?? '')}: at`] : []),
  ];
  return line(`const event${number}${type} = { ${members.join(', ')} };`, emit.span);
}

function lacksTime(context: GeneralContext, emit: Emit): boolean {
  const { timeField } = outputType(context, emit);
  return timeField !== null && emit.fields.every(({ name }) => name !== timeField);
}

function outputType({ module }: GeneralContext, { event }: Emit): EventType {
  return module.events[event] ?? missing('an output without a type');
}
