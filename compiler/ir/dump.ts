/**
 * A rule after lowering and after construction as a stable listing: for golden tests, for `cep explain`, and for
 * reading what the compiler has made of a pattern. Elements, options and states stand under their numbers.
 */
import type { Automaton } from './automaton.ts';
import type { CoreRule } from './core.ts';
import { elementText } from './dump/element-text.ts';
import { optionText } from './dump/option-text.ts';
import { expressionText } from './dump/source-text.ts';
import { stateLines } from './dump/state-lines.ts';
import type { EventType } from './types.ts';

/** @param events all event types of the module, by `EventTypeId` */
export function dumpCore(core: CoreRule, events: readonly EventType[]): string {
  return joined(coreLines(core, events));
}

/** @param events all event types of the module, by `EventTypeId` */
export function dumpAutomaton(automaton: Automaton, events: readonly EventType[]): string {
  const { core, options, states } = automaton;
  const context = { automaton, events };
  return joined([
    ...coreLines(core, events),
    'options',
    ...options.map((option) => `  ${option.id}  ${optionText(context, option)}`),
    `states, ${automaton.branching ? 'runs branch' : 'runs do not branch'}`,
    ...states.flatMap((state) => stateLines(context, state).map((line) => `  ${line}`)),
  ]);
}

function coreLines(core: CoreRule, events: readonly EventType[]): readonly string[] {
  const { rule } = core;
  const keys = rule.keys.length === 0 ? '' : ` by ${rule.keys.map((key) => key.name).join(', ')}`;
  const window = core.window === null ? '' : ` within ${expressionText(core.window)}`;
  return [
    `rule ${rule.name}${keys}${window}`,
    'elements',
    ...core.elements.map((element) => `  ${element.id}  ${elementText(core, element, events)}`),
    ...(core.scopes.length === 0 ? [] : ['step windows']),
    ...core.scopes.map(
      ({ first, last, length }, i) => `  ${i}  elements ${first} to ${last} within ${expressionText(length)}`,
    ),
  ];
}

function joined(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
