/** Findings about the form and the meaning of patterns (language §4.2, §4.3). */
import { defineDiagnostics } from '../define.ts';

export const patternDiagnostics = defineDiagnostics({
  'empty-pattern': {
    severity: 'error',
    message: (p: { readonly what: string }) => `${p.what} can match nothing at all`,
    mend: () => 'make at least one of its parts obligatory: + instead of *, or leave the ? out',
  },
  'empty-loop-body': {
    severity: 'error',
    message: () => 'the body of this loop can match nothing, so the loop could go on without taking an event',
    mend: () => 'make one part of the body obligatory, and let the loop be optional: (…)*',
  },
  'bad-count': {
    severity: 'error',
    message: (p: { readonly reason: string }) => p.reason,
    mend: (p: { readonly instead: string }) => p.instead,
  },
  'loop-clause-without-loop': {
    severity: 'error',
    message: (p: { readonly clause: string }) =>
      `'${p.clause}' speaks of a loop, and there is none before it`,
    mend: (p: { readonly clause: string }) =>
      `repeat the part it belongs to (+, *, {n}), or leave '${p.clause}' out`,
  },
  'contradictory-loop-words': {
    severity: 'error',
    message: (p: { readonly first: string; readonly second: string }) =>
      p.first === p.second
        ? `'${p.first}' stands here twice`
        : `'${p.first}' and '${p.second}' contradict one another`,
    mend: () => 'keep one of them',
  },
  'greedy-swallows-exit': {
    severity: 'error',
    message: (p: { readonly loop: string; readonly exit: string }) =>
      `the greedy loop over ${p.loop} keeps every event that could begin ${p.exit}, so it is never left`,
    mend: () => "leave 'greedy' out, or give the loop a condition that what follows does not meet",
  },
  'unbounded-loop': {
    severity: 'error',
    message: (p: { readonly loop: string }) =>
      `nothing says when the loop over ${p.loop}, which ends the pattern, is complete`,
    mend: () => "close it with a 'within', a gap, an 'until' or an exact count, or write 'each' or 'strict'",
  },
  'open-operand': {
    severity: 'error',
    message: (p: { readonly operator: string; readonly loop: string }) =>
      `an operand of '${p.operator}' must end by itself, and the loop over ${p.loop} does not`,
    mend: () => "give the loop an exact count, a gap or an 'until', or a window of its own: (… within 5s)",
  },
  'trailing-not': {
    severity: 'error',
    message: () => "nothing says how long this 'not' must hold",
    mend: () => "write 'not … for 5s', or give the pattern a window: within 5s",
  },
  'not-before-optional-end': {
    severity: 'error',
    message: () =>
      "what follows this 'not' may be left out and ends the pattern, so nothing says when it holds",
    mend: () => "make what follows obligatory, or write 'not … for 5s'",
  },
  'leading-absence-inside': {
    severity: 'error',
    message: () => "a pattern that begins with 'not … for' looks back, and only the head of a rule can",
    mend: () => 'move it to the head of the rule, or let an event stand before it',
  },
  'absence-at-start': {
    severity: 'error',
    message: () => 'an absence cannot begin a match: there is no event yet from which its time could run',
    mend: () => "let an event come first: 'A as a -> (not … for 5s | …)'",
  },
  'first-binds-for-good': {
    severity: 'warning',
    message: (p: { readonly event: string }) =>
      `the first ${p.event} is taken for good, and the window after it runs from that one, whatever ${p.event} comes later`,
    mend: (p: { readonly event: string }) =>
      `write '${p.event}+' to run from the last one, or lead to it with '->>' to try each`,
  },
  'reports-every-suffix': {
    severity: 'warning',
    message: (p: { readonly loop: string }) =>
      `this rule begins with a loop over ${p.loop}, and reports a match from every event at which the loop could begin`,
    mend: () => "narrow it: 'after match skip past last', 'skip overlapping', or 'once'",
  },
});
