/** Checks one part of a pattern: the table of kinds, each handled in a file of its own (language §4.2). */
import type * as ast from '../../ir/ast.ts';
import { assertNever } from '../../source/assert-never.ts';
import { checkAtom } from './atom.ts';
import { checkGroup } from './group.ts';
import { checkPatternCall } from './named-pattern.ts';
import { checkAbsenceOperand, checkConjunction, checkDisjunction } from './operands.ts';
import type { Checked, Place } from './rule-context.ts';
import { checkSequence } from './sequence.ts';

export function checkPattern(node: ast.Pattern, at: Place): Checked {
  switch (node.kind) {
    case 'sequence':
      return checkInnerSequence(node, at);
    case 'disjunction':
      return checkDisjunction(node, at);
    case 'conjunction':
      return checkConjunction(node, at);
    case 'absence':
      return checkAbsenceOperand(node, at);
    case 'atom':
      return checkAtom(node, at);
    case 'group':
      return checkGroup(node, at);
    case 'pattern-call':
      return checkPatternCall(node, at);
    default:
      return assertNever(node);
  }
}

/** Only the head of a rule may look back; the rule takes its own lead off before it comes here. */
function checkInnerSequence(node: ast.Sequence, at: Place): Checked {
  if (node.lead !== null) at.rule.module.report.add('leading-absence-inside', node.lead.span, {});
  return checkSequence(node, at);
}
