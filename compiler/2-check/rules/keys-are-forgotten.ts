/** Warns of `once` without a length in a rule with keys: every key is remembered for ever (language §4.6). */
import type { StaticRule } from './rule.ts';

export const keysAreForgotten: StaticRule = (rule, { report }) => {
  if (rule.once?.length === null && rule.keys.length > 0) report.add('remembers-every-key', rule.span, {});
};
