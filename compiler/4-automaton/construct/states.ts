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
  const states: State[] = [noRun(core)];
  const known = new Map<string, StateId>();

  function at(point: number, flags: StateFlags, open: readonly OptionId[]): StateId {
    const fresh = flags.fresh && open.some((id) => dependsOnFreshness(options[id]));
    const left = flags.left && open.length > 1;
    const key = `${point} ${fresh} ${left} ${flags.spent} ${open.join(',')}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const id = states.length as StateId;
    const canGoOn = open.some(isAgain);
    const end = flags.spent ? 'no' : endAt(core, point, canGoOn, open.length > 0);
    known.set(key, id);
    const name = nameOf(core, point, options, open);
    const span = spanOf(core, point);
    states.push({
      id,
      name,
      point,
      fresh,
      left,
      spent: flags.spent,
      options: open,
      split: null,
      settled: null,
      end,
      span,
    });
    if (end === 'closing' && canGoOn && isEach(core.elements[point])) split(id, flags, open);
    else if (end === 'closing' && !canGoOn && waitsForCounts(core, point)) settle(id, flags, open);
    return id;
  }

  function settle(id: StateId, flags: StateFlags, open: readonly OptionId[]): void {
    const state = states[id];
    if (state === undefined) return;
    states[id] = { ...state, settled: at(state.point, { ...flags, spent: true }, open) };
  }

  function split(id: StateId, flags: StateFlags, open: readonly OptionId[]): void {
    const state = states[id];
    if (state === undefined) return;
    const stays = at(
      state.point,
      flags,
      open.filter((option) => !isAgain(option)),
    );
    states[id] = {
      ...state,
      split: { stays, goesOn: at(state.point, { ...flags, spent: true }, open.filter(isAgain)) },
    };
  }

  function isAgain(option: OptionId): boolean {
    return options[option]?.kind === 'again';
  }

  return {
    states,
    at,
    behind(point, again) {
      const open = options.filter((option) => option.point === point && (again || option.kind === 'forward'));
      return at(
        point,
        JUST_TAKEN,
        open.map((option) => option.id),
      );
    },
  };
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
