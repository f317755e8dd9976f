/**
 * Phase 4: core → automaton.
 *
 * In     a rule as a list of elements.
 * Out    its states, the options in each, and what the events of each type do in it.
 * Keeps  the span of the step that caused a state.
 * Never  sees source text or judges meaning; it can fail only by reaching a limit.
 */
import type { Automaton, Entry, Option, Reaction, ScopeId, StateId, Timer } from '../ir/automaton.ts';
import type { Report } from '../diagnostics/report.ts';
import type { CoreRule, Element } from '../ir/core.ts';
import { isAtMostOnce, loopOf } from '../ir/elements.ts';
import type { EventTypeId } from '../ir/types.ts';
import { statesMax } from '../limits.ts';
import { buildOptions } from './construct/options.ts';
import { reactionOf } from './construct/reactions.ts';
import { createStateTable, type StateTable } from './construct/states.ts';

/** Null if the rule needs more states than there may be, which is reported. */
export function construct(core: CoreRule, report: Report): Automaton | null {
  const options = buildOptions(core);
  const table = createStateTable(core, options);
  const start = table.behind(-1, false);
  const entries = core.elements.map((element) => entryOf(table, element));
  // New states turn up while the reactions of known ones are worked out; the loop ends when none is left.
  const reactions: ReadonlyMap<EventTypeId, Reaction>[] = [];
  const timers: (Timer | null)[] = [];
  const expiries: ReadonlyMap<ScopeId, StateId>[] = [];
  for (let id = 0; id < table.states.length; id += 1) {
    reactions.push(reactionsOf(id as StateId));
    timers.push(timerOf(core, options, table, id as StateId));
    expiries.push(expiriesOf(options, table, id as StateId));
    if (table.states.length > statesMax) {
      report.add('too-many-states', core.rule.span, { rule: core.rule.name, limit: statesMax });
      return null;
    }
  }
  return {
    kind: 'automaton',
    core,
    options,
    states: table.states,
    start,
    entries,
    reactions,
    timers,
    expiries,
    branching: options.some((option) => option.leaves.length > 0),
  };

  function reactionsOf(id: StateId): ReadonlyMap<EventTypeId, Reaction> {
    const state = table.states[id];
    const found = new Map<EventTypeId, Reaction>();
    if (state === undefined || state.options.length === 0 || state.split !== null) return found;
    for (const type of core.rule.alphabet) {
      const reaction = reactionOf({ core, options, table }, state, type);
      if (reaction.kind !== 'stay') found.set(type, reaction);
    }
    return found;
  }
}

function timerOf(core: CoreRule, options: readonly Option[], table: StateTable, id: StateId): Timer | null {
  const state = table.states[id];
  const option = state?.options.find(
    (open) => core.elements[options[open]?.target ?? -1]?.kind === 'absence',
  );
  if (state === undefined || option === undefined || state.split !== null) return null;
  const left = state.options.filter((open) => options[option]?.leaves.includes(open));
  return { option, rest: left.length === 0 ? null : table.at(state.point, state, left) };
}

function expiriesOf(
  options: readonly Option[],
  table: StateTable,
  id: StateId,
): ReadonlyMap<ScopeId, StateId> {
  const state = table.states[id];
  if (state === undefined || state.point < 0 || state.split !== null) return new Map();
  const scopes = new Set(state.options.flatMap((open) => options[open]?.scopes ?? []));
  return new Map(
    [...scopes].flatMap((scope) => {
      const left = state.options.filter((open) => options[open]?.scopes.includes(scope) === false);
      return left.length === 0 ? [] : [[scope, table.at(state.point, state, left)] as const];
    }),
  );
}

function entryOf(table: StateTable, element: Element): Entry {
  const loop = loopOf(element);
  if (loop === null) return { more: null, full: table.behind(element.id, false) };
  return {
    more: isAtMostOnce(loop) ? null : table.behind(element.id, true),
    full: loop.max === null ? null : table.behind(element.id, false),
  };
}
