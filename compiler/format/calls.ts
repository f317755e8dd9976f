/** Calls, with what narrows an aggregate (language §4.3, §5). */
import type { CallExpression, Expression } from '../ir/ast.ts';
import { concat, join, type Doc } from './layout/doc.ts';
import { bracketed, type Element } from './lists.ts';

type Print = (node: Expression) => Doc;

/** The modifiers stand behind the last argument, or alone. */
export function call(node: CallExpression, expression: Print, length: Print): Doc {
  const narrowing = modifiers(node, expression, length);
  const head = `${node.callee.text}(`;
  if (node.arguments.length === 0) return concat(head, join(' ', narrowing), ')');
  const elements = node.arguments.map((argument, index): Element => {
    const isLast = index === node.arguments.length - 1;
    const doc = isModifierLike(node, argument)
      ? concat('(', expression(argument), ')')
      : expression(argument);
    return { node: argument, doc: join(' ', [doc, ...(isLast ? narrowing : [])]) };
  });
  return bracketed(head, elements, ')');
}

/** A function called `over` would be read as the modifier where it is the only argument. */
function isModifierLike(node: CallExpression, argument: Expression): boolean {
  return (
    node.arguments.length === 1 && argument.kind === 'call-expression' && argument.callee.text === 'over'
  );
}

/** `prior` never stands first: there it would be a name. */
function modifiers({ over, prior, where }: CallExpression, expression: Print, length: Print): readonly Doc[] {
  const overs = over === null ? [] : [concat('over ', length(over))];
  const wheres = where === null ? [] : [concat('where ', expression(where))];
  const priors = prior ? ['prior'] : [];
  return over === null ? [...wheres, ...priors] : [...overs, ...priors, ...wheres];
}
