/** The body of a loop takes at least one event (language §4.3, repetition). */
import type { StaticRule } from './rule.ts';
import { canTakeNoEvent, outerNegands, visitAll } from './pattern-parts.ts';

export const loopBodiesTakeEvents: StaticRule = (rule, { report }) => {
  for (const whole of [rule.pattern, ...outerNegands(rule).map((negand) => negand.pattern)]) {
    visitAll(whole, (part) => {
      if (part.kind === 'loop' && canTakeNoEvent(part.body)) report.add('empty-loop-body', part.span, {});
    });
  }
};
