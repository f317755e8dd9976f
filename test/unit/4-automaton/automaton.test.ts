/** What holds of every automaton, whatever the pattern; and how large they become. */
import { expect, test } from 'vitest';
import { isLinear } from '../../../compiler/3-lower/index.ts';
import { analyse } from '../../../compiler/analyse.ts';
import type { Automaton, OptionId, Reaction, State, StateId } from '../../../compiler/ir/automaton.ts';
import { mayBeEmpty } from '../../../compiler/ir/elements.ts';
import { automatonOf } from '../../engine/automaton-of.ts';
import { linearConstructs } from '../../property/constructs/linear.ts';
import { randomModules } from '../../property/random-modules.ts';

function automataOf(text: string): readonly Automaton[] {
  const { module, diagnostics } = analyse({ name: 'automaton.cep', text });
  if (module === null) throw new Error(`${diagnostics.map(({ message }) => message).join('\n')}\n${text}`);
  return module.rules.filter(isLinear).map(automatonOf);
}

const automata = randomModules(150, 20_260_301, linearConstructs()).flatMap(automataOf);

/** A reaction and all inside it. */
function within(reaction: Reaction): readonly Reaction[] {
  switch (reaction.kind) {
    case 'try':
      return [
        reaction,
        ...(reaction.taken === null ? [] : within(reaction.taken)),
        ...within(reaction.passed),
      ];
    case 'test':
      return [reaction, ...within(reaction.broken), ...within(reaction.held)];
    default:
      return [reaction];
  }
}

function reactionsOf(automaton: Automaton, state: StateId): readonly Reaction[] {
  return [...(automaton.reactions[state]?.values() ?? [])].flatMap(within);
}

/** States in which a run stands instead of one. */
function otherPlaces(state: State | undefined): readonly StateId[] {
  const split = state?.split ?? null;
  const settled = state?.settled ?? null;
  return [...(split === null ? [] : [split.stays, split.goesOn]), ...(settled === null ? [] : [settled])];
}

/** States that a run can get to from one. */
function nextStates(automaton: Automaton, state: StateId): readonly StateId[] {
  const taken = (option: OptionId): readonly StateId[] => {
    const entry = automaton.entries[automaton.options[option]?.target ?? -1];
    return [entry?.more ?? [], entry?.full ?? []].flat();
  };
  const timer = automaton.timers[state] ?? null;
  return [
    ...(timer === null ? [] : [...taken(timer.option), ...(timer.rest === null ? [] : [timer.rest])]),
    ...(automaton.expiries[state]?.values() ?? []),
    ...otherPlaces(automaton.states[state]),
    ...reactionsOf(automaton, state).flatMap((reaction) => {
      if (reaction.kind === 'move') return [reaction.to];
      return reaction.kind === 'try' ? taken(reaction.option) : [];
    }),
  ];
}

test('every state but "no run" can be reached', () => {
  for (const automaton of automata) {
    const reached = new Set([automaton.start]);
    for (const state of reached) for (const next of nextStates(automaton, state)) reached.add(next);
    expect([...reached].toSorted((one, other) => one - other)).toEqual(
      automaton.states.slice(1).map(({ id }) => id),
    );
  }
});

test('numbers are places: of states, options and elements', () => {
  for (const { states, options, core } of automata) {
    expect(states.map(({ id }) => id)).toEqual(states.map((_, i) => i));
    expect(options.map(({ id }) => id)).toEqual(options.map((_, i) => i));
    expect(core.elements.map(({ id }) => id)).toEqual(core.elements.map((_, i) => i));
  }
});

test('a state has options of its own point, in order of priority; one that waits for nothing is a match', () => {
  for (const { states, options } of automata) {
    for (const state of states.slice(1)) {
      expect(state.options.map((option) => options[option]?.point)).toEqual(
        state.options.map(() => state.point),
      );
      expect(state.options).toEqual(state.options.toSorted((one, other) => one - other));
      if (state.options.length === 0) expect(state.end).toBe('now');
    }
  }
});

test('a run only tries what is open in its state, and loses options but never gains any', () => {
  for (const automaton of automata) {
    for (const state of automaton.states.slice(1)) {
      for (const reaction of reactionsOf(automaton, state.id)) {
        if (reaction.kind === 'try') expect(state.options).toContain(reaction.option);
        if (reaction.kind !== 'move') continue;
        const target = automaton.states[reaction.to];
        expect(target?.point).toBe(state.point);
        expect(state.options).toEqual(expect.arrayContaining([...(target?.options ?? [])]));
      }
    }
  }
});

test('an option leads forward, past nothing but what may be empty', () => {
  for (const { options, core } of automata) {
    for (const { kind, point, target, skipped, leaves } of options) {
      expect(kind === 'again' ? target === point : target > point).toBe(true);
      expect(skipped).toEqual(
        core.elements
          .slice(point + 1, target)
          .map(({ id }) => id)
          .filter(() => kind === 'forward'),
      );
      for (const id of skipped) expect(core.elements[id]).toSatisfy(mayBeEmpty);
      for (const left of leaves) expect(options[left]?.point).toBe(point);
    }
  }
});

test('runs branch only where the text says so', () => {
  for (const { branching, core } of automata) {
    const saysSo = core.elements.some(
      (element) => element.kind === 'take' && (element.mode === 'any' || element.loop?.each),
    );
    if (branching) expect(saysSo).toBe(true);
  }
});

test.each(['B?', 'B*', 'B{0,3}', 'B+'])('n times "-> %s" has about n states', (loop) => {
  const sizes = [6, 12].map((count) => {
    const steps = Array.from({ length: count }, (_, i) => `-> ${loop.replace('B', `B${i}`)}`).join(' ');
    const events = Array.from({ length: count }, (_, i) => `event B${i} { n: int }`).join('\n');
    const rule = `rule R { match A ${steps} -> C within 1min emit Out { at: match.end } }`;
    const [automaton] = automataOf(`event A { n: int }\nevent C { n: int }\n${events}\n${rule}`);
    return automaton?.states.length ?? 0;
  });
  expect(sizes[1]).toBeLessThanOrEqual(2 * (sizes[0] ?? 0));
});
