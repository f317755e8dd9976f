/** A clause of a rule besides its pattern and its emits. A new kind is a file of its own and a line in `clauses.ts`. */
import type fc from 'fast-check';
import type { Scope, Value } from '../expression/scope.ts';

export interface BuiltClause {
  readonly text: string;
  /** What it makes readable in the clauses after it. */
  readonly values: readonly Value[];
}

export interface ClauseNode {
  /** Null where the clause has nothing to say. */
  readonly build: (scope: Scope) => BuiltClause | null;
}

export interface ClauseOperator {
  readonly name: string;
  readonly arbitrary: fc.Arbitrary<ClauseNode>;
}
