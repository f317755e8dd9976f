/** Findings about declarations other than events and rules, and about tests in the file (language §3, §6, §8). */
import { defineDiagnostics } from '../define.ts';

export const declarationDiagnostics = defineDiagnostics({
  'bad-schedule': {
    severity: 'error',
    message: (p: { readonly reason: string }) => p.reason,
    mend: (p: { readonly instead: string }) => p.instead,
  },
  'not-an-input': {
    severity: 'error',
    message: (p: { readonly name: string; readonly is: string }) =>
      `'${p.name}' is ${p.is}, so a test cannot send it`,
    mend: () => 'send the events that cause it',
  },
  'unknown-output': {
    severity: 'error',
    message: (p: { readonly name: string }) => `no rule of this module reports '${p.name}'`,
    mend: (p: { readonly suggestion: string | null }) =>
      p.suggestion === null ? 'expect a type that a rule emits' : `did you mean '${p.suggestion}'?`,
  },
  'test-order': {
    severity: 'error',
    message: () => 'this stands at an earlier time than the line before it',
    mend: () => 'put the lines of a test in order of time',
  },
  'not-yet-supported': {
    severity: 'error',
    message: (p: { readonly what: string }) => `${p.what} cannot be compiled yet`,
    mend: () => 'leave it out for now',
  },
});
