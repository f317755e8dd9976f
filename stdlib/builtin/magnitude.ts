/** `abs`, `least`, `greatest`, `clamp`, `near`, `isNaN`: how large values are, alone and beside each other. */
import { abs, clamp, greatest, isNotANumber, least, near } from '../../runtime/values/index.ts';
import { defineFunction } from '../define-function.ts';
import { takes, type TypeText } from '../signature.ts';

const measures: readonly TypeText[] = ['int', 'float', 'duration'];
const ordered: readonly TypeText[] = [...measures, 'time', 'string'];

export const magnitude = [
  defineFunction({
    name: 'abs',
    runtime: 'abs',
    signatures: measures.map((type) => takes({ x: type }, type)),
    summary: 'x without its sign.',
    examples: [
      { written: 'abs(-3)', given: [-3], gives: 3 },
      { written: 'abs(-2s)', given: [-2_000_000], gives: 2_000_000 },
    ],
    evaluate: abs,
  }),
  defineFunction({
    name: 'least',
    runtime: 'least',
    signatures: ordered.map((type) => takes({ a: type, b: type }, type, { repeatsLast: true })),
    summary: 'The least of the arguments; NaN if one of them is.',
    examples: [
      { written: 'least(3, 1, 2)', given: [3, 1, 2], gives: 1 },
      { written: 'least("pear", "apple")', given: ['pear', 'apple'], gives: 'apple' },
    ],
    evaluate: least,
  }),
  defineFunction({
    name: 'greatest',
    runtime: 'greatest',
    signatures: ordered.map((type) => takes({ a: type, b: type }, type, { repeatsLast: true })),
    summary: 'The greatest of the arguments; NaN if one of them is.',
    examples: [{ written: 'greatest(3, 1, 2)', given: [3, 1, 2], gives: 3 }],
    evaluate: greatest,
  }),
  defineFunction({
    name: 'clamp',
    runtime: 'clamp',
    signatures: measures.map((type) => takes({ x: type, low: type, high: type }, type)),
    summary: 'x, moved to the nearer end where it lies outside low and high.',
    examples: [
      { written: 'clamp(12, 0, 10)', given: [12, 0, 10], gives: 10 },
      { written: 'clamp(5, 0, 10)', given: [5, 0, 10], gives: 5 },
    ],
    evaluate: clamp,
  }),
  defineFunction({
    name: 'near',
    runtime: 'near',
    signatures: [
      takes({ a: 'float', b: 'float', tolerance: 'float' }, 'bool'),
      takes({ a: 'time', b: 'time', tolerance: 'duration' }, 'bool'),
      takes({ a: 'duration', b: 'duration', tolerance: 'duration' }, 'bool'),
    ],
    summary: 'Whether a and b differ by tolerance at most.',
    examples: [
      { written: 'near(0.3, 0.1 + 0.2, 1e-9)', given: [0.3, 0.1 + 0.2, 1e-9], gives: true },
      { written: 'near(1, 3, 1)', given: [1, 3, 1], gives: false },
    ],
    evaluate: near,
  }),
  defineFunction({
    name: 'isNaN',
    runtime: 'isNotANumber',
    signatures: [takes({ x: 'float' }, 'bool')],
    summary: 'Whether x is NaN, as 0/0 is; every comparison with NaN is false.',
    examples: [
      { written: 'isNaN(0.0 / 0.0)', given: [Number.NaN], gives: true },
      { written: 'isNaN(1.0)', given: [1], gives: false },
    ],
    evaluate: isNotANumber,
  }),
];
