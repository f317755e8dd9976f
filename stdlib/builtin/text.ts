/** `length`, `lower`, `upper`, `trim`, `split`, `substring`: strings taken apart and rewritten. */
import { lower, split, substring, textLength, trim, upper } from '../../runtime/values/index.ts';
import { defineFunction } from '../define-function.ts';
import { takes } from '../signature.ts';

const rewritten = [takes({ s: 'string' }, 'string')];

export const text = [
  defineFunction({
    name: 'length',
    runtime: 'textLength',
    signatures: [takes({ s: 'string' }, 'int')],
    summary: 'How many characters (UTF-16 code units) s has.',
    examples: [{ written: 'length("abc")', given: ['abc'], gives: 3 }],
    evaluate: textLength,
  }),
  defineFunction({
    name: 'lower',
    runtime: 'lower',
    signatures: rewritten,
    summary: 's in small letters.',
    examples: [{ written: 'lower("AbC")', given: ['AbC'], gives: 'abc' }],
    evaluate: lower,
  }),
  defineFunction({
    name: 'upper',
    runtime: 'upper',
    signatures: rewritten,
    summary: 's in capital letters.',
    examples: [{ written: 'upper("AbC")', given: ['AbC'], gives: 'ABC' }],
    evaluate: upper,
  }),
  defineFunction({
    name: 'trim',
    runtime: 'trim',
    signatures: rewritten,
    summary: 's without white space at its ends.',
    examples: [{ written: 'trim(" a b ")', given: [' a b '], gives: 'a b' }],
    evaluate: trim,
  }),
  defineFunction({
    name: 'split',
    runtime: 'split',
    signatures: [takes({ s: 'string', separator: 'string' }, { list: 'string' })],
    summary: 'The parts of s between the separators; an empty separator takes it apart into characters.',
    examples: [{ written: 'split("a,b,,c", ",")', given: ['a,b,,c', ','], gives: ['a', 'b', '', 'c'] }],
    evaluate: split,
  }),
  defineFunction({
    name: 'substring',
    runtime: 'substring',
    signatures: [
      takes({ s: 'string', from: 'int' }, 'string'),
      takes({ s: 'string', from: 'int', to: 'int' }, 'string'),
    ],
    summary:
      'The characters of s from one position up to, not including, another; counted from zero, or from the end below it.',
    examples: [
      { written: 'substring("motif", 1, 3)', given: ['motif', 1, 3], gives: 'ot' },
      { written: 'substring("motif", -2)', given: ['motif', -2], gives: 'if' },
    ],
    evaluate: substring,
  }),
];
