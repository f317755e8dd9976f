/** Findings as one JSON array, for programs. */
import type { Diagnostic } from '../diagnostic.ts';
import { placeOf } from './place.ts';

export function renderJson(diagnostics: readonly Diagnostic[]): string {
  const plain = diagnostics.map(({ id, severity, message, mend, span, related }) => ({
    id,
    severity,
    message,
    mend,
    ...placeOf(span),
    related: related.map((other) => ({ message: other.message, ...placeOf(other.span) })),
  }));
  return `${JSON.stringify(plain, null, 2)}\n`;
}
