/** Findings about form: what the parser cannot read, or reads and refuses (language §2, §9). */
import { defineDiagnostics } from '../define.ts';

export const syntaxDiagnostics = defineDiagnostics({
  'syntax-error': {
    severity: 'error',
    message: (p: { readonly expected: string; readonly found: string }) =>
      `expected ${p.expected}, found ${p.found}`,
    mend: (p: { readonly suggestion: string }) => p.suggestion,
  },
});
