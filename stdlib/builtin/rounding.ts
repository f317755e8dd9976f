/** `floor`, `ceil`, `round`, `sign`: numbers made whole. */
import { ceil, floor, round, sign } from '../../runtime/values/index.ts';
import { defineFunction } from '../define-function.ts';
import { takes } from '../signature.ts';

const wholeOfNumber = [takes({ x: 'float' }, 'int')];

export const rounding = [
  defineFunction({
    name: 'floor',
    runtime: 'floor',
    signatures: wholeOfNumber,
    summary: 'The greatest whole number that is not above x.',
    examples: [
      { written: 'floor(2.7)', given: [2.7], gives: 2 },
      { written: 'floor(-2.1)', given: [-2.1], gives: -3 },
    ],
    evaluate: floor,
  }),
  defineFunction({
    name: 'ceil',
    runtime: 'ceil',
    signatures: wholeOfNumber,
    summary: 'The least whole number that is not below x.',
    examples: [
      { written: 'ceil(2.1)', given: [2.1], gives: 3 },
      { written: 'ceil(-0.5)', given: [-0.5], gives: 0 },
    ],
    evaluate: ceil,
  }),
  defineFunction({
    name: 'round',
    runtime: 'round',
    signatures: wholeOfNumber,
    summary: 'The whole number nearest to x; halves go away from zero.',
    examples: [
      { written: 'round(2.5)', given: [2.5], gives: 3 },
      { written: 'round(-2.5)', given: [-2.5], gives: -3 },
      { written: 'round(0.49)', given: [0.49], gives: 0 },
    ],
    evaluate: round,
  }),
  defineFunction({
    name: 'sign',
    runtime: 'sign',
    signatures: [...wholeOfNumber, takes({ x: 'duration' }, 'int')],
    summary: '-1 for what is below zero, 1 for what is above, 0 for zero.',
    examples: [
      { written: 'sign(-7)', given: [-7], gives: -1 },
      { written: 'sign(0.0)', given: [0], gives: 0 },
    ],
    evaluate: sign,
  }),
];
