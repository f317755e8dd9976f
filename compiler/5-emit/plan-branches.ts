/** A run that becomes two: the branch that goes on is a new row `c`, copied from row `r` that stays. */
import type { Entry, StateId } from '../ir/automaton.ts';
import type { Take } from '../ir/core.ts';
import { loopOf } from '../ir/elements.ts';
import { block, line, type Code, type FunctionPlan } from '../ir/module-plan.ts';
import type { Column } from './columns.ts';
import { maximumReached } from './plan-conditions.ts';
import { enterName, keptSlots } from './plan-entering.ts';
import { isPartitioned, ruleEnvironment, stateOf, windowSlot, type RuleContext } from './rule-context.ts';

/** The new row goes to the state behind the element it has just taken. */
export function branchTo(context: RuleContext, take: Take): readonly Code[] {
  const entry = context.automaton.entries[take.id];
  if (entry === undefined) return [];
  const loop = loopOf(take);
  const { more, full } = entry;
  if (loop === null || more === null || full === null) return goTo(context, onlyTarget(entry));
  return [
    block(`if (${maximumReached(loop, take.id, ruleEnvironment(context, 'c'))})`, goTo(context, full)),
    block('else', goTo(context, more)),
  ];
}

/** The new row goes to a state, with the deadlines that go on there. */
export function goTo(context: RuleContext, state: StateId): readonly Code[] {
  return [
    ...keptSlots(context, stateOf(context, state)).map((slot) => line(`this.${slot}.copy(c, r);`)),
    line(`this.${enterName(state)}(c, t);`),
  ];
}

function onlyTarget(entry: Entry): StateId {
  const target = entry.full ?? entry.more;
  if (target === null) throw new Error('an element that leads nowhere');
  return target;
}

export function planBranch(context: RuleContext, columns: readonly Column[]): FunctionPlan {
  const common = ['start', 'key', 'a', 'b'].map((column) => `rows.${column}[c] = rows.${column}[r];`);
  const own = columns.map(({ name }) => `this.${name}[c] = this.${name}[r];`);
  const window = context.automaton.core.window === null ? [] : [`this.${windowSlot()}.copy(c, r);`];
  const key = isPartitioned(context) ? ['this.keys.retain(rows.key[r]);'] : [];
  return {
    name: 'branch',
    doc: 'A copy of the run in row r, waiting nowhere yet.',
    parameters: [{ name: 'r', type: 'number' }],
    result: 'number',
    body: [
      line('const rows = this.rows;'),
      line('const c = rows.take();'),
      line('if (c === rows.capacity) this.grow();'),
      ...[...common, ...own, ...window, ...key].map((text) => line(text)),
      line('return c;'),
    ],
  };
}
