/** Expressions as they were written, on one line. */
import { textOf, type Span } from '../../source/span.ts';
import type { Expression } from '../typed.ts';

export function expressionText(expression: Expression): string {
  return `${textOf(expression.span)}${missingEnd(expression.span)}`.replaceAll(/\s+/g, ' ').trim();
}

/** A condition behind what it belongs to; empty if there is none. */
export function whereText(where: Expression | null): string {
  return where === null ? '' : ` where ${expressionText(where)}`;
}

/** Parentheses around a part belong to no node: those that are open at the end of a span are closed behind it. */
function missingEnd(span: Span): string {
  const open = textOf(span)
    .replaceAll(/"(?:[^"\\]|\\.)*"/g, '')
    .replaceAll(/[^()]/g, '');
  const depth = [...open].reduce((sum, one) => sum + (one === '(' ? 1 : -1), 0);
  if (depth <= 0) return '';
  const behind = span.file.text.slice(span.end).match(/^(?:\s*\))+/)?.[0] ?? '';
  return ')'.repeat(Math.min(depth, behind.replaceAll(/\s/g, '').length));
}
