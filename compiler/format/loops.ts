/** How often a part of a pattern is taken, and in which manner (language §4.2). */
import type { Loop, Quantifier } from '../ir/ast.ts';
import { assertNever } from '../source/assert-never.ts';
import { optional } from './expressions.ts';
import { concat, nothing, type Doc } from './layout/doc.ts';

export function loop(node: Loop | null): Doc {
  if (node === null) return nothing;
  return concat(quantifier(node.quantifier), ...node.words.map(({ word }) => ` ${word}`));
}

function quantifier(node: Quantifier): Doc {
  switch (node.kind) {
    case 'sign-quantifier':
      return node.sign;
    case 'exact-count':
      return concat('{', optional('', node.count), '}');
    case 'count-range':
      return concat('{', optional('', node.min), optional(',', node.max) || ',', '}');
    default:
      return assertNever(node);
  }
}
