/** The ways on from a point, with all that restricts them. */
import type { Automaton, Option } from '../automaton.ts';
import type { ElementId } from '../core.ts';
import type { EventType } from '../types.ts';
import { elementName, notText } from './element-text.ts';

export interface DumpContext {
  readonly automaton: Automaton;
  readonly events: readonly EventType[];
}

/** Such as `big to pull, past fills, within step window 0, not Cancel, leaves 3`. */
export function optionText(context: DumpContext, option: Option): string {
  const { core } = context.automaton;
  const name = (id: number): string => elementName(core, id as ElementId, context.events);
  const target = core.elements[option.target];
  const nots = option.nots.filter((not) => target?.kind !== 'absence' || not !== target.forbids);
  const from = option.point < 0 ? 'start' : name(option.point);
  return [
    option.kind === 'again' ? `${from} again` : `${from} to ${name(option.target)}`,
    ...option.skipped.map((id) => `past ${name(id)}`),
    ...(option.strict ? ['the very next event'] : []),
    ...option.scopes.map((scope) => `within step window ${scope}`),
    ...nots.map((not) => `${not.strict ? 'at once ' : ''}${notText(not, context.events)}`),
    ...(option.leaves.length === 0 ? [] : [`leaves ${option.leaves.join(' and ')} open`]),
  ].join(', ');
}
