/** Warns of matches that wait for earlier runs which need not end (language §4.6, in order). */
import type { StaticRule } from './rule.ts';

export const heldMatchesAreReleased: StaticRule = (rule, { report }) => {
  if (rule.afterMatch.inOrder && rule.within?.kind === 'forever')
    report.add('held-without-end', rule.span, {});
};
