/** `having c`: a condition over the whole match. */
import fc from 'fast-check';
import { chance, drawing, tape } from '../draw.ts';
import { condition } from '../expression/expression.ts';
import type { ClauseOperator } from './clause.ts';

export const having: ClauseOperator = fc.tuple(tape(20), fc.nat(9999)).map(([decisions, written]) => ({
  build: ({ scope, workshop }) => {
    const isWritten = chance(drawing([written]), workshop.gate.weight('having'), 7);
    const text = isWritten ? condition(decisions, scope) : null;
    if (text === null) return null;
    workshop.use('having');
    return { text: `having ${text}`, values: [] };
  },
}));
