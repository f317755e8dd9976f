/** The negations that may stand before a link; most links have none. */
import fc from 'fast-check';
import { atomShape } from './atom.ts';
import type { GapNotShape } from './link.ts';

const gapNot: fc.Arbitrary<GapNotShape> = fc
  .record({
    atom: atomShape,
    strict: fc.oneof(
      { weight: 3, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
  })
  .map(({ atom, strict }) => ({ ...atom, strict }));

export const gapNots: fc.Arbitrary<readonly GapNotShape[]> = fc.oneof(
  { weight: 7, arbitrary: fc.constant([]) },
  { weight: 3, arbitrary: fc.tuple(gapNot) },
  { weight: 1, arbitrary: fc.tuple(gapNot, gapNot) },
);
