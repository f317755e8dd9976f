/** When an option holds for an event, as one TypeScript condition; `true` if nothing has to be tested. */
import type { Option, State } from '../ir/automaton.ts';
import type { CoreLoop, ElementId } from '../ir/core.ts';
import { emptinessIsOpen, literalCount, loopOf, needsMinimum } from '../ir/elements.ts';
import { atomsOf } from '../ir/negands.ts';
import type { GapNot } from '../ir/typed.ts';
import type { EventTypeId } from '../ir/types.ts';
import { countColumn } from './column-names.ts';
import { text } from './expression-text.ts';
import {
  elementOf,
  optionOf,
  takeOf,
  withCurrent,
  type RowEnvironment,
  type RuleContext,
} from './rule-context.ts';

/** The condition of an option for an event of `type`. Windows need no test: one that closed has taken its options away. */
export function optionCondition(
  context: RuleContext,
  option: Option,
  type: EventTypeId,
  env: RowEnvironment,
): string {
  const take = takeOf(context, option.target);
  const where = take.where === null ? [] : [text(take.where, withCurrent(env, [type]))];
  return conjunction([...reachable(context, option, env), ...roomTests(context, option, env), ...where]);
}

/** A `not` for an event of `type` on a run in `state`. It holds from the end of what precedes: from the minimum on. */
export function notCondition(
  context: RuleContext,
  state: State,
  not: GapNot,
  type: EventTypeId,
  env: RowEnvironment,
): string {
  const reached = minimumTests(context, state.point, env);
  const tests = atomsOf(not.negand)
    .filter((atom) => atom.types.includes(type))
    .map((atom) => (atom.where === null ? 'true' : text(atom.where, withCurrent(env, [type]))));
  const broken = tests.length === 1 ? tests : [`(${tests.join(' || ')})`];
  return conjunction([...reached, ...(tests.includes('true') ? [] : broken)]);
}

/** That the loops behind which an option lies have what they need to be left or passed. */
export function reachable(context: RuleContext, option: Option, env: RowEnvironment): readonly string[] {
  const leaving = option.kind === 'forward' ? minimumTests(context, option.point, env) : [];
  return [...leaving, ...option.skipped.flatMap((element) => skipTests(context, element, env))];
}

/** That the pattern can end at a point: the loop there has its minimum, all that follows may be empty. */
export function endCondition(context: RuleContext, state: State, env: RowEnvironment): string {
  const rest = context.automaton.core.elements.slice(state.point + 1);
  return conjunction([
    ...minimumTests(context, state.point, env),
    ...rest.flatMap((element) => skipTests(context, element.id, env)),
  ]);
}

export function maximumReached(loop: CoreLoop, element: ElementId, env: RowEnvironment): string {
  return loop.max === null ? 'false' : `this.${countColumn(element)}[${env.row}] >= ${text(loop.max, env)}`;
}

function minimumTests(context: RuleContext, point: number, env: RowEnvironment): readonly string[] {
  const loop = loopOf(context.automaton.core.elements[point]);
  if (loop === null || !needsMinimum(loop)) return [];
  return [`this.${countColumn(point)}[${env.row}] >= ${text(loop.min, env)}`];
}

/** No iteration at all is allowed only if zero lies between the counts. */
function skipTests(context: RuleContext, element: ElementId, env: RowEnvironment): readonly string[] {
  const found = elementOf(context, element);
  const loop = loopOf(found);
  if (loop === null || !emptinessIsOpen(found)) return [];
  return [`${text(loop.min, env)} <= 0`, ...atLeast(loop, 0, env)];
}

/** A loop is entered only if its maximum allows an iteration. */
function roomTests(context: RuleContext, option: Option, env: RowEnvironment): readonly string[] {
  const loop = loopOf(elementOf(context, option.target));
  return loop === null || option.kind === 'again' ? [] : atLeast(loop, 1, env);
}

/**
 * That an option of a state can never be taken, by counts that are known only now; null if it always may be. What is
 * passed stays as it is; a loop that takes no further iteration stays below its minimum.
 */
function impossible(context: RuleContext, state: State, option: Option, env: RowEnvironment): string | null {
  const goesOn = state.options.some((id) => optionOf(context, id).kind === 'again');
  const needed = [
    ...(option.kind === 'forward' && !goesOn ? minimumTests(context, option.point, env) : []),
    ...option.skipped.flatMap((element) => skipTests(context, element, env)),
    ...roomTests(context, option, env),
  ];
  return needed.length === 0 ? null : `!(${conjunction(needed)})`;
}

/** That none of the loops behind a point, other than those under `each`, may take an iteration. */
export function noRoomBehind(context: RuleContext, state: State, env: RowEnvironment): readonly string[] {
  return context.automaton.core.elements.slice(state.point + 1).flatMap((element) => {
    const loop = loopOf(element);
    return loop === null || loop.each || loop.max === null ? [] : [`${text(loop.max, env)} < 1`];
  });
}

/** That no option of a state can ever be taken; null if one always may be. */
export function exhausted(context: RuleContext, state: State, env: RowEnvironment): string | null {
  const tests = state.options.map((id) => impossible(context, state, optionOf(context, id), env));
  return tests.length === 0 || tests.includes(null) ? null : tests.join(' && ');
}

function atLeast(loop: CoreLoop, least: number, env: RowEnvironment): readonly string[] {
  if (loop.max === null || (literalCount(loop.max) ?? -1) >= least) return [];
  return [`${text(loop.max, env)} >= ${least}`];
}

export function conjunction(tests: readonly string[]): string {
  return tests.length === 0 ? 'true' : tests.join(' && ');
}
