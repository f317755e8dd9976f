/** Strings: joining, built-in functions, regular expressions. */
import { pick } from '../draw.ts';
import type { Production } from './production.ts';
import { at, levels, postfix, within } from './text.ts';

const expressions = ['/a/', '/^b/', '/^$/', '/[ab]$/', '/A/i'];
const tests = ['startsWith', 'endsWith', 'contains'];

export const strings: readonly Production[] = [
  {
    makes: ['string'],
    weight: 2,
    make: ({ depth, operand }) => {
      const left = depth <= 0 ? null : operand('string');
      const right = depth <= 0 ? null : operand('string');
      if (left === null || right === null) return null;
      return at(levels.sum, `${within(levels.sum, left)} + ${within(levels.product, right)}`);
    },
  },
  {
    makes: ['string'],
    weight: 1,
    make: ({ depth, operand, draw }) => {
      const part = depth <= 0 ? null : operand('string');
      return part === null ? null : postfix(`${pick(draw, ['upper', 'lower', 'trim'])}(${part.text})`);
    },
  },
  {
    makes: ['bool'],
    weight: 2,
    make: ({ operand, draw }) => {
      const part = operand('string');
      if (part === null) return null;
      return at(
        levels.comparison,
        `${within(levels.coalesce, part)} matches ${pick(draw, expressions) ?? '/a/'}`,
      );
    },
  },
  {
    makes: ['bool'],
    weight: 1,
    make: ({ operand, draw }) => {
      const [whole, part] = [operand('string'), operand('string')];
      if (whole === null || part === null) return null;
      return postfix(`${pick(draw, tests)}(${whole.text}, ${part.text})`);
    },
  },
];
