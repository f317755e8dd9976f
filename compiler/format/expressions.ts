/** Expressions, with the parentheses they need and those that help (language §2). */
import type { Expression, FieldValue, IfExpression, QuantifiedExpression } from '../ir/ast.ts';
import { assertNever } from '../source/assert-never.ts';
import { call } from './calls.ts';
import { leading, trailing } from './comments.ts';
import { concat, group, line, nest, nothing, type Doc } from './layout/doc.ts';
import { distanceLiterals, isBare, lengthLiterals, quantityLiterals } from './lengths.ts';
import { bracketed, elementsOf, filledBraces, indentation } from './lists.ts';
import { chain } from './operators.ts';
import { level, levelOf, loosestOperand } from './precedence.ts';

export function expression(node: Expression): Doc {
  switch (node.kind) {
    case 'int-literal':
    case 'float-literal':
    case 'fraction-literal':
    case 'duration-literal':
    case 'string-literal':
      return node.text;
    case 'bool-literal':
      return String(node.value);
    case 'null-literal':
      return 'null';
    case 'regex-literal':
      return `/${node.source}/${node.flags}`;
    case 'name-expression':
      return node.name;
    case 'it-expression':
      return 'it';
    case 'prev-expression':
      return node.back === null ? 'prev' : concat('prev[', expression(node.back), ']');
    case 'list-expression':
      return bracketed('[', elementsOf(node.elements, expression), ']');
    case 'record-expression':
      return fieldValues(node.fields);
    case 'call-expression':
      return call(node, expression, length);
    case 'member-expression':
      return concat(operand(node.object, level.postfix), node.optional ? '?.' : '.', node.field.text);
    case 'index-expression':
      return concat(indexed(node.object), bracketed('[', elementsOf(node.indices, expression), ']'));
    case 'unary-expression':
      return node.operator === 'not'
        ? concat('not ', negated(node.operand))
        : concat('-', operand(node.operand, level.postfix));
    case 'binary-expression':
      return chain(node, operand);
    case 'null-test':
      return concat(tested(node.operand), node.negated ? ' is not null' : ' is null');
    case 'type-test':
      return concat(tested(node.operand), ' is ', node.type.text);
    case 'matches-expression':
      return concat(tested(node.operand), ' matches ', expression(node.regex));
    case 'if-expression':
      return conditional(node);
    case 'quantified-expression':
      return quantified(node);
    default:
      return assertNever(node);
  }
}

/** An expression where nothing looser than `loosest` may stand. */
function operand(node: Expression, loosest: number): Doc {
  return levelOf(node) < loosest ? concat('(', expression(node), ')') : expression(node);
}

/** `{ a: 1, b }` */
export function fieldValues(fields: readonly FieldValue[]): Doc {
  return filledBraces(elementsOf(fields, fieldValue));
}

function fieldValue({ name, value }: FieldValue): Doc {
  return value === null ? name.text : concat(name.text, ': ', expression(value));
}

/** What a comparison or test speaks of. */
function tested(node: Expression): Doc {
  return operand(node, loosestOperand(level.comparison));
}

/** `not not c` is read at a glance; `not a == b` is not. */
function negated(node: Expression): Doc {
  return levelOf(node) === level.not ? expression(node) : operand(node, loosestOperand(level.not));
}

/** Without parentheses the index would be how far back `prev` goes. */
function indexed(node: Expression): Doc {
  return node.kind === 'prev-expression' && node.back === null ? '(prev)' : operand(node, level.postfix);
}

function conditional({ condition, then, otherwise }: IfExpression): Doc {
  const part = (word: string, node: Expression, loosest: number): Doc =>
    concat(line, leading(node), word, operand(node, loosest), trailing(node));
  return group(
    'if ',
    operand(condition, level.or),
    nest(
      indentation,
      part('then ', then, level.or),
      part('else ', otherwise, otherwise.kind === 'if-expression' ? level.whole : level.or),
    ),
  );
}

function quantified({ quantifier, name, list, condition }: QuantifiedExpression): Doc {
  return group(
    `${quantifier} ${name.text} in `,
    tested(list),
    ':',
    nest(indentation, line, expression(condition)),
  );
}

/** A length of time. */
export function length(node: Expression, words: readonly string[] = []): Doc {
  return isBare(node, lengthLiterals, words) ? expression(node) : concat('(', expression(node), ')');
}

/** A number of things. */
export function quantity(node: Expression, words: readonly string[] = []): Doc {
  return isBare(node, quantityLiterals, words) ? expression(node) : concat('(', expression(node), ')');
}

/** A distance between two values of a field. */
export function distance(node: Expression, words: readonly string[] = []): Doc {
  return isBare(node, distanceLiterals, words) ? expression(node) : concat('(', expression(node), ')');
}

/** `word` and an expression, or nothing where it was not written. */
export function optional(
  word: string,
  node: Expression | null,
  print: (node: Expression) => Doc = expression,
): Doc {
  return node === null ? nothing : concat(word, print(node));
}
