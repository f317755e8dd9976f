/** Taking an event: what of it is kept in the registers of the run. */
import type { Take } from '../ir/core.ts';
import { line, type FunctionPlan } from '../ir/module-plan.ts';
import { captures } from './columns.ts';
import { isWaiting } from './plan-entering.ts';
import { MATCH_COUNT, PATH, stateOf, type RuleContext } from './rule-context.ts';
import { eventUnion } from './type-text.ts';

export function takeName(take: Take): string {
  return `take${take.id}`;
}

export function planTake(context: RuleContext, take: Take): FunctionPlan {
  const { registers, automaton } = context;
  return {
    name: takeName(take),
    doc: `The run in row r takes the event e.`,
    parameters: [
      { name: 'r', type: 'number' },
      { name: 'e', type: eventUnion(context.module.events, take.types) },
      { name: 'ordinal', type: 'number' },
      { name: 'position', type: 'number' },
    ],
    result: 'void',
    body: [
      ...captures(context, take).map((text) => line(text, take.span)),
      ...(registers.matchCount ? [line(`this.${MATCH_COUNT}[r] += 1;`)] : []),
      ...(automaton.branching
        ? [line(`this.${PATH}[r] = rt.step(this.${PATH}[r], ${take.atom}, position);`)]
        : []),
      line('const rows = this.rows;'),
      line(
        `const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(${take.atom}, TYPE_NAMES[e.$type], e, ordinal);`,
      ),
      line('rows.a[r] = identity.a;'),
      line('rows.b[r] = identity.b;'),
    ],
  };
}

/** True if taking the element is all that a match was waiting for: the event need not be stored. */
export function isDirect(context: RuleContext, take: Take): boolean {
  const entry = context.automaton.entries[take.id];
  if (take.loop !== null || entry?.full === null || entry?.full === undefined) return false;
  const target = stateOf(context, entry.full);
  return target.end === 'now' && !isWaiting(target);
}
