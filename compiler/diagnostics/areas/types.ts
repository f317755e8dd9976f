/** Findings about the types of values, null included (language §2). */
import { defineDiagnostics } from '../define.ts';

export const typeDiagnostics = defineDiagnostics({
  'type-mismatch': {
    severity: 'error',
    message: (p: { readonly what: string; readonly expected: string; readonly found: string }) =>
      `${p.what} is ${p.expected}, but this is ${p.found}`,
    mend: (p: { readonly instead: string }) => p.instead,
  },
  'wrong-operand': {
    severity: 'error',
    message: (p: { readonly operator: string; readonly found: string }) =>
      `'${p.operator}' does not take ${p.found}`,
    mend: (p: { readonly takes: string }) => `it takes ${p.takes}`,
  },
  incomparable: {
    severity: 'error',
    message: (p: { readonly left: string; readonly right: string }) =>
      `${p.left} cannot be compared with ${p.right}`,
    mend: (p: { readonly instead: string }) => p.instead,
  },
  'may-be-null': {
    severity: 'error',
    message: (p: { readonly text: string; readonly because: string }) =>
      `'${p.text}' may be null${p.because}`,
    mend: (p: { readonly instead: string }) => p.instead,
  },
  'not-a-member': {
    severity: 'error',
    message: (p: { readonly value: string; readonly members: string }) =>
      `"${p.value}" is none of ${p.members}`,
    mend: (p: { readonly suggestion: string | null }) =>
      p.suggestion === null
        ? 'use one of these values, or add it to the type'
        : `did you mean "${p.suggestion}"?`,
  },
  'list-as-value': {
    severity: 'error',
    message: (p: { readonly text: string }) => `'${p.text}' is a list, one value for each event`,
    mend: () => 'take one of them (.first, .last, [i]) or bring them together (sum, max, count, some … in …)',
  },
  'wrong-arguments': {
    severity: 'error',
    message: (p: { readonly name: string; readonly found: string }) =>
      `'${p.name}' cannot be called with ${p.found}`,
    mend: (p: { readonly signatures: readonly string[] }) => `it takes ${p.signatures.join(', or ')}`,
  },
  'not-constant': {
    severity: 'error',
    message: (p: { readonly what: string }) => `${p.what} must be known while compiling`,
    mend: () => 'use literals, consts and built-in functions only',
  },
  'event-as-value': {
    severity: 'error',
    message: (p: { readonly text: string }) =>
      `'${p.text}' is an event, and events cannot be emitted, stored or passed`,
    mend: () => 'name one of its fields',
  },
  'untyped-list': {
    severity: 'error',
    message: () => 'nothing tells what the elements of this empty list are',
    mend: () => 'write it where a list type is expected, or give it an element',
  },
  'invalid-type': {
    severity: 'error',
    message: (p: { readonly reason: string }) => p.reason,
    mend: (p: { readonly instead: string }) => p.instead,
  },
  'circular-definition': {
    severity: 'error',
    message: (p: { readonly path: readonly string[] }) => `this is defined by itself: ${p.path.join(' → ')}`,
    mend: () => 'break the circle: one of them must be defined without the others',
  },
  'bad-regex': {
    severity: 'error',
    message: (p: { readonly reason: string }) => `this is no regular expression: ${p.reason}`,
    mend: (p: { readonly instead: string }) => p.instead,
  },
  'regex-can-stall': {
    severity: 'error',
    message: (p: { readonly reason: string }) => `matching this can take practically for ever: ${p.reason}`,
    mend: (p: { readonly instead: string }) => p.instead,
  },
  'aggregate-argument': {
    severity: 'error',
    message: (p: { readonly name: string; readonly reason: string }) => `'${p.name}' ${p.reason}`,
    mend: (p: { readonly instead: string }) => p.instead,
  },
  'window-aggregate': {
    severity: 'error',
    message: (p: { readonly name: string }) =>
      `'${p.name}' is an aggregate of windows, and a pattern has none`,
    mend: () => 'over a loop there are count, sum, avg, min, max, stddev and distinct',
  },
  'may-be-nan': {
    severity: 'warning',
    message: (p: { readonly quotient: string }) =>
      `'${p.quotient}' may be 0/0, which is no number, and this comparison is false then`,
    mend: (p: { readonly divisor: string }) => `test it before: '${p.divisor} != 0 and …'`,
  },
});
