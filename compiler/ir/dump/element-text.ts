/** Elements of a lowered pattern in words that are nearly the language's own. */
import type { CoreLoop, CoreRule, Element, ElementId } from '../core.ts';
import { literalCount } from '../elements.ts';
import { atomsOf } from '../negands.ts';
import type { Expression, GapNot, Mode } from '../typed.ts';
import type { EventType, EventTypeId } from '../types.ts';
import { expressionText, whereText } from './source-text.ts';

const ARROWS: Readonly<Record<Mode, string>> = { next: '-> ', any: '->> ', strict: '=> ' };

/** Such as `-> not Cancel -> Trade+ as fills where side != big.side`. */
export function elementText(core: CoreRule, element: Element, events: readonly EventType[]): string {
  const nots = element.nots.map((not) => `${not.strict ? '=> ' : '-> '}${notText(not, events)} `).join('');
  if (element.kind === 'absence') {
    const length = element.length === null ? 'the rest of its window' : expressionText(element.length);
    return `${nots}-> ${notText(element.forbids, events)} for ${length}`;
  }
  const arrow = element.mode === null ? '' : ARROWS[element.mode];
  const loop = element.loop === null ? '' : loopText(element.loop);
  const bound = element.binding === null ? undefined : core.rule.bindings[element.binding];
  const name = bound === undefined ? '' : ` as ${bound.name}`;
  return `${nots}${arrow}${typeNames(element.types, events)}${loop}${name}${whereText(element.where)}`;
}

/** What an element is called where it is referred to: the name it binds, else its type and number. */
export function elementName(core: CoreRule, id: ElementId, events: readonly EventType[]): string {
  const element = core.elements[id];
  if (element === undefined) return `element ${id}`;
  if (element.kind === 'absence') return notText(element.forbids, events);
  const bound = element.binding === null ? undefined : core.rule.bindings[element.binding];
  return bound?.name ?? `${typeNames(element.types, events)} (${id})`;
}

/** Such as `not Cancel where id == big.id`. */
export function notText(not: GapNot, events: readonly EventType[]): string {
  const atoms = atomsOf(not.negand).map((atom) => `${typeNames(atom.types, events)}${whereText(atom.where)}`);
  return `not ${atoms.length === 1 ? (atoms[0] ?? '') : `(${atoms.join(' | ')})`}`;
}

function typeNames(types: readonly EventTypeId[], events: readonly EventType[]): string {
  return types.map((type) => events[type]?.name ?? `type ${type}`).join('|');
}

function loopText({ min, max, each }: CoreLoop): string {
  const [least, most] = [countText(min), max === null ? '' : countText(max)];
  return `${QUANTIFIERS.get(`${least},${most}`) ?? `{${least === most ? least : `${least},${most}`}}`}${each ? ' each' : ''}`;
}

const QUANTIFIERS: ReadonlyMap<string, string> = new Map([
  ['0,1', '?'],
  ['0,', '*'],
  ['1,', '+'],
]);

/** A count that is written as a number has no text of its own under `?`, `*` and `+`. */
function countText(count: Expression): string {
  return String(literalCount(count) ?? expressionText(count));
}
