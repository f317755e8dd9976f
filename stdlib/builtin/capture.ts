/** `capture`: text taken out by a regular expression. */
import { capture as evaluate } from '../../runtime/values/index.ts';
import { defineFunction } from '../define-function.ts';
import { takes } from '../signature.ts';

export const capture = defineFunction({
  name: 'capture',
  runtime: 'capture',
  signatures: [takes({ s: 'string', pattern: 'regex', group: 'int' }, { optional: 'string' })],
  summary:
    'What a group of the first match in s took (0: the whole match); null without a match, or where the group took no part.',
  examples: [
    {
      written: 'capture("user=ann;", /user=(\\w+)/, 1)',
      given: ['user=ann;', String.raw`user=(\w+)`, '', 1],
      gives: 'ann',
    },
    {
      written: 'capture("none", /user=(\\w+)/, 1)',
      given: ['none', String.raw`user=(\w+)`, '', 1],
      gives: null,
    },
  ],
  evaluate,
});
