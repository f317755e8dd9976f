/** `-> not N for D`, and at the end of a rule with a window also `-> not N`. */
import fc from 'fast-check';
import { drawing, tape } from '../draw.ts';
import { atomShape } from './atom.ts';
import { gapNots } from './gap-nots.ts';
import { chooseLength } from './length.ts';
import type { LinkOperator } from './link.ts';
import { negandText } from './negand.ts';

export const absence: LinkOperator = {
  name: 'absence',
  weight: 2,
  arbitrary: () =>
    fc.record({ negand: atomShape, length: tape(4), open: fc.nat(2), nots: gapNots }).map((shape) => ({
      needsStart: true,
      nots: shape.nots,
      build: (workshop, { scope, last, closing }) => {
        const negand = negandText(shape.negand, workshop, scope);
        const link = { names: [], empty: false, bounded: true, timed: true };
        if (shape.open > 0 && last && closing) return { ...link, text: `-> ${negand}`, span: 0 };
        const length = chooseLength(drawing(shape.length), scope, workshop.params);
        return { ...link, text: `-> ${negand} for ${length.text}`, span: spanOf(length.known, last) };
      },
    })),
};

/** What follows an absence begins later than its instant. */
function spanOf(known: number | null, last: boolean): number {
  return (known ?? 0) + (last ? 0 : 500);
}
