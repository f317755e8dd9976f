/** `sqrt`, `pow`, `exp`, `log`: powers and their inverses. */
import { exp, log, pow, sqrt } from '../../runtime/values/index.ts';
import { defineFunction } from '../define-function.ts';
import { takes } from '../signature.ts';

const ofNumber = [takes({ x: 'float' }, 'float')];

export const powers = [
  defineFunction({
    name: 'sqrt',
    runtime: 'sqrt',
    signatures: ofNumber,
    summary: 'The square root of x; NaN below zero.',
    examples: [{ written: 'sqrt(9)', given: [9], gives: 3 }],
    evaluate: sqrt,
  }),
  defineFunction({
    name: 'pow',
    runtime: 'pow',
    signatures: [takes({ x: 'float', exponent: 'float' }, 'float')],
    summary: 'x to the power of exponent.',
    examples: [{ written: 'pow(2, 10)', given: [2, 10], gives: 1024 }],
    evaluate: pow,
  }),
  defineFunction({
    name: 'exp',
    runtime: 'exp',
    signatures: ofNumber,
    summary: 'e to the power of x.',
    examples: [{ written: 'exp(0)', given: [0], gives: 1 }],
    evaluate: exp,
  }),
  defineFunction({
    name: 'log',
    runtime: 'log',
    signatures: ofNumber,
    summary: 'The natural logarithm of x; NaN below zero.',
    examples: [{ written: 'log(1)', given: [1], gives: 0 }],
    evaluate: log,
  }),
];
