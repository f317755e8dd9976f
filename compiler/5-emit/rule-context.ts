/** What the plans of one rule's methods share. */
import type { Automaton, Option, OptionId, ScopeId, State, StateId } from '../ir/automaton.ts';
import type { Absence, Element, ElementId, Take } from '../ir/core.ts';
import type { Expression } from '../ir/typed.ts';
import type { BindingId, EventType, EventTypeId } from '../ir/types.ts';
import { contains } from '../ir/walk.ts';
import { columnReader } from './column-reader.ts';
import type { Environment, ModuleScope } from './environment.ts';
import type { Registers } from './registers.ts';
import { insideType } from './type-text.ts';

export interface RuleContext {
  readonly module: ModuleScope;
  readonly automaton: Automaton;
  readonly registers: Registers;
  /** Number of the rule in the module. */
  readonly index: number;
}

/** Names of the language hold no `$`: a column of a rule begins with one, those of a bound name have one inside. */
export const ROW_START = '$begun';
export const MATCH_COUNT = '$taken';
export const PATH = '$path';

export function stateOf(context: RuleContext, id: StateId): State {
  return present(context.automaton.states[id]);
}

export function optionOf(context: RuleContext, id: OptionId): Option {
  return present(context.automaton.options[id]);
}

export function elementOf(context: RuleContext, id: ElementId): Element {
  return present(context.automaton.core.elements[id]);
}

export function takeOf(context: RuleContext, id: ElementId): Take {
  const element = elementOf(context, id);
  if (element.kind === 'take') return element;
  throw new Error(`element ${id} takes no event`);
}

export function absenceOf(context: RuleContext, id: ElementId): Absence {
  const element = elementOf(context, id);
  if (element.kind === 'absence') return element;
  throw new Error(`element ${id} is no absence`);
}

export function eventOf(context: RuleContext, id: EventTypeId): EventType {
  return present(context.module.events[id]);
}

/** Step windows that are running in a state, ascending. */
export function scopesIn(context: RuleContext, state: State): readonly ScopeId[] {
  const all = new Set(state.options.flatMap((id) => optionOf(context, id).scopes));
  return [...all].sort((one, other) => one - other);
}

/** The element whose absence is running in a state with a length of its own, if there is one. */
export function absenceIn(context: RuleContext, state: State): ElementId | null {
  const timer = context.automaton.timers[state.id];
  if (timer === null || timer === undefined) return null;
  const { target } = optionOf(context, timer.option);
  return absenceOf(context, target).length === null ? null : target;
}

/** True if a length is the same for every run, so that deadlines fall due in the order in which they begin. */
function isFixed(length: Expression): boolean {
  return !contains(
    length,
    (part) => part.kind === 'binding' || part.kind === 'current' || part.kind === 'key',
  );
}

export function isPartitioned(context: RuleContext): boolean {
  return context.automaton.core.rule.keys.length > 0;
}

/** The name of the n-th key of the event that is handled. */
export function keyParameter(index: number): string {
  return `key${index}`;
}

/** The keys of the event that is handled, as parameters of a method. */
export function keyParameters(
  context: RuleContext,
): readonly { readonly name: string; readonly type: string }[] {
  return context.automaton.core.rule.keys.map((key, i) => ({
    name: keyParameter(i),
    type: insideType(key.type, context.module.events),
  }));
}

/** Names of the fields that hold deadline slots. */
export function windowSlot(): string {
  return '$window';
}

export function scopeSlot(scope: ScopeId): string {
  return `$scope${scope}`;
}

export function absenceSlot(element: ElementId): string {
  return `$absence${element}`;
}

/** All deadline slots of a rule: absences first, since they act before windows close. */
export function slotsOf(context: RuleContext): readonly { readonly name: string; readonly fixed: boolean }[] {
  const { core } = context.automaton;
  const absences = core.elements.flatMap((element) =>
    element.kind === 'absence' && element.length !== null
      ? [{ name: absenceSlot(element.id), fixed: isFixed(element.length) }]
      : [],
  );
  const scopes = core.scopes.map((scope, i) => ({
    name: scopeSlot(i as ScopeId),
    fixed: isFixed(scope.length),
  }));
  const window = core.window === null ? [] : [{ name: windowSlot(), fixed: isFixed(core.window) }];
  return [...absences, ...scopes, ...window];
}

/** The environment of an expression that reads the registers of a run. */
export interface RowEnvironment extends Environment {
  /** The row; null before a run has begun, when nothing has been taken yet. */
  readonly row: string | null;
}

/**
 * The environment of an expression of the rule that reads registers of row `row`.
 * @param taking the name that the event under test is just being bound to
 */
export function ruleEnvironment(
  context: RuleContext,
  row: string | null,
  taking: BindingId | null = null,
): RowEnvironment {
  return {
    module: context.module,
    reader: columnReader(context.registers, row, taking),
    row,
    current: null,
    locals: new Map(),
    key: (index) => `this.keyOf${index}(this.rows.key[${row}])`,
    previous: null,
    params: 'this.params',
    match: {
      start: `this.${ROW_START}[${row}]`,
      end: 't',
      count: `this.${MATCH_COUNT}[${row}]`,
      nth: '0',
    },
  };
}

/** The same with an event under test. */
export function withCurrent<Env extends Environment>(
  env: Env,
  types: readonly EventTypeId[],
  name = 'e',
): Env {
  return { ...env, current: { name, types } };
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a plan names something that its automaton does not have');
  return value;
}
