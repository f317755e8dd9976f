/** One state: what it waits for, and what events and time do to a run in it. */
import type { State, Timer } from '../automaton.ts';
import { elementName } from './element-text.ts';
import type { DumpContext } from './option-text.ts';
import { reactionLines, targetText } from './reaction-lines.ts';

export function stateLines(context: DumpContext, state: State): readonly string[] {
  const { automaton } = context;
  const reactions = [...(automaton.reactions[state.id] ?? [])].toSorted(([one], [other]) => one - other);
  const timer = automaton.timers[state.id] ?? null;
  const notes = [
    ...(state.options.length === 0 ? [] : [`options ${state.options.join(', ')}`]),
    ...(state.fresh ? ['nothing has passed yet'] : []),
    ...(END_NOTES[state.end] ?? []),
  ];
  return [
    `${state.id}  ${state.name}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`,
    ...reactions.flatMap(([type, reaction]) => [
      `     [${context.events[type]?.name ?? type}]`,
      ...reactionLines(context, reaction).map((line) => `       ${line}`),
    ]),
    ...(timer === null ? [] : [`     [time] ${timerText(context, timer)}`]),
    ...[...(automaton.expiries[state.id] ?? [])].map(
      ([scope, to]) => `     [time] step window ${scope} closes: to ${to}`,
    ),
  ];
}

const END_NOTES: Readonly<Record<State['end'], readonly string[]>> = {
  no: [],
  closing: ['a match when it closes'],
  now: ['a match'],
};

function timerText(context: DumpContext, { option, rest }: Timer): string {
  const target = context.automaton.options[option]?.target;
  if (target === undefined) return `option ${option} completes`;
  const stays = rest === null ? '' : `; a branch stays in ${rest}`;
  const name = elementName(context.automaton.core, target, context.events);
  return `${name} completes ${targetText(context, target)}${stays}`;
}
