/** What acts by itself at an instant: absences that complete, windows that close (language §4.4). */
import type { ScopeId, State, Timer } from '../ir/automaton.ts';
import type { ElementId } from '../ir/core.ts';
import { block, line, type Code, type FunctionPlan } from '../ir/module-plan.ts';
import { choose } from './choose.ts';
import { goTo } from './plan-branches.ts';
import { conjunction, reachable } from './plan-conditions.ts';
import { closing, enterName, isWaiting, leave, planDemotion } from './plan-entering.ts';
import {
  absenceIn,
  absenceOf,
  absenceSlot,
  optionOf,
  ruleEnvironment,
  scopesIn,
  scopeSlot,
  slotsOf,
  stateOf,
  windowSlot,
  type RuleContext,
} from './rule-context.ts';

/** `fire`, `due`, and one method per deadline slot. */
export function planDeadlines(context: RuleContext): readonly FunctionPlan[] {
  const { core } = context.automaton;
  const slots = slotsOf(context).map((slot) => slot.name);
  if (slots.length === 0) return [];
  const absences = core.elements.flatMap((element) =>
    element.kind === 'absence' && element.length !== null ? [element.id] : [],
  );
  return [
    planFire(slots),
    planDue(slots),
    ...absences.map((element) => planAbsenceEnd(context, element)),
    ...core.scopes.map((_, scope) => planScopeEnd(context, scope as ScopeId)),
    ...(core.window === null ? [] : [planWindowEnd(context)]),
  ];
}

/** Absences come before windows: an absence that completes when its window ends is inside it. */
function planFire(slots: readonly string[]): FunctionPlan {
  return {
    name: 'fire',
    doc: 'All deadlines of the rule up to the instant t.',
    parameters: [{ name: 't', type: 'number' }],
    result: 'void',
    body: [
      block(
        'for (;;)',
        slots
          .map((slot, i) =>
            block(`${i === 0 ? '' : 'else '}if (this.${slot}.next <= t)`, [
              line(`this.${slotMethod(slot)}(this.${slot}.shift(), t);`),
            ]),
          )
          .concat(block('else', [line('break;')])),
      ),
      line('if (this.matches.length > 0) this.report(t, null);'),
    ],
  };
}

function planDue(slots: readonly string[]): FunctionPlan {
  const nexts = slots.map((slot) => `this.${slot}.next`);
  return {
    name: 'due',
    doc: 'When the first deadline of the rule falls due.',
    parameters: [],
    result: 'number',
    body: [
      line(`return ${nexts.length === 1 ? (nexts[0] ?? 'Infinity') : `Math.min(${nexts.join(', ')})`};`),
    ],
  };
}

function slotMethod(slot: string): string {
  return `at_${slot}`;
}

function planAbsenceEnd(context: RuleContext, element: ElementId): FunctionPlan {
  const cases = context.automaton.states
    .filter((state) => standsIn(state) && absenceIn(context, state) === element)
    .map((state) => {
      const timer = timerOf(context, state);
      const windows = optionOf(context, timer.option).scopes.map(
        (scope) => `this.${scopeSlot(scope)}.due(r) >= t`,
      );
      return stateCase(state, [...choose(conjunction(windows), completeAbsence(context, state, timer))]);
    });
  return slotPlan(
    absenceSlot(element),
    'Nothing has happened for long enough: the absence completes.',
    cases,
  );
}

function planScopeEnd(context: RuleContext, scope: ScopeId): FunctionPlan {
  const cases = context.automaton.states
    .filter((state) => standsIn(state) && scopesIn(context, state).includes(scope))
    .flatMap((state) => {
      const body = scopeEndBody(context, state, scope);
      return body.length === 0 ? [] : [stateCase(state, body)];
    });
  return slotPlan(scopeSlot(scope), 'The step window closes.', cases);
}

function scopeEndBody(context: RuleContext, state: State, scope: ScopeId): readonly Code[] {
  const timer = openTimer(context, state);
  const innermost = timer === null ? undefined : optionOf(context, timer.option).scopes[0];
  const rest = context.automaton.expiries[state.id]?.get(scope);
  const close = rest === undefined ? closing(context, state) : planDemotion(context, state, rest);
  if (timer === null || innermost !== scope) return close;
  return choose(absenceReachable(context, timer), completeAbsence(context, state, timer), close);
}

function planWindowEnd(context: RuleContext): FunctionPlan {
  const waiting = context.automaton.states.filter(
    (state) => standsIn(state) && state.id !== context.automaton.start,
  );
  const cases = waiting.map((state) => {
    const timer = openTimer(context, state);
    const close = closing(context, state);
    if (timer === null || optionOf(context, timer.option).scopes.length > 0) return stateCase(state, close);
    return stateCase(
      state,
      choose(
        absenceReachable(context, timer),
        completeAbsence(context, state, { ...timer, rest: null }),
        close,
      ),
    );
  });
  return slotPlan(windowSlot(), 'The window of the rule closes.', cases);
}

/** The absence of a state that lasts for the rest of its window. */
function openTimer(context: RuleContext, state: State): Timer | null {
  const timer = context.automaton.timers[state.id] ?? null;
  if (timer === null) return null;
  return absenceOf(context, optionOf(context, timer.option).target).length === null ? timer : null;
}

function absenceReachable(context: RuleContext, timer: Timer): string {
  return conjunction(reachable(context, optionOf(context, timer.option), ruleEnvironment(context, 'r')));
}

function completeAbsence(context: RuleContext, state: State, timer: Timer): readonly Code[] {
  const { target } = optionOf(context, timer.option);
  const next = context.automaton.entries[target]?.full ?? null;
  if (next === null) throw new Error('an absence that leads nowhere');
  if (timer.rest === null) {
    return [...leave(context, state, stateOf(context, next)), line(`this.${enterName(next)}(r, t);`)];
  }
  return [
    line('const c = this.branch(r);'),
    ...goTo(context, next),
    ...planDemotion(context, state, timer.rest),
  ];
}

function timerOf(context: RuleContext, state: State): Timer {
  const timer = context.automaton.timers[state.id];
  if (timer === null || timer === undefined) throw new Error('a state without a timer');
  return timer;
}

/** True if runs can stand in the state. */
function standsIn(state: State): boolean {
  return isWaiting(state) && state.split === null;
}

function stateCase(state: State, body: readonly Code[]): Code {
  return block(`case ${state.id}:`, [...body, line('return;')], state.span);
}

function slotPlan(slot: string, doc: string, cases: readonly Code[]): FunctionPlan {
  return {
    name: slotMethod(slot),
    doc,
    parameters: [
      { name: 'r', type: 'number' },
      { name: 't', type: 'number' },
    ],
    result: 'void',
    body: [block('switch (this.rows.state[r])', cases)],
  };
}
