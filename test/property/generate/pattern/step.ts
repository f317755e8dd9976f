/** `-> P`, `->> P`, `=> P`, with a step window now and then. */
import fc from 'fast-check';
import { drawing, tape } from '../draw.ts';
import { gapNots } from './gap-nots.ts';
import { chooseLength } from './length.ts';
import type { BuiltLink, LinkOperator } from './link.ts';
import type { PatternNode, Site } from './node.ts';
import type { Workshop } from './workshop.ts';

type Arrow = '->' | '->>' | '=>';

interface StepShape {
  readonly arrow: Arrow;
  /** Null: no step window. */
  readonly window: readonly number[] | null;
  readonly pattern: PatternNode;
}

function build({ arrow, window, pattern }: StepShape, workshop: Workshop, site: Site): BuiltLink {
  const written = arrow === '->>' && !workshop.mayMultiply() ? '->' : arrow;
  if (written === '->') workshop.note('nextArrows');
  const body = pattern.build(workshop, { ...site, closing: site.closing || window !== null });
  const { scope } = site;
  const length = window && chooseLength(drawing(window), scope, workshop.params, body.span);
  const arrowText = written === '->' && workshop.twist === 'next-as-any' ? '->>' : written;
  return {
    text: `${arrowText} ${length === null ? '' : `within ${length.text} `}${
      body.compound ? `(${body.text})` : body.text
    }`,
    names: body.names,
    empty: body.empty,
    bounded: length !== null || (arrow === '=>' && body.bounded),
    timed: length !== null,
    span: body.span,
  };
}

export const step: LinkOperator = {
  name: 'step',
  weight: 6,
  arbitrary: (nested) =>
    fc
      .record({
        arrow: fc.oneof(
          { weight: 6, arbitrary: fc.constant<Arrow>('->') },
          { weight: 2, arbitrary: fc.constant<Arrow>('->>') },
          { weight: 2, arbitrary: fc.constant<Arrow>('=>') },
        ),
        window: tape(4),
        windowed: fc.nat(5),
        pattern: nested,
        nots: gapNots,
      })
      .map(({ nots, windowed, ...shape }) => ({
        needsStart: false,
        nots,
        build: (workshop, site) =>
          build({ ...shape, window: windowed >= 4 ? shape.window : null }, workshop, site),
      })),
};
