/** `not N for D ->` at the head of a rule: it looks back from the first event, which its condition may name (language §4.3). */
import type * as ast from '../../ir/ast.ts';
import type { MatchRule } from '../../ir/typed.ts';
import { typeLength } from '../patterns/lengths.ts';
import { checkNegand } from '../patterns/negand.ts';
import { boundAtStart } from '../patterns/partial-view.ts';
import { seeing, type Checked, type Place } from '../patterns/rule-context.ts';

export function checkLead(node: ast.Absence, checked: Checked, place: Place): MatchRule['lead'] {
  const atStart = boundAtStart(checked.pattern);
  const first = checked.bound.filter((one) => atStart.has(one.id) && one.view.kind === 'event');
  const { negand } = checkNegand(node.negand, { ...place, scope: seeing(place.scope, first) }, 'not');
  return { negand, length: typeLength(node.length, place.scope), span: node.span };
}
