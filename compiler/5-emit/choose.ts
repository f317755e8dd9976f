/** Statements under a condition, as a person would write them: nothing is tested that is certain, no parentheses twice. */
import { block, type Code } from '../ir/module-plan.ts';

/** @param condition `true` if it is certain */
export function choose(
  condition: string,
  then: readonly Code[],
  otherwise: readonly Code[] = [],
  span: Code['span'] = null,
): readonly Code[] {
  if (condition === 'true') return then;
  if (then.length === 0 && otherwise.length === 0) return [];
  if (then.length === 0) {
    const negated = isEnclosed(condition) ? condition : `(${condition})`;
    return [block(`if (!${negated})`, unwrapped(otherwise), span)];
  }
  const test = block(`if (${bare(condition)})`, unwrapped(then), span);
  return otherwise.length === 0 ? [test] : [test, block('else', unwrapped(otherwise))];
}

/** An expression that stands alone, without the parentheses that it needs as an operand. */
export function bare(expression: string): string {
  return isEnclosed(expression) ? bare(expression.slice(1, -1)) : expression;
}

/** A block that is all of another one has no braces of its own. */
function unwrapped(body: readonly Code[]): readonly Code[] {
  const [only, ...others] = body;
  return only?.kind === 'block' && only.head === '' && others.length === 0 ? only.body : body;
}

/** True if the first parenthesis closes with the last one. Texts in quotes are passed over. */
function isEnclosed(expression: string): boolean {
  if (!expression.startsWith('(')) return false;
  let depth = 0;
  for (const { 0: token, index } of expression.matchAll(/"(?:[^"\\]|\\.)*"|[()]/g)) {
    if (token === '(') depth += 1;
    else if (token === ')') depth -= 1;
    if (depth === 0) return index === expression.length - 1;
  }
  return false;
}
