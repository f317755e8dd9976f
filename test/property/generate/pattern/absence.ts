/** `-> not N for D`, at the end of a window `-> not N`, and at the end of a rule `-> not N for D every E`. */
import fc from 'fast-check';
import { chance, drawing, tape } from '../draw.ts';
import { gapNots } from './gap-nots.ts';
import { chooseLength } from './length.ts';
import type { BuiltLink, LinkOperator } from './link.ts';
import { negand, negandShape, type NegandShape } from './negand.ts';
import type { Site } from './node.ts';
import type { Workshop } from './workshop.ts';

interface AbsenceShape {
  readonly negand: NegandShape;
  readonly options: readonly number[];
}

export const absence: LinkOperator = {
  construct: 'absence',
  weight: 2,
  arbitrary: (parts) =>
    fc.record({ negand: negandShape(parts), options: tape(8), nots: gapNots(parts) }).map((shape) => ({
      needsStart: true,
      nots: shape.nots,
      build: (workshop, site) => build(shape, workshop, site),
    })),
};

function build(shape: AbsenceShape, workshop: Workshop, site: Site): BuiltLink {
  const { scope, windowed, sealed, last } = site;
  const { gate } = workshop;
  const draw = drawing(shape.options);
  const isOpen = chance(draw, gate.weight('trailing-not'), site.top ? 2 : 4);
  const isRepeated = chance(draw, gate.weight('repeated-absence'), 3);
  workshop.note('negations');
  const { text } = negand(shape.negand, workshop, scope);
  const link = { names: [], empty: false, bounded: true, timed: true, ordinal: false };
  if (isOpen && windowed && sealed) {
    workshop.use('trailing-not');
    return { ...link, text: `-> not ${text}`, span: 0 };
  }
  const length = chooseLength(draw, scope, workshop);
  const silence = `-> not ${text} for ${length.text}`;
  if (isRepeated && last && site.top) {
    workshop.use('repeated-absence');
    const every = chooseLength(draw, scope, workshop);
    return {
      ...link,
      text: `${silence} every ${every.text}`,
      span: length.known ?? 0,
      timed: false,
      ordinal: true,
    };
  }
  workshop.use('absence');
  if (!site.negated) workshop.follow({ kind: 'pause', length: length.known ?? 1000 });
  // What follows an absence begins later than its instant.
  return { ...link, text: silence, span: (length.known ?? 0) + (last ? 0 : 500) };
}
