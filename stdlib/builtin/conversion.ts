/** `toInt`, `toFloat`: numbers read from text. */
import { toFloat, toInt } from '../../runtime/values/index.ts';
import { defineFunction } from '../define-function.ts';
import { takes } from '../signature.ts';

export const conversion = [
  defineFunction({
    name: 'toInt',
    runtime: 'toInt',
    signatures: [takes({ s: 'string' }, { optional: 'int' })],
    summary: 'The whole number that all of s spells; null where it spells none that is safe.',
    examples: [
      { written: 'toInt("-12")', given: ['-12'], gives: -12 },
      { written: 'toInt("1.5")', given: ['1.5'], gives: null },
      { written: 'toInt("99999999999999999999")', given: ['99999999999999999999'], gives: null },
    ],
    evaluate: toInt,
  }),
  defineFunction({
    name: 'toFloat',
    runtime: 'toFloat',
    signatures: [takes({ s: 'string' }, { optional: 'float' })],
    summary: 'The number that all of s spells; null where it spells none.',
    examples: [
      { written: 'toFloat("1.5e3")', given: ['1.5e3'], gives: 1500 },
      { written: 'toFloat("1.5 EUR")', given: ['1.5 EUR'], gives: null },
    ],
    evaluate: toFloat,
  }),
];
