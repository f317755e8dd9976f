/** What a rule keeps beside its runs, in words. */
import { expressionText } from '../ir/dump/source-text.ts';
import type { RuleProgram } from '../ir/automaton.ts';
import type { RuleView } from './rule-view.ts';

export function memoryOf({ rule }: RuleView, program: RuleProgram): readonly string[] {
  const { lead, once, limit, afterMatch } = rule;
  const history = program.kind === 'general' ? program.history : 0;
  return [
    ...(lead === null
      ? []
      : [`per key, the events of the last ${expressionText(lead.length)}, to look back at`]),
    ...(history === 0
      ? []
      : [`per key and type, the last ${history === 1 ? 'event' : `${history} events`}, for prev`]),
    ...(once === null
      ? []
      : [
          `per key, when it last matched${once.length === null ? ', for ever' : `, for ${expressionText(once.length)}`}`,
        ]),
    ...(limit === null
      ? []
      : [`per group of its limit, the times of the outputs of the last ${expressionText(limit.length)}`]),
    ...(afterMatch.inOrder ? ['matches that are held until no earlier run of their key is open'] : []),
  ];
}
