/** Parts of clauses that are a word or sign and one expression: what counts is the expression. */
import type { Node, TerminalNode } from 'ohm-js';
import type { Expression } from '../../ir/ast.ts';
import { build, type Actions } from '../families.ts';

export function singleExpressionActions(): Actions<'expression'> {
  return {
    Default: last,
    Value: last,
    Where: last,
    Ttl: last,
    For: last,
    Span: last,
    Offset: last,
    Max: last,
  };
}

function last(this: Node, _word: Node | TerminalNode, expression: Node): Expression {
  return build('expression', expression);
}
