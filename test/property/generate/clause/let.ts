/** `let x = e`: a value over the whole match. */
import fc from 'fast-check';
import { drawing, tape } from '../draw.ts';
import { emitted } from '../expression/emitted.ts';
import type { ClauseOperator } from './clause.ts';

export const letClause: ClauseOperator = {
  name: 'let',
  arbitrary: fc.tuple(tape(20), fc.nat(4)).map(([decisions, written]) => ({
    build: (scope) => {
      if (written < 4) return null;
      const name = 'whole';
      const value = emitted(scope, drawing(decisions));
      return { text: `let ${name} = ${value.text}`, values: [{ text: name, type: value.type }] };
    },
  })),
};
