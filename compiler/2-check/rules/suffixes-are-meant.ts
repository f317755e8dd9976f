/** Warns of a rule that begins with a loop, and reports every suffix of what the loop takes (language §4.6). */
import type { Loop, Pattern } from '../../ir/typed.ts';
import type { StaticRule } from './rule.ts';
import { hasExactCount, namesOf } from './pattern-parts.ts';

export const suffixesAreMeant: StaticRule = (rule, { report, events }) => {
  const isNarrowed = rule.afterMatch.skip.kind !== 'none' || rule.once !== null;
  const loop = isNarrowed ? null : firstLoop(rule.pattern);
  if (loop !== null)
    report.add('reports-every-suffix', loop.span, { loop: namesOf(loop.body, events.nameOf) });
};

/** A loop with a fixed count has no suffix that would do as well. */
function firstLoop(pattern: Pattern): Loop | null {
  switch (pattern.kind) {
    case 'loop':
      return pattern.optional || hasExactCount(pattern) ? null : pattern;
    case 'group':
      return firstLoop(pattern.body);
    case 'sequence': {
      const [first] = pattern.items;
      return first?.kind === 'step' ? firstLoop(first.pattern) : null;
    }
    default:
      return null;
  }
}
