/** `having c`: a condition over the whole match. */
import fc from 'fast-check';
import { tape } from '../draw.ts';
import { condition } from '../expression/expression.ts';
import type { ClauseOperator } from './clause.ts';

export const having: ClauseOperator = {
  name: 'having',
  arbitrary: fc.tuple(tape(20), fc.nat(6)).map(([decisions, written]) => ({
    build: (scope) => {
      const text = written === 6 ? condition(decisions, scope) : null;
      return text === null ? null : { text: `having ${text}`, values: [] };
    },
  })),
};
