/**
 * The states of a rule, made as they are reached: a point with the options that are still open. Equal ones are one.
 */
import type { Option, OptionId, State, StateId } from '../../ir/automaton.ts';
import type { CoreRule } from '../../ir/core.ts';
import { isEach } from '../../ir/elements.ts';
import type { Span } from '../../source/span.ts';
import { endAt, waitsForCounts } from './ends.ts';

/** See the fields of `State` of these names. Flags that make no difference for the options are dropped. */
export type StateFlags = Pick<State, 'fresh' | 'left' | 'spent'>;

export interface StateTable {
  readonly states: readonly State[];
  /** The state with these options at a point; at a fresh point nothing has passed since the last event. */
  at(point: number, flags: StateFlags, options: readonly OptionId[]): StateId;
  /** The state behind an element that was just taken, with or without a further iteration of its loop. */
  behind(point: number, again: boolean): StateId;
}

export function createStateTable(core: CoreRule, options: readonly Option[]): StateTable {
  const draft: Draft = { core, options, states: [noRun(core)], known: new Map() };
  return {
    states: draft.states,
    at: (point, flags, open) => stateAt(draft, point, flags, open),
    behind(point, again) {
      const open = options.filter((option) => option.point === point && (again || option.kind === 'forward'));
      return stateAt(
        draft,
        point,
        JUST_TAKEN,
        open.map((option) => option.id),
      );
    },
  };
}

/** The table while it grows. */
interface Draft {
  readonly core: CoreRule;
  readonly options: readonly Option[];
  readonly states: State[];
  readonly known: Map<string, StateId>;
}

function stateAt(draft: Draft, point: number, flags: StateFlags, open: readonly OptionId[]): StateId {
  const { core, options, states, known } = draft;
  const fresh = flags.fresh && open.some((id) => dependsOnFreshness(options[id]));
  const left = flags.left && open.length > 1;
  const key = `${point} ${fresh} ${left} ${flags.spent} ${open.join(',')}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const id = states.length as StateId;
  known.set(key, id);
  const canGoOn = open.some((option) => isAgain(draft, option));
  const state: State = {
    id,
    name: nameOf(core, point, options, open),
    point,
    fresh,
    left,
    spent: flags.spent,
    options: open,
    split: null,
    settled: null,
    end: flags.spent ? 'no' : endAt(core, point, canGoOn, open.length > 0),
    span: spanOf(core, point),
  };
  states.push(state);
  states[id] = withOtherPlaces(draft, state, flags, canGoOn);
  return id;
}

/** The places in which a run stands instead of this one, now or by counts known at run time. */
function withOtherPlaces(draft: Draft, state: State, flags: StateFlags, canGoOn: boolean): State {
  const { point, options } = state;
  if (state.end !== 'closing') return state;
  const spent = { ...flags, spent: true };
  if (canGoOn && isEach(draft.core.elements[point])) {
    const goesOn = options.filter((option) => isAgain(draft, option));
    const stays = stateAt(
      draft,
      point,
      flags,
      options.filter((option) => !isAgain(draft, option)),
    );
    return { ...state, split: { stays, goesOn: stateAt(draft, point, spent, goesOn) } };
  }
  if (canGoOn || !waitsForCounts(draft.core, point)) return state;
  return { ...state, settled: stateAt(draft, point, spent, options) };
}

function isAgain({ options }: Draft, option: OptionId): boolean {
  return options[option]?.kind === 'again';
}

const JUST_TAKEN: StateFlags = { fresh: true, left: false, spent: false };

function dependsOnFreshness(option: Option | undefined): boolean {
  return option !== undefined && (option.strict || option.nots.some((not) => not.strict));
}

function noRun(core: CoreRule): State {
  return {
    id: 0 as StateId,
    name: 'no run',
    point: -1,
    fresh: false,
    left: false,
    spent: false,
    options: [],
    split: null,
    settled: null,
    end: 'no',
    span: core.rule.span,
  };
}

function spanOf(core: CoreRule, point: number): Span {
  return core.elements[point]?.span ?? core.rule.pattern.span;
}

/** Such as `after big: fills+ or pull`. */
function nameOf(
  core: CoreRule,
  point: number,
  options: readonly Option[],
  open: readonly OptionId[],
): string {
  const ways = open.map((id) => {
    const option = options[id];
    return option === undefined
      ? ''
      : `${elementName(core, option.target)}${option.kind === 'again' ? ' again' : ''}`;
  });
  const waitsFor = ways.length === 0 ? 'nothing more' : ways.toReversed().join(' or ');
  return point < 0 ? `start: ${waitsFor}` : `after ${elementName(core, point)}: ${waitsFor}`;
}

function elementName(core: CoreRule, element: number): string {
  const found = core.elements[element];
  if (found === undefined) return 'the start';
  if (found.kind === 'absence') return 'absence';
  const bound = found.binding === null ? undefined : core.rule.bindings[found.binding];
  return bound?.name ?? `step ${found.atom + 1}`;
}
