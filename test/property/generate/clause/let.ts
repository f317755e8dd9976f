/** `let x = e`: a value over the whole match. */
import fc from 'fast-check';
import { chance, drawing, tape } from '../draw.ts';
import { emitted } from '../expression/emitted.ts';
import type { ClauseOperator } from './clause.ts';

export const letClause: ClauseOperator = fc.tuple(tape(20), fc.nat(9999)).map(([decisions, written]) => ({
  build: ({ scope, workshop }) => {
    if (!chance(drawing([written]), workshop.gate.weight('let'), 5)) return null;
    workshop.use('let');
    const name = 'whole';
    const value = emitted(scope, drawing(decisions));
    return { text: `let ${name} = ${value.text}`, values: [{ text: name, type: value.type }] };
  },
}));
