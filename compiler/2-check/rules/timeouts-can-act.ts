/** Warns of `on timeout` in a rule in which no window can close (language §4.4). */
import type { StaticRule } from './rule.ts';
import { hasWindow, visitAll } from './pattern-parts.ts';

export const timeoutsCanAct: StaticRule = (rule, { report }) => {
  if (rule.timeout === null || hasWindow(rule)) return;
  let isWindowed = false;
  visitAll(rule.pattern, (part, negated) => {
    if (negated) return;
    if (part.kind === 'group' && part.within !== null) isWindowed = true;
    if (part.kind === 'sequence' && part.items.some((item) => item.kind === 'step' && item.within !== null)) {
      isWindowed = true;
    }
  });
  if (!isWindowed) report.add('timeout-without-window', rule.timeout.span, {});
};
