/** A pattern takes at least one event, and so does what must not happen (language §4.3, optional). */
import type { Negand } from '../../ir/typed.ts';
import type { StaticRule } from './rule.ts';
import { canBeEmpty, negandsOf, outerNegands, visitAll } from './pattern-parts.ts';

export const patternsTakeEvents: StaticRule = (rule, { report }) => {
  const demand = ({ pattern }: Negand): void => {
    if (canBeEmpty(pattern)) report.add('empty-pattern', pattern.span, { what: 'what must not happen' });
  };
  if (canBeEmpty(rule.pattern)) report.add('empty-pattern', rule.pattern.span, { what: 'this pattern' });
  outerNegands(rule).forEach(demand);
  visitAll(rule.pattern, (part) => negandsOf(part).forEach(demand));
};
