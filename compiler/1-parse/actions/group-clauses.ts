/** What stands before a group's closing parenthesis: `unless N`, then `within 5s`, each once (language §9). */
import type { IterationNode } from 'ohm-js';
import type { Expression, Group, Negand } from '../../ir/ast.ts';
import type { Span } from '../../source/span.ts';
import { checkOrder, clauseWith } from '../clause-order.ts';
import { build, buildAll, type Actions } from '../families.ts';
import type { Workshop } from '../workshop.ts';

export type GroupClause =
  | { readonly word: 'unless'; readonly negand: Negand; readonly span: Span }
  | { readonly word: 'within'; readonly length: Expression; readonly span: Span };

const order = ['unless', 'within'] as const;

export function groupClauseActions({ span }: Workshop): Actions<'groupClause'> {
  return {
    GroupClause_unless(_unless, negand) {
      return { word: 'unless', negand: build('negand', negand), span: span(this) };
    },
    Span(_within, length) {
      return { word: 'within', length: build('expression', length), span: span(this) };
    },
  };
}

export function groupClausesOf(
  iteration: IterationNode,
  { report }: Workshop,
): Pick<Group, 'unless' | 'within'> {
  const clauses = buildAll('groupClause', iteration);
  checkOrder(clauses, order, [], report);
  return {
    unless: clauseWith(clauses, 'unless')?.negand ?? null,
    within: clauseWith(clauses, 'within')?.length ?? null,
  };
}
