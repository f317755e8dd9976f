/** Lengths of time and numbers of things take only some expressions without parentheses (language §9). */
import type { Expression } from '../ir/ast.ts';

type LiteralKind = Extract<Expression['kind'], `${string}-literal`>;

/** `5s`, `o.patience`; `(2 * base)` */
export const lengthLiterals: readonly LiteralKind[] = ['duration-literal'];

/** `5`, `o.parts`; `(n + 1)` */
export const quantityLiterals: readonly LiteralKind[] = ['int-literal'];

/** `0.5`, `100` */
export const distanceLiterals: readonly LiteralKind[] = ['int-literal', 'float-literal'];

/** One of the literals, or a path that does not begin with one of the words that mean something else here. */
export function isBare(
  node: Expression,
  literals: readonly LiteralKind[],
  words: readonly string[],
): boolean {
  if (literals.some((kind) => kind === node.kind)) return true;
  const root = rootOf(node);
  return root !== null && !words.includes(root);
}

/** The first name of a path; null for what is none. */
function rootOf(node: Expression): string | null {
  if (node.kind === 'name-expression') return node.name;
  return node.kind === 'member-expression' && !node.optional ? rootOf(node.object) : null;
}
