/** `-> wait D`. */
import fc from 'fast-check';
import { drawing, tape } from '../draw.ts';
import { gapNots } from './gap-nots.ts';
import { chooseLength } from './length.ts';
import type { LinkOperator } from './link.ts';

export const wait: LinkOperator = {
  construct: 'wait',
  weight: 1,
  arbitrary: (parts) =>
    fc.record({ length: tape(3), nots: gapNots(parts) }).map(({ length, nots }) => ({
      needsStart: true,
      nots,
      build: (workshop, { scope, negated }) => {
        workshop.use('wait');
        const { text, known } = chooseLength(drawing(length), scope, workshop);
        if (!negated) workshop.follow({ kind: 'pause', length: known ?? 1000 });
        const link = { names: [], empty: false, bounded: true, timed: true, ordinal: false };
        return { ...link, text: `-> wait ${text}`, span: known ?? 0 };
      },
    })),
};
