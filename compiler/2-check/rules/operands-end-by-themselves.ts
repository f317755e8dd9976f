/** An operand of `&` or `|` ends by itself: no open loop stands at its end (language §4.3, conjunction). */
import type { StaticRule } from './rule.ts';
import { openEnds } from './open-ends.ts';
import { namesOf, visitAll } from './pattern-parts.ts';

export const operandsEndByThemselves: StaticRule = (rule, { report, events }) => {
  visitAll(rule.pattern, (part, negated) => {
    if (negated || (part.kind !== 'choice' && part.kind !== 'conjunction')) return;
    const operator = part.kind === 'choice' ? '|' : '&';
    for (const loop of part.operands.flatMap((operand) => openEnds(operand, false))) {
      report.add('open-operand', loop.span, { operator, loop: namesOf(loop.body, events.nameOf) });
    }
  });
};
