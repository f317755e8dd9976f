/** What the rule does with an event of each type: the runs of its key that wait for it, then new runs. */
import type { State } from '../ir/automaton.ts';
import { block, line, type Code, type FunctionPlan } from '../ir/module-plan.ts';
import type { PartitionKey } from '../ir/typed.ts';
import type { EventTypeId } from '../ir/types.ts';
import { text } from './expression-text.ts';
import { listText } from './plan-entering.ts';
import { beginnings, planReaction, reactionName } from './plan-reactions.ts';
import {
  eventOf,
  isPartitioned,
  keyParameter,
  ruleEnvironment,
  withCurrent,
  type RuleContext,
} from './rule-context.ts';
import { eventInterface } from './type-text.ts';

export function handlerName(type: EventTypeId): string {
  return `on${type}`;
}

/** One handler for each type of the alphabet, and the methods that they call. */
export function planHandlers(context: RuleContext): readonly FunctionPlan[] {
  return context.automaton.core.rule.alphabet.flatMap((type) => planHandler(context, type));
}

function planHandler(context: RuleContext, type: EventTypeId): readonly FunctionPlan[] {
  const reacting = context.automaton.states.filter(
    (state) => state.id !== context.automaton.start && context.automaton.reactions[state.id]?.has(type),
  );
  const event = eventOf(context, type);
  const { handler, waiting } = handlerBodies(context, type, reacting);
  return [
    {
      name: handlerName(type),
      doc: `The rule sees ${event.name}.`,
      parameters: [
        { name: 'e', type: eventInterface(event) },
        { name: 'position', type: 'number' },
      ],
      result: 'void',
      body: handler,
    },
    ...waiting,
    ...reacting.flatMap((state) => {
      const reaction = context.automaton.reactions[state.id]?.get(type);
      return reaction === undefined ? [] : [planReaction(context, state, type, reaction)];
    }),
  ];
}

function handlerBodies(
  context: RuleContext,
  type: EventTypeId,
  reacting: readonly State[],
): { readonly handler: readonly Code[]; readonly waiting: readonly FunctionPlan[] } {
  const { keys } = context.automaton.core.rule;
  const names = keys.map((_, i) => keyParameter(i)).join(', ');
  const find = isPartitioned(context)
    ? [line(`const k = this.keys.find(${names});`), block('if (k >= 0)', walks(context, reacting, type))]
    : [line('const k = 0;'), ...walks(context, reacting, type)];
  return {
    handler: [
      ...keys.flatMap((key, i) => keyLines(context, key, i, type)),
      line('const t = e.$time;'),
      line(`const ordinal = this.ordinals.next(${type}, t, ${ordinalKey(keys.length)});`),
      ...(reacting.length === 0 ? [] : find),
      ...beginnings(context, type),
      line(
        `if (this.bounds !== null) this.bounds.enforce(e, ${isPartitioned(context) ? `this.keys.find(${names})` : '0'});`,
      ),
      line('if (this.matches.length > 0) this.report(t, e);'),
    ],
    waiting: reacting.length === 0 ? [] : reacting.map((state) => planWalk(context, state, type)),
  };
}

/** Tails are read before any list is walked: a run that arrives in a list because of the event is not walked again. */
function walks(context: RuleContext, reacting: readonly State[], type: EventTypeId): readonly Code[] {
  return [
    ...reacting.map((state) =>
      line(`const last${state.id} = this.waits.tails[${listText(context, state.id, 'k')}];`),
    ),
    ...reacting.map((state) =>
      line(
        `if (last${state.id} !== 0) this.${walkName(state, type)}(k, last${state.id}, e, ordinal, position);`,
      ),
    ),
  ];
}

function walkName(state: State, type: EventTypeId): string {
  return `walk${state.id}on${type}`;
}

function planWalk(context: RuleContext, state: State, type: EventTypeId): FunctionPlan {
  return {
    name: walkName(state, type),
    doc: `All runs of a key in state ${state.id}, up to the one that was last when the event came.`,
    parameters: [
      { name: 'k', type: 'number' },
      { name: 'last', type: 'number' },
      { name: 'e', type: eventInterface(eventOf(context, type)) },
      { name: 'ordinal', type: 'number' },
      { name: 'position', type: 'number' },
    ],
    result: 'void',
    body: [
      line(`let at = this.waits.heads[${listText(context, state.id, 'k')}];`),
      block('while (at !== 0)', [
        line('const r = at - 1;'),
        line('at = at === last ? 0 : this.waits.nexts[r];'),
        line(`this.${reactionName(state, type)}(r, e, ordinal, position);`),
      ]),
    ],
  };
}

function keyLines(
  context: RuleContext,
  key: PartitionKey,
  index: number,
  type: EventTypeId,
): readonly Code[] {
  const own = key.of.find((entry) => entry.type === type);
  const [value] = own?.values ?? [];
  if (value === undefined) throw new Error(`${eventOf(context, type).name} has no key ${key.name}`);
  const name = keyParameter(index);
  const read = text(value, withCurrent(ruleEnvironment(context, 'r'), [type]));
  const skip = value.type.kind === 'nullable' ? [block(`if (${name} === null)`, [line('return;')])] : [];
  return [line(`const ${name} = ${read};`, value.span), ...skip];
}

/** Several keys are told apart by their text; see tuple-keys.ts of the runtime. */
function ordinalKey(keys: number): string {
  if (keys === 0) return 'null';
  if (keys === 1) return keyParameter(0);
  return `rt.tupleText([${Array.from({ length: keys }, (_, i) => keyParameter(i)).join(', ')}])`;
}
