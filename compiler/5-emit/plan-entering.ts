/**
 * Going from state to state: leaving the list one waits in, the deadlines that begin and end, and the matches that
 * are complete on arrival.
 */
import type { Entry, ScopeId, Split, State, StateId } from '../ir/automaton.ts';
import type { ElementId, Take } from '../ir/core.ts';
import { loopOf } from '../ir/elements.ts';
import { block, line, type Code, type FunctionPlan } from '../ir/module-plan.ts';
import type { Expression } from '../ir/typed.ts';
import { choose } from './choose.ts';
import { text } from './expression-text.ts';
import {
  conjunction,
  endCondition,
  exhausted,
  maximumReached,
  noRoomBehind,
  reachable,
} from './plan-conditions.ts';
import {
  absenceIn,
  absenceOf,
  absenceSlot,
  optionOf,
  ruleEnvironment,
  scopeSlot,
  scopesIn,
  stateOf,
  type RuleContext,
} from './rule-context.ts';

/** Number of lists per key: one per state, of which those nobody waits in stay empty. */
export function listText(context: RuleContext, state: StateId, key = 'this.rows.key[r]'): string {
  return `${key} * ${context.automaton.states.length} + ${state}`;
}

/** True if a run can stand in the state: it has something to wait for. */
export function isWaiting(state: State): boolean {
  return state.options.length > 0;
}

/** Arriving in a state behind an element at time t; every deadline that counts from there begins. */
export function planEnter(context: RuleContext, state: State): FunctionPlan {
  return {
    name: enterName(state.id),
    doc: `State ${state.id}, ${state.name} (line ${context.module.lineOf(state.span)}).`,
    parameters: [
      { name: 'r', type: 'number' },
      { name: 't', type: 'number' },
    ],
    result: 'void',
    body:
      state.split !== null
        ? splitLines(context, state.split)
        : isWaiting(state)
          ? [
              ...endIfExhausted(context, state, state.end !== 'no'),
              ...settleIfKnown(context, state),
              line(`this.rows.state[r] = ${state.id};`, state.span),
              line(`this.waits.append(r, ${listText(context, state.id)});`),
              ...renewals(context, state),
              ...completionOnArrival(context, state),
            ]
          : [...completionOnArrival(context, state), line('this.drop(r);')],
  };
}

/** One row goes on with the loop, the other stays with the chain. */
function splitLines(context: RuleContext, { stays, goesOn }: Split): readonly Code[] {
  return [
    line('const c = this.branch(r);'),
    ...keptSlots(context, stateOf(context, goesOn)).map((slot) => line(`this.${slot}.copy(c, r);`)),
    line(`this.${enterName(goesOn)}(c, t);`),
    line(`this.${enterName(stays)}(r, t);`),
  ];
}

export function enterName(state: StateId): string {
  return `enter${state}`;
}

/** What arriving again in the state one already waits in has to do: deadlines anew, and a match. */
function stayLines(context: RuleContext, state: State): readonly Code[] {
  return [...renewals(context, state), ...completionOnArrival(context, state)];
}

/** From the row's present list to the state behind `take`, at time t; it leaves `from` (null: it waits nowhere yet). */
export function arrive(context: RuleContext, take: Take, from: State | null, row: string): readonly Code[] {
  const entry = context.automaton.entries[take.id];
  const loop = loopOf(take);
  if (entry === undefined) return [];
  const env = ruleEnvironment(context, row);
  if (loop === null || entry.more === null) return goTo(context, onlyTarget(entry), from, row);
  if (entry.full === null) return goTo(context, entry.more, from, row);
  return [
    block(`if (${maximumReached(loop, take.id, env)})`, goTo(context, entry.full, from, row)),
    block('else', goTo(context, entry.more, from, row)),
  ];
}

function onlyTarget(entry: Entry): StateId {
  const target = entry.full ?? entry.more;
  if (target === null) throw new Error('an element that leads nowhere');
  return target;
}

function goTo(context: RuleContext, id: StateId, from: State | null, row: string): readonly Code[] {
  const target = stateOf(context, id);
  if (from === null) return [line(`this.${enterName(id)}(${row}, t);`)];
  if (from.id === id) return stayLines(context, target);
  return [...leave(context, from, target), line(`this.${enterName(id)}(${row}, t);`)];
}

/** Leaving the list of a state, and the deadlines that the next one does not have. Null: for good. */
export function leave(context: RuleContext, from: State, to: State | null): readonly Code[] {
  const list = line(`this.waits.remove(r, ${listText(context, from.id)});`);
  if (to === null) return [list];
  const kept = new Set(isWaiting(to) ? slotNames(context, to) : []);
  const ended = isWaiting(to) ? slotNames(context, from).filter((slot) => !kept.has(slot)) : [];
  return [list, ...ended.map((slot) => line(`this.${slot}.clear(r);`))];
}

