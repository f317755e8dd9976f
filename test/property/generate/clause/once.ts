/** `once` and `once for D`. */
import { chance, drawing, tape } from '../draw.ts';
import { emptyScope } from '../expression/scope.ts';
import { chooseLength } from '../pattern/length.ts';
import type { ClauseOperator } from './clause.ts';

export const once: ClauseOperator = tape(4).map((decisions) => ({
  build: ({ workshop }) => {
    const draw = drawing(decisions);
    const isFor = chance(draw, workshop.gate.weight('once-for'), 14);
    const isEver = chance(draw, workshop.gate.weight('once'), 18);
    if (!isFor && !isEver) return null;
    workshop.note('narrowings');
    workshop.use(isFor ? 'once-for' : 'once');
    const text = isFor ? `once for ${chooseLength(draw, emptyScope, workshop).text}` : 'once';
    return { text, values: [] };
  },
}));
