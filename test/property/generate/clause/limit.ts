/** `limit n per D by f` and `limit last n per D by f`. */
import { chance, drawing, pick, tape } from '../draw.ts';
import { emptyScope } from '../expression/scope.ts';
import { chooseLength } from '../pattern/length.ts';
import type { ClauseOperator } from './clause.ts';

export const limit: ClauseOperator = tape(6).map((decisions) => ({
  build: ({ workshop }) => {
    const draw = drawing(decisions);
    const isLast = chance(draw, workshop.gate.weight('limit-last'), 14);
    const isFirst = chance(draw, workshop.gate.weight('limit'), 14);
    if (!isLast && !isFirst) return null;
    workshop.note('narrowings');
    workshop.use(isLast ? 'limit-last' : 'limit');
    const length = chooseLength(draw, emptyScope, workshop).text;
    const by = pick(draw, ['', ' by k', ' by k, g']) ?? '';
    return { text: `limit ${isLast ? 'last ' : ''}${1 + draw(2)} per ${length}${by}`, values: [] };
  },
}));
