/** The constructs that random modules have to try, by the names that `coverage.ts` gives them. */

const alone = [
  ['absence', 'gap not', 'loop', 'loop each', 'loop optional', 'forever'],
  ['step next > loop', 'step any > loop', 'step strict > loop', 'step next > sequence'],
  ['module param', 'module fn', 'param', 'local', 'key', 'call', 'field safe', 'time'],
  ['count', 'index', 'projection', 'quantified', 'in', 'is', 'matches', 'null-test', 'conditional'],
];

/** Behind the kind its forms. */
const forms: Readonly<Record<string, readonly string[]>> = {
  step: ['next', 'any', 'strict', 'within'],
  rule: ['keys', 'lets', 'having'],
  aggregate: ['sum', 'avg', 'min', 'max', 'count', 'stddev', 'distinct', 'where'],
  binary: ['or', 'and', '==', '!=', '<', '<=', '>', '>=', '??', '+', '-', '*', '/', 'mod'],
};

export const constructs: readonly string[] = [
  ...alone.flat(),
  ...Object.entries(forms).flatMap(([kind, names]) => names.map((name) => `${kind} ${name}`)),
];
