/** A run starts with an event, so an absence cannot be an operand at the head of a rule (language §9). */
import type { Pattern } from '../../ir/typed.ts';
import type { StaticRule } from './rule.ts';
import { itemCanBeEmpty } from './pattern-parts.ts';

export const absencesDoNotStart: StaticRule = (rule, { report }) => {
  for (const head of heads(rule.pattern)) {
    if (head.kind === 'absence-operand') report.add('absence-at-start', head.span, {});
  }
};

/** The parts with which a match can begin. */
function heads(pattern: Pattern): readonly Pattern[] {
  switch (pattern.kind) {
    case 'atom':
    case 'absence-operand':
      return [pattern];
    case 'loop':
    case 'group':
      return heads(pattern.body);
    case 'choice':
    case 'conjunction':
      return pattern.operands.flatMap(heads);
    case 'sequence': {
      const reached = pattern.items.findIndex((item) => !itemCanBeEmpty(item));
      const first = pattern.items.slice(0, reached < 0 ? undefined : reached + 1);
      return first.flatMap((item) => (item.kind === 'step' ? heads(item.pattern) : []));
    }
  }
}
