/** Findings about names: what they stand for, and where they can be read (language §2, §4.3). */
import { defineDiagnostics } from '../define.ts';

/** What a name was looked for among, and the one that was probably meant. */
export interface Guess {
  readonly name: string;
  readonly suggestion: string | null;
}

const meant = (suggestion: string | null, otherwise: string): string =>
  suggestion === null ? otherwise : `did you mean '${suggestion}'?`;

export const nameDiagnostics = defineDiagnostics({
  'unknown-name': {
    severity: 'error',
    message: (p: Guess) => `nothing that can be read here is named '${p.name}'`,
    mend: (p: Guess) =>
      meant(p.suggestion, 'name a field of the event under test, a binding, a key, a param or a const'),
  },
  'unknown-event': {
    severity: 'error',
    message: (p: Guess) => `there is no event type '${p.name}'`,
    mend: (p: Guess) => meant(p.suggestion, `declare it: event ${p.name} { … }`),
  },
  'unknown-type': {
    severity: 'error',
    message: (p: Guess) => `there is no type '${p.name}'`,
    mend: (p: Guess) =>
      meant(p.suggestion, 'use bool, int, float, string, time, duration, list<…> or a declared type'),
  },
  'unknown-field': {
    severity: 'error',
    message: (p: { readonly owner: string; readonly name: string }) => `${p.owner} has no field '${p.name}'`,
    mend: (p: { readonly suggestion: string | null; readonly fields: readonly string[] }) =>
      meant(
        p.suggestion,
        p.fields.length === 0 ? 'it has no fields' : `its fields are ${p.fields.join(', ')}`,
      ),
  },
  'unknown-function': {
    severity: 'error',
    message: (p: Guess) => `there is no function '${p.name}'`,
    mend: (p: Guess) => meant(p.suggestion, `declare it: fn ${p.name}(…): … = …`),
  },
  'unknown-annotation': {
    severity: 'error',
    message: (p: { readonly name: string; readonly where: string }) =>
      `'@${p.name}' means nothing on ${p.where}`,
    mend: (p: { readonly known: readonly string[] }) =>
      p.known.length === 0
        ? 'leave it out'
        : `use ${p.known.map((one) => `@${one}`).join(', ')}, or leave it out`,
  },
  'not-a-value': {
    severity: 'error',
    message: (p: { readonly name: string; readonly is: string }) => `'${p.name}' is ${p.is}, not a value`,
    mend: (p: { readonly instead: string }) => p.instead,
  },
  'not-bound-yet': {
    severity: 'error',
    message: (p: { readonly name: string }) => `'${p.name}' is not bound yet where this is decided`,
    mend: () => 'move the condition to the step that binds the name, or to a later one',
  },
  'operand-sees-other': {
    severity: 'error',
    message: (p: { readonly name: string }) =>
      `an operand of '&' cannot name '${p.name}', which another operand binds`,
    mend: () => "put a condition over both behind the parentheses: '(… & …) where …'",
  },
  'not-readable-here': {
    severity: 'error',
    message: (p: { readonly name: string }) => `'${p.name}' cannot be read here`,
    mend: (p: { readonly where: string }) => `it is known ${p.where} only`,
  },
  'ambiguous-name': {
    severity: 'error',
    message: (p: { readonly name: string; readonly first: string; readonly second: string }) =>
      `'${p.name}' is both ${p.first} and ${p.second}`,
    mend: (p: { readonly instead: string }) => p.instead,
  },
  'duplicate-name': {
    severity: 'error',
    message: (p: { readonly name: string; readonly what: string }) =>
      `there is already ${p.what} named '${p.name}'`,
    mend: () => 'give one of the two another name',
  },
  'duplicate-field': {
    severity: 'error',
    message: (p: { readonly name: string }) => `the field '${p.name}' stands here twice`,
    mend: () => 'leave one of them out, or rename it',
  },
  'bound-twice': {
    severity: 'error',
    message: (p: { readonly name: string }) => `'${p.name}' is bound twice in one pattern`,
    mend: () => "give one of them another name; only branches of one '|' may share a name",
  },
  'branch-types-differ': {
    severity: 'error',
    message: (p: { readonly name: string }) => `the branches bind '${p.name}' with different types`,
    mend: () => 'give the name to events with the same fields only, and give the others names of their own',
  },
  'name-case': {
    severity: 'error',
    message: (p: { readonly name: string; readonly what: string; readonly capital: boolean }) =>
      `${p.what} begins with a ${p.capital ? 'capital' : 'small'} letter, so it cannot be named '${p.name}'`,
    mend: (p: { readonly instead: string }) => `call it '${p.instead}'`,
  },
});
