/**
 * What a complete match gives: two methods per way to complete.
 *
 *   matchN(r, e, …)   at the event that the N-th element takes last, which is read directly and never stored
 *   complete(r, t)    at an instant or at an event that is no part of the match: all from registers
 */
import { block, line, type Code, type FunctionPlan } from '../ir/module-plan.ts';
import type { Take } from '../ir/core.ts';
import type { Emit, MatchRule } from '../ir/typed.ts';
import type { LocalId } from '../ir/types.ts';
import type { Environment } from './environment.ts';
import { bare } from './choose.ts';
import { text } from './expression-text.ts';
import {
  eventOf,
  keyParameter,
  keyParameters,
  MATCH_COUNT,
  PATH,
  ROW_START,
  ruleEnvironment,
  type RuleContext,
} from './rule-context.ts';
import { propertyKey } from './property-key.ts';
import { eventInterface, eventUnion } from './type-text.ts';
import { typesOnly } from './types-only.ts';

/** Completion from registers alone. */
export function planComplete(context: RuleContext): FunctionPlan {
  const env = ruleEnvironment(context, 'r');
  return {
    name: 'complete',
    doc: 'The run in row r is a match that completes at the instant t.',
    parameters: [
      { name: 'r', type: 'number' },
      { name: 't', type: 'number' },
    ],
    result: 'void',
    body: [
      line('const rows = this.rows;'),
      line('const a = rows.a[r];'),
      line('const b = rows.b[r];'),
      ...matchBody(context, env, `rows.start[r]`, context.automaton.branching ? `this.${PATH}[r]` : 'null'),
    ],
  };
}

/** Completion at the event that the last element takes. */
export function planDirectMatch(context: RuleContext, take: Take): FunctionPlan {
  const { automaton } = context;
  const isOnly = automaton.core.elements.length === 1;
  const base = ruleEnvironment(context, 'r', take.binding);
  const env: Environment = {
    ...base,
    current: { name: 'e', types: take.types },
    key: isOnly ? keyParameter : base.key,
    match: {
      start: isOnly ? 'e.$time' : `this.${ROW_START}[r]`,
      end: 't',
      count: isOnly ? '1' : `(this.${MATCH_COUNT}[r] + 1)`,
      nth: base.match.nth,
    },
  };
  const identity = isOnly
    ? 'this.host.identity.reset()'
    : 'this.host.identity.load(this.rows.a[r], this.rows.b[r])';
  const path = automaton.branching
    ? `rt.step(${isOnly ? 'null' : `this.${PATH}[r]`}, ${take.atom}, position)`
    : 'null';
  return {
    name: directMatchName(take),
    doc: `A match is complete with the event e.`,
    parameters: [
      ...(isOnly ? keyParameters(context) : [{ name: 'r', type: 'number' }]),
      { name: 'e', type: eventUnion(context.module.events, take.types) },
      { name: 'ordinal', type: 'number' },
      { name: 'position', type: 'number' },
    ],
    result: 'void',
    body: [
      line('const t = e.$time;'),
      line(`const identity = ${identity}.event(${take.atom}, TYPE_NAMES[e.$type], e, ordinal);`),
      line('const a = identity.a;'),
      line('const b = identity.b;'),
      ...matchBody(context, env, isOnly ? 'position' : 'this.rows.start[r]', path),
    ],
  };
}

export function directMatchName(take: Take): string {
  return `match${take.id}`;
}

function matchBody(context: RuleContext, env: Environment, start: string, path: string): readonly Code[] {
  const { rule } = context.automaton.core;
  const { lets, inner } = planLets(rule, env);
  const having =
    rule.having === null
      ? []
      : [block(`if (!${text(rule.having, inner)})`, [line('return;')], rule.having.span)];
  return [
    ...lets,
    ...having,
    ...rule.emits.flatMap((emit, i) => emitLines(context, emit, i, inner)),
    line(
      `this.matches.push({ start: ${start}, path: ${path}, key: ${keyText(rule, env)}, events: [${rule.emits.map((_, i) => eventName(i)).join(', ')}] });`,
    ),
  ];
}

/** Only bounds on the matches of a key have to know it. */
function keyText({ keys }: MatchRule, env: Environment): string {
  if (keys.length === 0) return 'rt.NO_KEY';
  return `this.bounds === null ? rt.NO_KEY : [${keys.map((_, i) => env.key(i)).join(', ')}]`;
}

function planLets(
  rule: MatchRule,
  env: Environment,
): { readonly lets: readonly Code[]; readonly inner: Environment } {
  const locals = new Map<LocalId, string>(env.locals);
  const lets: Code[] = [];
  for (const binding of rule.lets) {
    const name = `let_${binding.name}`;
    lets.push(line(`const ${name} = ${bare(text(binding.value, { ...env, locals }))};`, binding.value.span));
    locals.set(binding.local, name);
  }
  return { lets, inner: { ...env, locals } };
}

function emitLines(context: RuleContext, emit: Emit, index: number, env: Environment): readonly Code[] {
  const { rule } = context.automaton.core;
  const event = eventOf(context, emit.event);
  const fields = event.fields.map((field) => {
    const given = emit.fields.find((candidate) => candidate.name === field.name);
    // A declared time field that the rule does not give is the time of the output.
    const otherwise = field.name === event.timeField ? 't' : 'null';
    const value = given === undefined ? otherwise : bare(text(given.value, env));
    return line(`    ${propertyKey(field.name)}: ${value},`, given?.value.span ?? emit.span);
  });
  const type = typesOnly(`: ${eventInterface(event)} & rt.EmittedEvent`);
  return [
    line(`const ${eventName(index)}${type} = {`, emit.span),
    line(`    $type: ${event.id},`),
    line('    $time: t,'),
    line(
      `    $identity: this.identify(${[index, ...rule.keys.map((_, i) => env.key(i)), 't', 'a', 'b'].join(', ')}),`,
    ),
    line(`    $rule: ${context.index},`),
    ...(emit.local ? [line('    $local: true,')] : []),
    ...fields,
    line('};'),
  ];
}

function eventName(emit: number): string {
  return `event${emit}`;
}

/** The identity of an output: rule and emit, key, instant, and what made the match. */
export function planIdentify(context: RuleContext): FunctionPlan {
  const { rule } = context.automaton.core;
  const keys = rule.keys.map((_, i) => `identity.key(${keyParameter(i)});`);
  return {
    name: 'identify',
    doc: 'The identity of an output (see identity.ts of the runtime).',
    parameters: [
      { name: 'emit', type: 'number' },
      ...keyParameters(context),
      { name: 't', type: 'number' },
      { name: 'a', type: 'number' },
      { name: 'b', type: 'number' },
    ],
    result: 'rt.EventIdentity',
    body: [
      line(`const identity = this.host.identity.reset().text(${JSON.stringify(rule.name)}).word(emit);`),
      ...keys.map((key) => line(key)),
      line('identity.number(0).number(t).word(a).word(b).finish();'),
      line('return { a: identity.a, b: identity.b };'),
    ],
  };
}