/** A run that lost options but took nothing: deadlines go on. */
export function planDemotion(context: RuleContext, from: State, to: StateId): readonly Code[] {
  const target = stateOf(context, to);
  return [
    ...leave(context, from, target),
    ...endIfExhausted(context, target, from.end === 'closing' && !target.spent),
    line(`this.rows.state[r] = ${to};`),
    line(`this.waits.append(r, ${listText(context, to)});`),
    // A window that closed the loop here may leave an `each` alone, whose chains are complete as they are.
    ...(from.end === 'closing' ? completionOnArrival(context, target) : []),
  ];
}

/** Counts that are known only now may leave a run with nothing to wait for: it ends at once, in t. */
function endIfExhausted(context: RuleContext, state: State, mayEnd: boolean): readonly Code[] {
  const env = ruleEnvironment(context, 'r');
  const condition = exhausted(context, state, env);
  if (condition === null) return [];
  const match = mayEnd ? choose(endCondition(context, state, env), [line('this.complete(r, t);')]) : [];
  return choose(condition, [...match, line('this.drop(r);'), line('return;')]);
}

/** Counts that are known only now may leave nothing but `each` loops to come: the match is complete. */
function settleIfKnown(context: RuleContext, state: State): readonly Code[] {
  if (state.settled === null) return [];
  const env = ruleEnvironment(context, 'r');
  const condition = conjunction([...noRoomBehind(context, state, env), endCondition(context, state, env)]);
  return choose(condition, [
    line('this.complete(r, t);'),
    line(`this.${enterName(state.settled)}(r, t);`),
    line('return;'),
  ]);
}

/** No option is left at time t: a match if the pattern can end here and has not done so, and the end of the run. */
export function closing(context: RuleContext, from: State): readonly Code[] {
  const condition = endCondition(context, from, ruleEnvironment(context, 'r'));
  const match = from.end !== 'closing' ? [] : choose(condition, [line('this.complete(r, t);')]);
  return [...leave(context, from, null), ...match, line('this.drop(r);')];
}

/** Deadlines of step windows that have been entered go on when a branch splits off; they are copied. */
export function keptSlots(context: RuleContext, target: State): readonly string[] {
  return isWaiting(target)
    ? scopesIn(context, target)
        .filter((scope) => isInside(context, target, scope))
        .map(scopeSlot)
    : [];
}

function slotNames(context: RuleContext, state: State): readonly string[] {
  const absence = absenceIn(context, state);
  return [...scopesIn(context, state).map(scopeSlot), ...(absence === null ? [] : [absenceSlot(absence)])];
}

function renewals(context: RuleContext, state: State): readonly Code[] {
  const scopes = scopesIn(context, state)
    .filter((scope) => !isInside(context, state, scope))
    .map((scope) => beginScope(context, scope));
  const absence = absenceIn(context, state);
  return absence === null ? scopes : [...scopes, ...beginAbsence(context, state, absence)];
}

/** A step window begins for the run in row r at time t. */
export function beginScope(context: RuleContext, scope: ScopeId): Code {
  const { length } = present(context.automaton.core.scopes[scope]);
  return line(`this.${scopeSlot(scope)}.set(r, t + ${lengthText(context, length)});`, length.span);
}

function beginAbsence(context: RuleContext, state: State, element: ElementId): readonly Code[] {
  const { length } = absenceOf(context, element);
  const timer = context.automaton.timers[state.id];
  if (length === null || timer === null || timer === undefined) return [];
  const condition = conjunction(
    reachable(context, optionOf(context, timer.option), ruleEnvironment(context, 'r')),
  );
  const slot = `this.${absenceSlot(element)}`;
  const begin = line(`${slot}.set(r, t + ${lengthText(context, length)});`, length.span);
  return choose(condition, [begin], [line(`${slot}.clear(r);`)]);
}

function completionOnArrival(context: RuleContext, state: State): readonly Code[] {
  if (state.end !== 'now') return [];
  const condition = endCondition(context, state, ruleEnvironment(context, 'r'));
  return choose(condition, [line('this.complete(r, t);')]);
}

/** True if the run stands inside the window already, so that its deadline was set before. */
function isInside(context: RuleContext, state: State, scope: ScopeId): boolean {
  return state.point >= present(context.automaton.core.scopes[scope]).first;
}

/** A length in microseconds. */
export function lengthText(context: RuleContext, length: Expression): string {
  const value = text(length, ruleEnvironment(context, 'r'));
  return length.kind === 'literal' ? value : `rt.lengthOf(${value})`;
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a state names a step window that its rule does not have');
  return value;
}
