/** Findings about the text itself: what the parser cannot read (language §2). */
import { defineDiagnostics } from '../define.ts';

export const syntaxDiagnostics = defineDiagnostics({
  'syntax-error': {
    severity: 'error',
    message: (p: { readonly expected: string; readonly found: string }) =>
      `expected ${p.expected}, found ${p.found}`,
    mend: (p: { readonly suggestion: string }) => p.suggestion,
  },
  'unclosed-bracket': {
    severity: 'error',
    message: (p: { readonly open: string }) => `this '${p.open}' is never closed`,
    mend: (p: { readonly close: string }) => `write the '${p.close}' that belongs to it`,
  },
  'unclosed-text': {
    severity: 'error',
    message: () => 'a text in quotes ends on the line on which it begins',
    mend: () => "close the quotes; a line break inside is written '\\n'",
  },
  'unclosed-comment': {
    severity: 'error',
    message: () => 'this comment is never closed',
    mend: () => "write the '*/' that belongs to it",
  },
  'nested-too-deeply': {
    severity: 'error',
    message: () => 'this is nested too deeply to be read',
    mend: () => "name parts of it with 'let', 'const', 'fn' or 'pattern'",
  },
  'module-line-first': {
    severity: 'error',
    message: () => "'module' stands once, before all declarations",
    mend: () => 'move it to the top of the file',
  },
  'unknown-escape': {
    severity: 'error',
    message: (p: { readonly escape: string }) => `'${p.escape}' stands for no character`,
    mend: () =>
      `the escapes are \\n, \\r, \\t, \\0, \\", \\\\ and \\u{1F600}; a backslash itself is written \\\\`,
  },
  'unknown-unit': {
    severity: 'error',
    message: (p: { readonly unit: string }) => `'${p.unit}' is no unit`,
    mend: (p: { readonly suggestion: string }) => p.suggestion,
  },
  'number-out-of-range': {
    severity: 'error',
    message: (p: { readonly text: string }) => `'${p.text}' is too large to be kept exactly`,
    mend: () => 'whole numbers go up to 9007199254740991, lengths of time to as many microseconds',
  },
  'duration-too-fine': {
    severity: 'error',
    message: (p: { readonly text: string }) => `'${p.text}' is not a whole number of microseconds or months`,
    mend: () => 'round it: time is counted in whole microseconds',
  },
  'chained-comparison': {
    severity: 'error',
    message: () => 'comparisons do not chain',
    mend: () => "write 'a < b and b < c', or put one comparison into parentheses",
  },
  'modifier-twice': {
    severity: 'error',
    message: (p: { readonly modifier: string }) => `'${p.modifier}' is written twice in one call`,
    mend: () => "keep one of the two; conditions are joined by 'and'",
  },
});
