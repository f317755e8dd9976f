/** How many runs one event can begin (language §4.3): branches of linear rules, and keys of events that have several. */
import type { Automaton, RuleProgram } from '../ir/automaton.ts';
import { loopOf, modeOf } from '../ir/elements.ts';
import type { Element } from '../ir/core.ts';
import type { Amount } from './explanation.ts';
import { chainsOf, Growths } from './growths.ts';
import type { RuleView } from './rule-view.ts';
import { startTypes } from './stream.ts';

export function runsPerStart(view: RuleView, program: RuleProgram): Amount {
  if (program.kind === 'general') return { most: keysPerStart(view), grows: [] };
  const growths = new Growths(view);
  return growths.amount(branches(program, growths));
}

/** An event of several keys begins a run in each. */
function keysPerStart({ rule }: RuleView): number {
  const perType = startTypes(rule.pattern).map((type) =>
    rule.keys.reduce((keys, { of }) => {
      const values = of.find((one) => one.type === type)?.values.length ?? 1;
      return keys * values;
    }, 1),
  );
  return Math.max(1, ...perType);
}

/** A branch is a run. Each way to leave an `each` behind goes on by itself; behind `->>` so does each event that fits. */
function branches({ branching, core }: Automaton, growths: Growths): number {
  if (!branching) return 1;
  return core.elements.reduce(
    (runs, element) => runs * branchesAt(element, element.id === core.elements.length - 1, growths),
    1,
  );
}

/** What completes a match with its event is not kept: a last element by itself makes no runs. */
function branchesAt(element: Element, isLast: boolean, growths: Growths): number {
  const loop = loopOf(element);
  const any = element.id > 0 && modeOf(element) === 'any' && !(isLast && loop === null);
  const byArrow = any ? growths.add('->>', element.span) : 1;
  const byLoop =
    loop !== null && loop.each && !isLast
      ? chainsOf({ min: loop.min, max: loop.max, span: element.span }, 'each', growths)
      : 1;
  return byArrow * byLoop;
}
