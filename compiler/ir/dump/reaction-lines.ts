/** What an event does to a run, as an indented tree. */
import { assertNever } from '../../source/assert-never.ts';
import type { OptionId, Reaction } from '../automaton.ts';
import type { ElementId } from '../core.ts';
import { elementName, notText } from './element-text.ts';
import type { DumpContext } from './option-text.ts';
import { whereText } from './source-text.ts';

export function reactionLines(context: DumpContext, reaction: Reaction): readonly string[] {
  switch (reaction.kind) {
    case 'stay':
      return ['stay'];
    case 'move':
      return [`go to ${reaction.to}`];
    case 'close':
      return ['close'];
    case 'try':
      return [
        `try ${takeText(context, reaction.option)}`,
        ...(reaction.taken === null ? [] : branch('and', reactionLines(context, reaction.taken))),
        ...branch('else', reactionLines(context, reaction.passed)),
      ];
    case 'test':
      return [
        `is it ${notText(reaction.not, context.events).slice('not '.length)}`,
        ...branch('then', reactionLines(context, reaction.broken)),
        ...branch('else', reactionLines(context, reaction.held)),
      ];
    default:
      return assertNever(reaction);
  }
}

/** Where a run stands that has just taken an element, such as `→ 3, full → 4`. */
export function targetText({ automaton }: DumpContext, element: ElementId): string {
  const { more, full } = automaton.entries[element] ?? { more: null, full: null };
  if (more === null) return `→ ${full ?? 'nowhere'}`;
  return full === null ? `→ ${more}` : `→ ${more}, full → ${full}`;
}

function takeText(context: DumpContext, id: OptionId): string {
  const { core, options } = context.automaton;
  const option = options[id];
  const element = option === undefined ? undefined : core.elements[option.target];
  if (option === undefined || element?.kind !== 'take') return `option ${id}`;
  const again = option.kind === 'again' ? ' again' : '';
  const name = `${elementName(core, element.id, context.events)}${again}`;
  return `${name}${whereText(element.where)} ${targetText(context, element.id)}`;
}

/** A word with what it leads to: on one line if that is one line. */
function branch(word: string, lines: readonly string[]): readonly string[] {
  const [first = '', ...others] = lines;
  return others.length === 0 ? [`${word} ${first}`] : [word, ...lines.map((line) => `  ${line}`)];
}
