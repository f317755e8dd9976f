/** Name of the class of a rule. */
import type { MatchRule } from '../ir/typed.ts';

export function ruleClassName({ id, name }: Pick<MatchRule, 'id' | 'name'>): string {
  return `Rule${id}$${name}`;
}
