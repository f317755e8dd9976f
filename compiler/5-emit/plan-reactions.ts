/** The decision tree of one state and event type as a method (language §4.3). */
import type { Option, Reaction, State } from '../ir/automaton.ts';
import type { Take } from '../ir/core.ts';
import { block, line, type Code, type FunctionPlan } from '../ir/module-plan.ts';
import type { EventTypeId } from '../ir/types.ts';
import { atomsOf } from '../ir/negands.ts';
import type { GapNot } from '../ir/typed.ts';
import { choose } from './choose.ts';
import { assertNever } from '../source/assert-never.ts';
import type { Span } from '../source/span.ts';
import { notCondition, optionCondition } from './plan-conditions.ts';
import { arrive, beginScope, closing, leave, planDemotion } from './plan-entering.ts';
import { branchTo } from './plan-branches.ts';
import { directMatchName } from './plan-matches.ts';
import { isDirect, takeName } from './plan-takes.ts';
import {
  eventOf,
  keyParameter,
  optionOf,
  ruleEnvironment,
  stateOf,
  takeOf,
  type RowEnvironment,
  type RuleContext,
} from './rule-context.ts';
import { eventInterface } from './type-text.ts';

export function reactionName(state: State, type: EventTypeId): string {
  return `in${state.id}on${type}`;
}

export function planReaction(
  context: RuleContext,
  state: State,
  type: EventTypeId,
  reaction: Reaction,
): FunctionPlan {
  const event = eventOf(context, type);
  const writer: Writer = { context, state, type, env: ruleEnvironment(context, 'r'), begin: false };
  return {
    name: reactionName(state, type),
    doc: `${event.name} for a run in state ${state.id}, ${state.name}.`,
    parameters: [
      { name: 'r', type: 'number' },
      { name: 'e', type: eventInterface(event) },
      { name: 'ordinal', type: 'number' },
      { name: 'position', type: 'number' },
    ],
    result: 'void',
    body: [line('const t = e.$time;'), ...write(writer, reaction)],
  };
}

/** What an event does that may begin runs; the keys and the rest are variables of the handler. */
export function beginnings(context: RuleContext, type: EventTypeId): readonly Code[] {
  const state = stateOf(context, context.automaton.start);
  const reaction = context.automaton.reactions[state.id]?.get(type);
  if (reaction === undefined) return [];
  const env = { ...ruleEnvironment(context, null), key: keyParameter };
  return write({ context, state, type, env, begin: true }, reaction);
}

interface Writer {
  readonly context: RuleContext;
  readonly state: State;
  readonly type: EventTypeId;
  readonly env: RowEnvironment;
  /** True where runs begin: there is no row yet. */
  readonly begin: boolean;
}

function write(writer: Writer, reaction: Reaction): readonly Code[] {
  const { context, state, type, env } = writer;
  switch (reaction.kind) {
    case 'stay':
      return [];
    case 'move':
      return planDemotion(context, state, reaction.to);
    case 'close':
      return writer.begin ? [] : closing(context, reaction.spent ? { ...state, end: 'no' } : state);
    case 'test': {
      const condition = notCondition(context, state, reaction.not, type, env);
      return choose(
        condition,
        write(writer, reaction.broken),
        write(writer, reaction.held),
        notSpan(reaction.not),
      );
    }
    case 'try': {
      const option = optionOf(context, reaction.option);
      const condition = optionCondition(context, option, type, env);
      const taken = taking(writer, option, reaction.taken);
      return choose(
        condition,
        taken,
        write(writer, reaction.passed),
        conditionSpan(takeOf(context, option.target)),
      );
    }
    default:
      return assertNever(reaction);
  }
}

/** Where the condition is written; of an element or a `not` without one, where that is. */
function conditionSpan(take: Take): Span {
  return take.where?.span ?? take.span;
}

function notSpan(not: GapNot): Span {
  const [atom, ...others] = atomsOf(not.negand);
  return (others.length === 0 ? atom?.where?.span : undefined) ?? not.span;
}

function taking(writer: Writer, option: Option, rest: Reaction | null): readonly Code[] {
  const take = takeOf(writer.context, option.target);
  if (writer.begin) return [...begin(writer, option, take), ...(rest === null ? [] : write(writer, rest))];
  if (rest === null) return move(writer, take);
  return [...branch(writer, take), ...write(writer, rest)];
}

function begin({ context }: Writer, option: Option, take: Take): readonly Code[] {
  const keys = context.automaton.core.rule.keys.map((_, i) => keyParameter(i));
  if (isDirect(context, take) && context.automaton.core.elements.length === 1) {
    return [line(`this.${directMatchName(take)}(${[...keys, 'e', 'ordinal', 'position'].join(', ')});`)];
  }
  return [
    block('', [
      line(`const r = this.open(${[...keys, 'position', 't'].join(', ')});`),
      ...option.scopes.map((scope) => beginScope(context, scope)),
      line(`this.${takeName(take)}(r, e, ordinal, position);`),
      ...arrive(context, take, null, 'r'),
    ]),
  ];
}

function move({ context, state }: Writer, take: Take): readonly Code[] {
  if (!isDirect(context, take)) {
    return [line(`this.${takeName(take)}(r, e, ordinal, position);`), ...arrive(context, take, state, 'r')];
  }
  return [
    ...leave(context, state, null),
    line(`this.${directMatchName(take)}(r, e, ordinal, position);`),
    line('this.drop(r);'),
  ];
}

function branch({ context }: Writer, take: Take): readonly Code[] {
  if (isDirect(context, take)) return [line(`this.${directMatchName(take)}(r, e, ordinal, position);`)];
  return [
    block('', [
      line('const c = this.branch(r);'),
      line(`this.${takeName(take)}(c, e, ordinal, position);`),
      ...branchTo(context, take),
    ]),
  ];
}
