/** A clause of a rule behind its pattern. A new kind is a file of its own and a line in `clauses.ts`. */
import type fc from 'fast-check';
import type { Scope, Value } from '../expression/scope.ts';
import type { Built } from '../pattern/node.ts';
import type { Workshop } from '../pattern/workshop.ts';

export interface ClauseContext {
  readonly scope: Scope;
  readonly pattern: Built;
  readonly workshop: Workshop;
}

export interface BuiltClause {
  readonly text: string;
  /** What it makes readable in the clauses after it. */
  readonly values: readonly Value[];
}

export interface ClauseNode {
  /** Null where the clause has nothing to say. */
  readonly build: (context: ClauseContext) => BuiltClause | null;
}

export type ClauseOperator = fc.Arbitrary<ClauseNode>;
