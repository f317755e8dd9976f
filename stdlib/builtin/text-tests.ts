/** `startsWith`, `endsWith`, `contains`: what a string has in it. */
import { containsText, endsWith, startsWith } from '../../runtime/values/index.ts';
import { defineFunction } from '../define-function.ts';
import { takes } from '../signature.ts';

export const textTests = [
  defineFunction({
    name: 'startsWith',
    runtime: 'startsWith',
    signatures: [takes({ s: 'string', prefix: 'string' }, 'bool')],
    summary: 'Whether s begins with prefix.',
    examples: [{ written: 'startsWith("motif", "mo")', given: ['motif', 'mo'], gives: true }],
    evaluate: startsWith,
  }),
  defineFunction({
    name: 'endsWith',
    runtime: 'endsWith',
    signatures: [takes({ s: 'string', suffix: 'string' }, 'bool')],
    summary: 'Whether s ends with suffix.',
    examples: [{ written: 'endsWith("motif", "mo")', given: ['motif', 'mo'], gives: false }],
    evaluate: endsWith,
  }),
  defineFunction({
    name: 'contains',
    runtime: 'containsText',
    signatures: [takes({ s: 'string', part: 'string' }, 'bool')],
    summary: 'Whether part occurs in s.',
    examples: [{ written: 'contains("motif", "tif")', given: ['motif', 'tif'], gives: true }],
    evaluate: containsText,
  }),
];
