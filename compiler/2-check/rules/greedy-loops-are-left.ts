/**
 * A greedy loop must leave something: it is refused where its condition provably holds for every event that could
 * begin what follows (language §4.3, repetition).
 */
import type { Atom, Expression, Loop, Pattern, Sequence, SequenceItem } from '../../ir/typed.ts';
import type { ModuleContext } from '../context.ts';
import { someTyped } from '../walk-typed.ts';
import { implies } from './implies.ts';
import type { StaticRule } from './rule.ts';
import { itemCanBeEmpty, namesOf, visitAll } from './pattern-parts.ts';

export const greedyLoopsAreLeft: StaticRule = (rule, module) => {
  visitAll(rule.pattern, (part) => {
    if (part.kind !== 'sequence') return;
    part.items.forEach((_, index) => inspect(part, index, module));
  });
};

function inspect(sequence: Sequence, index: number, { report, events }: ModuleContext): void {
  const item = sequence.items[index];
  if (item?.kind !== 'step' || item.within !== null || item.pattern.kind !== 'loop') return;
  const loop = item.pattern;
  const { body } = loop;
  if (!isEndless(loop) || body.kind !== 'atom' || dependsOnList(loop, body)) return;
  const exits = exitsOf(sequence.items.slice(index + 1));
  const [first] = exits ?? [];
  if (exits === null || first === undefined || !exits.every((exit) => swallows(body, exit))) return;
  const params = { loop: namesOf(body, events.nameOf), exit: namesOf(first, events.nameOf) };
  report.add('greedy-swallows-exit', loop.span, params, [{ span: first.span, message: 'what follows' }]);
}

/** Nothing but its exit ends the loop. */
function isEndless(loop: Loop): boolean {
  return loop.greedy && loop.max === null && loop.gap === null && loop.until === null && loop.drop === null;
}

/** A condition over what the loop took so far may hold for one event and not for the next. */
function dependsOnList(loop: Loop, body: Atom): boolean {
  const { where } = body;
  if (where === null) return false;
  const own = body.binding ?? loop.iterations;
  return someTyped(
    where,
    (part) => part.kind === 'previous' || (part.kind === 'binding' && part.binding === own),
  );
}

/** The atoms that can begin what follows; null where something else than an event leads on. */
function exitsOf(items: readonly SequenceItem[]): readonly Atom[] | null {
  const found: Atom[] = [];
  for (const item of items) {
    if (item.kind !== 'step') return null;
    const atoms = firstAtoms(item.pattern);
    if (atoms === null) return null;
    found.push(...atoms);
    if (!itemCanBeEmpty(item)) return found;
  }
  return null;
}

function firstAtoms(pattern: Pattern): readonly Atom[] | null {
  switch (pattern.kind) {
    case 'atom':
      return [pattern];
    case 'loop':
    case 'group':
      return firstAtoms(pattern.body);
    case 'choice':
    case 'conjunction': {
      const parts = pattern.operands.map(firstAtoms);
      return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
    }
    case 'sequence':
      return exitsOf(pattern.items);
    case 'absence-operand':
      return null;
  }
}

function swallows(body: Atom, exit: Atom): boolean {
  if (!exit.types.every((type) => body.types.includes(type))) return false;
  const kept = conjuncts(body.where);
  const given = conjuncts(exit.where);
  return kept.every((condition) => given.some((other) => implies(other, condition)));
}

function conjuncts(condition: Expression | null): readonly Expression[] {
  if (condition === null) return [];
  if (condition.kind !== 'binary' || condition.operator !== 'and') return [condition];
  return [...conjuncts(condition.left), ...conjuncts(condition.right)];
}
