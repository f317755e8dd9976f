/** The automaton of a rule that stays within the compiler's limits. */
import { construct } from '../../compiler/4-automaton/index.ts';
import { lower } from '../../compiler/3-lower/index.ts';
import { createReport } from '../../compiler/diagnostics/report.ts';
import type { Automaton } from '../../compiler/ir/automaton.ts';
import type { MatchRule } from '../../compiler/ir/typed.ts';

export function automatonOf(rule: MatchRule): Automaton {
  const automaton = construct(lower(rule), createReport());
  if (automaton === null) throw new Error(`rule ${rule.name} has too many states`);
  return automaton;
}
