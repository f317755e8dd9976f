/** `let x = e`: a value over the whole match. */
import fc from 'fast-check';
import { drawing, tape } from '../draw.ts';
import { emitted } from '../expression/emitted.ts';
import type { ClauseOperator } from './clause.ts';

const one = fc.option(tape(20), { nil: null, freq: 1 });

export const letClause: ClauseOperator = {
  name: 'let',
  arbitrary: fc.tuple(one, fc.nat(2)).map(([decisions, written]) => ({
    build: (scope) => {
      if (decisions === null || written < 2) return null;
      const name = 'whole';
      const value = emitted(scope, drawing(decisions));
      return { text: `let ${name} = ${value.text}`, values: [{ text: name, type: value.type }] };
    },
  })),
};
