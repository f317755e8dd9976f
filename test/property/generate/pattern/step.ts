/** `-> P`, `->> P`, `=> P`, with a step window now and then. */
import fc from 'fast-check';
import { chance, drawing, pickWeighted, tape } from '../draw.ts';
import { gapNots } from './gap-nots.ts';
import { chooseLength } from './length.ts';
import type { BuiltLink, LinkOperator } from './link.ts';
import { inside, type PatternNode, type Site } from './node.ts';
import type { Workshop } from './workshop.ts';

type Arrow = '->' | '->>' | '=>';

interface StepShape {
  readonly arrow: number;
  readonly window: readonly number[];
  readonly pattern: PatternNode;
}

function build(shape: StepShape, workshop: Workshop, site: Site): BuiltLink {
  const { scope } = site;
  const arrow = chooseArrow(shape.arrow, workshop, site);
  const draw = drawing(shape.window);
  const isWindowed = chance(draw, workshop.gate.weight('step-window') * 2, 6);
  const body = shape.pattern.build(workshop, {
    ...site,
    closing: site.closing || isWindowed,
    windowed: site.windowed || isWindowed,
    sealed: site.sealed || isWindowed,
    strict: arrow === '=>',
    top: site.top && !isWindowed,
  });
  const length = isWindowed ? chooseLength(draw, scope, workshop, body.span) : null;
  if (length !== null) workshop.use('step-window');
  const written = arrow === '->' && site.top && workshop.twist === 'next-as-any' ? '->>' : arrow;
  return {
    text: `${written} ${length === null ? '' : `within ${length.text} `}${inside('either', body)}`,
    names: body.names,
    empty: body.empty,
    bounded: length !== null || (arrow === '=>' ? body.bounded : body.besideAbsence),
    timed: length !== null,
    span: body.span,
    ordinal: body.ordinal,
  };
}

function chooseArrow(choice: number, workshop: Workshop, { negated, top }: Site): Arrow {
  const { gate } = workshop;
  const arrow = pickWeighted<Arrow>(drawing([choice]), [
    { weight: 6, value: '->' },
    { weight: gate.weight('any-arrow') * 2, value: '->>' },
    { weight: gate.weight('strict-arrow') * 2, value: '=>' },
  ]);
  if (arrow === '->>' && !negated && workshop.mayMultiply()) {
    workshop.use('any-arrow');
    workshop.spend(1);
    return arrow;
  }
  if (arrow === '=>') workshop.use('strict-arrow');
  else if (top) workshop.note('nextArrows');
  return arrow === '=>' ? '=>' : '->';
}

export const step: LinkOperator = {
  construct: null,
  weight: 6,
  arbitrary: (parts) =>
    fc
      .record({ arrow: fc.nat(9999), window: tape(4), pattern: parts.nested, nots: gapNots(parts) })
      .map(({ nots, ...shape }) => ({
        needsStart: false,
        nots,
        build: (workshop, site) => build(shape, workshop, site),
      })),
};
