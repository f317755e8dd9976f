/** Findings about the form of patterns: what can be read, and means nothing (language §4.2, §9). */
import { defineDiagnostics } from '../define.ts';

export const patternFormDiagnostics = defineDiagnostics({
  'second-quantifier': {
    severity: 'error',
    message: () => 'a part of a pattern takes one quantifier',
    mend: () => "put the repeated part into parentheses: '(A+){2}'",
  },
  'negation-takes-no-quantifier': {
    severity: 'error',
    message: () => 'what must not happen takes no quantifier: one is already too many',
    mend: () => 'leave the quantifier out',
  },
  'empty-count': {
    severity: 'error',
    message: () => 'this count says neither how often at least nor how often at most',
    mend: () => "write '{3}', '{2,}', '{,5}' or '{2,5}', or '*' for any number",
  },
  'name-without-loop': {
    severity: 'error',
    message: (p: { readonly name: string }) =>
      `'${p.name}' would name the iterations of a loop, and nothing is repeated here`,
    mend: () => "name the events inside instead, or repeat the group: '(A -> B)+ as pairs'",
  },
  'any-arrow-to-not': {
    severity: 'error',
    message: () => "'->>' cannot lead to 'not': it asks for a match with each later event, and this is none",
    mend: () => "write '-> not N ->> Q': the arrow behind the 'not' is the one that leads to 'Q'",
  },
  'next-not-at-end': {
    severity: 'error',
    message: () => "'=> not' says what the next event is not, and no next event is asked for",
    mend: () => "let a step follow ('=> not N -> Q'), or write '-> not N' together with 'within'",
  },
  'arrow-before-pause': {
    severity: 'error',
    message: (p: { readonly arrow: string; readonly what: string }) =>
      `'${p.arrow}' leads to an event, and ${p.what} is the passing of time`,
    mend: () => "write '->'",
  },
  'absence-alone': {
    severity: 'error',
    message: () => 'an absence is no part of a pattern by itself',
    mend: () => "let it follow ('A -> not N for 5s'), lead ('not N for 5s -> A'), or stand beside '|' or '&'",
  },
  'repeated-absence-not-last': {
    severity: 'error',
    message: () => "an absence with 'every' completes again and again, so nothing can follow it",
    mend: () => "leave 'every' out, or end the pattern here",
  },
});
