/** Warns where a step window runs from the first of several events that would do (language §4.3, repetition). */
import type { StaticRule } from './rule.ts';
import { namesOf, visitAll } from './pattern-parts.ts';

export const firstBindsForGood: StaticRule = (rule, { report, events }) => {
  visitAll(rule.pattern, (part, negated) => {
    if (part.kind !== 'sequence' || negated) return;
    part.items.forEach((item, index) => {
      const next = part.items[index + 1];
      if (item.kind !== 'step' || item.arrow !== 'next' || item.pattern.kind !== 'atom') return;
      if (next?.kind !== 'step' || next.within === null || next.arrow === 'strict') return;
      const event = namesOf(item.pattern, events.nameOf);
      report.add('first-binds-for-good', item.span, { event }, [
        { span: next.within.span, message: 'this window' },
      ]);
    });
  });
};
