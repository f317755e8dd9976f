/**
 * What an event of one type does to a run in one state, as a decision tree (language §4.3):
 *
 *   `=> not`s, if nothing has passed yet  →  the options in order of priority  →  what passing the event over costs
 *
 * An option that leaves others open branches the run: the branch that stays goes on through the same tree.
 */
import type { Option, OptionId, Reaction, State } from '../../ir/automaton.ts';
import type { CoreRule } from '../../ir/core.ts';
import { isEach, modeOf } from '../../ir/elements.ts';
import { atomsOf } from '../../ir/negands.ts';
import type { GapNot } from '../../ir/typed.ts';
import type { EventTypeId } from '../../ir/types.ts';
import type { StateTable } from './states.ts';

export interface ReactionContext {
  readonly core: CoreRule;
  readonly options: readonly Option[];
  readonly table: StateTable;
}

export function reactionOf(context: ReactionContext, state: State, type: EventTypeId): Reaction {
  const open = state.options.flatMap((id) => context.options[id] ?? []);
  return testStrictNots(
    context,
    { state, type, left: state.left, leftNow: false, spent: state.spent, held: [] },
    open,
    state.fresh ? notsOn(open, type, true) : [],
  );
}

/** The place of the tree: always the same state and event type. */
interface Place {
  readonly state: State;
  readonly type: EventTypeId;
  /** See `State.left`; also true once the event itself has left the loop by a `->>`. */
  readonly left: boolean;
  /** True once the event itself has left the loop by a `->>`: whatever else it begins, the loop goes on. */
  readonly leftNow: boolean;
  /** See `State.spent`; also true once the event has left the chain, until it proves to leave the loop by a `->>`. */
  readonly spent: boolean;
  /** Loops that the event has ended, unless it leaves them by a `->>` as well. */
  readonly held: readonly Option[];
}

/** `=> not N` is broken by any N right after the point, even one that would be taken. */
function testStrictNots(
  context: ReactionContext,
  place: Place,
  open: readonly Option[],
  nots: readonly GapNot[],
): Reaction {
  const [not, ...others] = nots;
  if (not === undefined) return tryOptions(context, place, open, open);
  return {
    kind: 'test',
    not,
    broken: testStrictNots(context, place, without(open, not), others),
    held: testStrictNots(context, place, open, others),
  };
}

function tryOptions(
  context: ReactionContext,
  place: Place,
  open: readonly Option[],
  candidates: readonly Option[],
): Reaction {
  const [option, ...others] = candidates;
  if (option === undefined) return passOver(context, place, open);
  const element = context.core.elements[option.target];
  if (element?.kind !== 'take' || !element.types.includes(place.type)) {
    return tryOptions(context, place, open, others);
  }
  const kept = open.filter((other) => option.leaves.includes(other.id) || staysOpen(place, option, other));
  // A loop behind what the `->>` leads to was not left by it.
  const goOn = leavesByAny(context, option) ? place.held.filter((other) => isNearer(option, other)) : [];
  const rest = byPriority([...kept, ...goOn]);
  const further = rest.filter((other) => other.id > option.id);
  return {
    kind: 'try',
    option: option.id,
    taken:
      rest.length === 0
        ? null
        : tryOptions(context, after(context, place, option, open, rest), rest, further),
    passed: tryOptions(context, place, open, others),
  };
}

/**
 * The place for the rest of the tree, once the option was taken. A loop that the event leaves by a `->>` goes on without
 * owing anything: what the same event has begun behind it does not spend that chain.
 */
function after(
  context: ReactionContext,
  place: Place,
  taken: Option,
  open: readonly Option[],
  rest: readonly Option[],
): Place {
  const leaves = leavesByAny(context, taken);
  const leftNow = place.leftNow || leaves;
  const ended = open.filter((other) => isNearer(taken, other) && !rest.includes(other));
  // Under `each` the chain in front of a further iteration is complete at once: it does not wait for the loop.
  const waits = rest.filter((other) => !isEach(context.core.elements[other.target]));
  const loopGoesOn = leftNow && waits.some((other) => isNearer(taken, other));
  return {
    ...place,
    left: place.left || leaves,
    leftNow,
    spent: loopGoesOn ? place.state.spent : place.spent || !(leaves || chainStays(taken, rest)),
    held: leaves ? [] : [...place.held, ...ended],
  };
}

function leavesByAny({ core }: ReactionContext, { kind, target }: Option): boolean {
  const element = core.elements[target];
  return kind === 'forward' && element !== undefined && modeOf(element) === 'any';
}

function byPriority(options: readonly Option[]): readonly Option[] {
  return options.toSorted((one, other) => one.id - other.id);
}

/**
 * Whether the branch that stays still stands for the chain behind which the option was taken: under `each` the chain
 * before a further iteration, or the one that passes over what was taken. Otherwise it stands for other chains that may
 * begin here, or it was left for an event, without which it is no match.
 */
function chainStays(taken: Option, rest: readonly Option[]): boolean {
  return rest.some(
    (other) => taken.leaves.includes(other.id) && (taken.kind === 'again' || other.target > taken.target),
  );
}

/** Behind a `->>`: what a chain that was left still waits for, and the loops before it that go on. */
function staysOpen(place: Place, taken: Option, other: Option): boolean {
  const isBeyond = other.kind === 'forward' && (taken.kind === 'again' || other.target > taken.target);
  if (isBeyond) return place.left;
  return place.leftNow && isNearer(taken, other);
}

/** The loops that an option leaves or passes over: the one at the point, and those that might have begun. */
function isNearer(taken: Option, other: Option): boolean {
  return taken.kind === 'forward' && (other.kind === 'again' || other.target < taken.target);
}

/** A run that stays at its point loses its strict options, and those whose `not` the event breaks. */
function passOver(context: ReactionContext, place: Place, open: readonly Option[]): Reaction {
  const left = place.state.fresh ? open.filter((option) => !option.strict) : open;
  return testNots(context, place, left, notsOn(left, place.type, false));
}

function testNots(
  context: ReactionContext,
  place: Place,
  open: readonly Option[],
  nots: readonly GapNot[],
): Reaction {
  const [not, ...others] = nots;
  if (not === undefined || open.length === 0) return settle(context, place, open);
  return {
    kind: 'test',
    not,
    broken: testNots(context, place, without(open, not), others),
    held: testNots(context, place, open, others),
  };
}

function settle(context: ReactionContext, { state, left, spent }: Place, open: readonly Option[]): Reaction {
  if (open.length === 0) return { kind: 'close', spent };
  const ids: readonly OptionId[] = open.map(({ id }) => id);
  if (state.point < 0) return { kind: 'stay' };
  const to = context.table.at(state.point, { fresh: false, left, spent }, ids);
  return to === state.id ? { kind: 'stay' } : { kind: 'move', to };
}

/** The `not`s of open options that events of a type can break, each once. An absence is a `not` for a time. */
function notsOn(open: readonly Option[], type: EventTypeId, strict: boolean): readonly GapNot[] {
  const nots = new Set(open.flatMap((option) => option.nots.filter((not) => not.strict === strict)));
  return [...nots].filter((not) => atomsOf(not.negand).some((atom) => atom.types.includes(type)));
}

function without(open: readonly Option[], not: GapNot): readonly Option[] {
  return open.filter((option) => !option.nots.includes(not));
}
