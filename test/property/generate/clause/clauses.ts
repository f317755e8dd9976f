/** The clauses between a rule's window and its emits, in the order in which they are written. */
import fc from 'fast-check';
import type { Scope } from '../expression/scope.ts';
import type { ClauseNode, ClauseOperator } from './clause.ts';
import { having } from './having.ts';
import { letClause } from './let.ts';

const clauses: readonly ClauseOperator[] = [letClause, having];

export const someClauses: fc.Arbitrary<readonly ClauseNode[]> = fc.tuple(
  ...clauses.map(({ arbitrary }) => arbitrary),
);

export function buildClauses(
  nodes: readonly ClauseNode[],
  scope: Scope,
): { readonly lines: readonly string[]; readonly scope: Scope } {
  const lines: string[] = [];
  let known = scope;
  for (const node of nodes) {
    const built = node.build(known);
    if (built === null) continue;
    lines.push(built.text);
    known = { ...known, values: [...known.values, ...built.values] };
  }
  return { lines, scope: known };
}
