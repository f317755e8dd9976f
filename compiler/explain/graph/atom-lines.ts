/** An atom as the lines of a node: what it takes, under which condition, how often. */
import { whereText } from '../../ir/dump/source-text.ts';
import type { Atom, Loop } from '../../ir/typed.ts';
import { typeNames, type RuleView } from '../rule-view.ts';
import { quantifierText, suffixesOf } from './loop-text.ts';

/** @param loop the loop over it, if there is one */
export function atomLines(view: RuleView, atom: Atom, loop: Loop | null): readonly string[] {
  const { types, wildcard, binding, where } = atom;
  const name = binding === null ? undefined : view.rule.bindings[binding]?.name;
  const what = wildcard ? 'event' : typeNames(view, types);
  const condition = whereText(where).trim();
  return [
    `${what}${loop === null ? '' : quantifierText(loop)}${name === undefined ? '' : ` as ${name}`}`,
    ...(condition === '' ? [] : [condition]),
    ...(loop === null ? [] : suffixesOf(loop)),
  ];
}
