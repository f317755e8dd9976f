/** Expressions as they were written, on one line. */
import { textOf } from '../../source/span.ts';
import type { Expression } from '../typed.ts';

export function expressionText(expression: Expression): string {
  return textOf(expression.span).replaceAll(/\s+/g, ' ').trim();
}

/** A condition behind what it belongs to; empty if there is none. */
export function whereText(where: Expression | null): string {
  return where === null ? '' : ` where ${expressionText(where)}`;
}
