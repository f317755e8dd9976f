/** Findings about the clauses of rules, groups, loops and tests: order, repeats, what is missing (language §8, §9). */
import { defineDiagnostics } from '../define.ts';

export const clauseFormDiagnostics = defineDiagnostics({
  'clause-order': {
    severity: 'error',
    message: (p: { readonly clause: string; readonly before: string }) =>
      `'${p.clause}' stands before '${p.before}'`,
    mend: (p: { readonly before: string }) => `move it in front of '${p.before}'`,
  },
  'clause-twice': {
    severity: 'error',
    message: (p: { readonly clause: string }) => `'${p.clause}' is written twice`,
    mend: () => 'keep one of the two',
  },
  'clause-of-other-rule': {
    severity: 'error',
    message: (p: { readonly clause: string; readonly body: string }) =>
      `a rule with '${p.body}' has no '${p.clause}'`,
    mend: (p: { readonly body: string }) =>
      p.body === 'match'
        ? "leave it out, or write the rule over a window: 'from E window …'"
        : "leave it out, or write the rule over a pattern: 'match P …'",
  },
  'rule-without-body': {
    severity: 'error',
    message: () => 'this rule says nothing about what it looks for',
    mend: () => "write 'match' and a pattern, or 'from' and a 'window'",
  },
  'from-without-window': {
    severity: 'error',
    message: () => "a rule with 'from' needs a 'window'",
    mend: () => "say which events belong together, as in 'window tumbling 1min'",
  },
  'no-emit': {
    severity: 'error',
    message: () => 'this rule emits nothing',
    mend: () => "end it with an output, as in 'emit Found { id: a.id }'",
  },
  'statement-on-new-line': {
    severity: 'error',
    message: () => 'every statement of a test begins a new line',
    mend: () => 'break the line here',
  },
  'field-without-value': {
    severity: 'error',
    message: (p: { readonly field: string }) =>
      `'${p.field}' has no value: a test has no event it could come from`,
    mend: (p: { readonly field: string }) => `write '${p.field}: …'`,
  },
});
