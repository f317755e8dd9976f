/** `not N for D` beside `|` or `&`. */
import fc from 'fast-check';
import { chance, drawing, tape } from '../draw.ts';
import { chooseLength } from './length.ts';
import { negand, negandShape, type NegandShape } from './negand.ts';
import { usual, type Built, type Parts, type Site } from './node.ts';
import type { Workshop } from './workshop.ts';

export interface AbsenceOperandShape {
  readonly negand: NegandShape;
  readonly options: readonly number[];
}

export function absenceOperandShape(parts: Parts): fc.Arbitrary<AbsenceOperandShape> {
  return fc.record({ negand: negandShape(parts), options: tape(4) });
}

/** Null where it is not drawn, and at the head of a rule, where no time has begun. */
export function maybeAbsence(
  shape: AbsenceOperandShape,
  workshop: Workshop,
  { first, scope }: Site,
  construct: 'absence-beside-or' | 'absence-beside-and',
): Built | null {
  const draw = drawing(shape.options);
  if (!chance(draw, workshop.gate.weight(construct), 4) || first) return null;
  workshop.use(construct);
  workshop.note('negations');
  const { text } = negand(shape.negand, workshop, scope);
  const length = chooseLength(draw, scope, workshop);
  return { ...usual, text: `not ${text} for ${length.text}`, eventless: true, span: length.known ?? 0 };
}
