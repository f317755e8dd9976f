/** The clauses between a rule's window and its emits, in the order in which they are written. */
import fc from 'fast-check';
import type { Scope } from '../expression/scope.ts';
import { afterMatch } from './after-match.ts';
import type { ClauseContext, ClauseNode, ClauseOperator } from './clause.ts';
import { having } from './having.ts';
import { letClause } from './let.ts';
import { limit } from './limit.ts';
import { once } from './once.ts';

const clauses: readonly ClauseOperator[] = [letClause, having, afterMatch, once, limit];

export const someClauses: fc.Arbitrary<readonly ClauseNode[]> = fc.tuple(...clauses);

export function buildClauses(
  nodes: readonly ClauseNode[],
  context: ClauseContext,
): { readonly lines: readonly string[]; readonly scope: Scope } {
  const lines: string[] = [];
  let { scope } = context;
  for (const node of nodes) {
    const built = node.build({ ...context, scope });
    if (built === null) continue;
    lines.push(built.text);
    scope = { ...scope, values: [...scope.values, ...built.values] };
  }
  return { lines, scope };
}
