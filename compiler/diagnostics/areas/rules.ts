/** Findings about the clauses of rules: time, and what is reported (language §4.4, §4.6). */
import { defineDiagnostics } from '../define.ts';

export const ruleDiagnostics = defineDiagnostics({
  'unbounded-run': {
    severity: 'error',
    message: (p: { readonly what: string }) => `a run of this rule could live on for ever: ${p.what}`,
    mend: () => 'give the rule or the step a window (within 5min), or accept it: within forever',
  },
  'does-not-fit': {
    severity: 'error',
    message: (p: { readonly needed: string; readonly window: string }) =>
      `this takes ${p.needed}, which does not fit into 'within ${p.window}'`,
    mend: () => 'lengthen the window, or shorten what stands in it',
  },
  'negative-length': {
    severity: 'error',
    message: (p: { readonly length: string }) => `a length of time cannot be ${p.length}`,
    mend: () => 'use a length above zero',
  },
  'bad-window-field': {
    severity: 'error',
    message: (p: { readonly field: string; readonly reason: string }) =>
      `'within … of ${p.field}': ${p.reason}`,
    mend: () => 'name a number, time or duration that all event types of the rule have',
  },
  'too-many-states': {
    severity: 'error',
    message: (p: { readonly rule: string; readonly limit: number }) =>
      `rule ${p.rule} needs more than ${p.limit} states`,
    mend: () =>
      "make fewer of its steps optional under 'each' or behind '->>', or split it into rules that feed each other",
  },
  'held-without-end': {
    severity: 'warning',
    message: () =>
      "with 'in order' a match waits for earlier runs, and with 'within forever' these need not end",
    mend: () => "give the rule a window, or leave 'in order' out",
  },
  'timeout-without-window': {
    severity: 'warning',
    message: () => "this 'on timeout' never acts: no window of the rule, a step or a group can close",
    mend: () => 'give the rule a window (within 5min), or leave it out',
  },
  'remembers-every-key': {
    severity: 'warning',
    message: () => "'once' without a length remembers every key for ever",
    mend: () => "say for how long: 'once for 1d'",
  },
});
