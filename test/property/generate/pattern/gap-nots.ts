/** The negations that may stand before a link; most links have none. */
import fc from 'fast-check';
import type { Scope } from '../expression/scope.ts';
import { negand, negandShape, type NegandShape } from './negand.ts';
import type { Parts } from './node.ts';
import type { Workshop } from './workshop.ts';

/** `-> not N` or `=> not N` before what follows. */
export interface GapNotShape {
  readonly negand: NegandShape;
  readonly strict: boolean;
}

export function gapNots(parts: Parts): fc.Arbitrary<readonly GapNotShape[]> {
  const gapNot: fc.Arbitrary<GapNotShape> = fc.record({
    negand: negandShape(parts),
    strict: fc.oneof(
      { weight: 3, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
  });
  return fc.oneof(
    { weight: 7, arbitrary: fc.constant([]) },
    { weight: 3, arbitrary: fc.tuple(gapNot) },
    { weight: 1, arbitrary: fc.tuple(gapNot, gapNot) },
  );
}

export function gapNotText({ negand: shape, strict }: GapNotShape, workshop: Workshop, scope: Scope): string {
  if (workshop.gate.weight(strict ? 'strict-not' : 'not') === 0) return '';
  workshop.use(strict ? 'strict-not' : 'not');
  workshop.note('negations');
  return `${strict ? '=>' : '->'} not ${negand(shape, workshop, scope).text} `;
}
