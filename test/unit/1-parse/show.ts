/** Trees as short text, to be compared at a glance: `(a or (b and c))`. */
import type { Expression, Pattern, Step } from '../../../compiler/ir/ast.ts';
import { textOf } from '../../../compiler/source/span.ts';

/** Every operator with its operands in parentheses; all else as written. */
export function shown(node: Expression): string {
  switch (node.kind) {
    case 'binary-expression':
      return `(${shown(node.left)} ${node.operator} ${shown(node.right)})`;
    case 'unary-expression':
      return `(${node.operator} ${shown(node.operand)})`;
    case 'null-test':
      return `(${shown(node.operand)} is ${node.negated ? 'not ' : ''}null)`;
    case 'type-test':
      return `(${shown(node.operand)} is ${node.type.text})`;
    case 'matches-expression':
      return `(${shown(node.operand)} matches ${textOf(node.regex.span)})`;
    case 'if-expression':
      return `(if ${shown(node.condition)} then ${shown(node.then)} else ${shown(node.otherwise)})`;
    case 'quantified-expression':
      return `(${node.quantifier} ${node.name.text} in ${shown(node.list)}: ${shown(node.condition)})`;
    case 'member-expression':
      return `${shown(node.object)}${node.optional ? '?.' : '.'}${node.field.text}`;
    case 'index-expression':
      return `${shown(node.object)}[${node.indices.map(shown).join(', ')}]`;
    default:
      return textOf(node.span);
  }
}

/** Every level of a pattern in brackets of its own. */
export function shownPattern(node: Pattern): string {
  switch (node.kind) {
    case 'sequence': {
      const lead = node.lead === null ? '' : `<${shownPattern(node.lead)}> `;
      return `${lead}${shownPattern(node.first)}${node.steps.map(shownStep).join('')}`;
    }
    case 'disjunction':
      return `[${node.operands.map(shownPattern).join(' | ')}]`;
    case 'conjunction':
      return `{${node.operands.map(shownPattern).join(' & ')}}`;
    case 'group':
      return `(${shownPattern(node.body)})${node.loop === null ? '' : textOf(node.loop.span)}`;
    default:
      return textOf(node.span);
  }
}

function shownStep(step: Step): string {
  const nots = step.nots.map(({ arrow, negand }) => ` ${arrow} !${textOf(negand.span)}`).join('');
  switch (step.kind) {
    case 'then-step':
      return `${nots} ${step.arrow} ${step.within === null ? '' : `@${shown(step.within)} `}${shownPattern(step.pattern)}`;
    case 'absence-step':
      return `${nots} -> !${textOf(step.negand.span)}~${shown(step.length)}${step.every === null ? '' : `*${shown(step.every)}`}`;
    case 'wait-step':
      return `${nots} -> ~${shown(step.length)}`;
    case 'not-step':
      return `${nots} -> !${textOf(step.negand.span)}.`;
  }
}
