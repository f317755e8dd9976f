/** `P & Q`, with a condition over both or adjacent, and now and then with an absence as an operand. */
import fc from 'fast-check';
import { absenceOperandShape, maybeAbsence, type AbsenceOperandShape } from './absence-operand.ts';
import { whereText } from './atom.ts';
import { chance, drawing, tape } from '../draw.ts';
import { condition } from '../expression/expression.ts';
import { withNames } from '../expression/scope.ts';
import { inside, usual, type Built, type Operator, type PatternNode, type Site } from './node.ts';
import type { Workshop } from './workshop.ts';

interface ConjunctionShape {
  readonly operands: readonly PatternNode[];
  readonly absence: AbsenceOperandShape;
  readonly options: readonly number[];
  readonly where: readonly number[];
}

export const conjunction: Operator = {
  construct: 'conjunction',
  weight: 2,
  deep: true,
  arbitrary: (parts) =>
    fc
      .record({
        operands: fc.oneof(
          { weight: 3, arbitrary: fc.tuple(parts.nested, parts.nested) },
          { weight: 1, arbitrary: fc.tuple(parts.nested, parts.nested, parts.nested) },
        ),
        absence: absenceOperandShape(parts),
        options: tape(2),
        where: tape(20),
      })
      .map((shape) => ({ build: (workshop, site) => build(shape, workshop, site) })),
};

function build(shape: ConjunctionShape, workshop: Workshop, site: Site): Built {
  workshop.use('conjunction');
  workshop.note('choices');
  const draw = drawing(shape.options);
  const isStrict = chance(draw, workshop.gate.weight('strict-conjunction'), 6);
  const isTested = chance(draw, workshop.gate.weight('conjunction-where'), 3);
  const strict = site.strict || isStrict;
  const inner: Site = {
    ...site,
    last: true,
    closing: false,
    sealed: true,
    repeated: false,
    top: false,
    strict,
    shared: [],
  };
  const operands = shape.operands.map((operand) => operand.build(workshop, inner));
  workshop.spend(operands.filter(({ compound }) => compound).length + (operands.length - 2));
  const silent = maybeAbsence(shape.absence, workshop, site, 'absence-beside-and');
  const all = silent === null ? operands : [...operands, silent];
  const names = all.flatMap((operand) => operand.names);
  const where = isTested ? condition(shape.where, withNames(site.scope, names)) : null;
  if (isStrict) workshop.use('strict-conjunction');
  if (where !== null) workshop.use('conjunction-where');
  const text = all.map((operand) => inside('repeated', operand)).join(' & ');
  const isPlain = !isStrict && where === null;
  return {
    ...usual,
    text: isPlain ? text : `(${text})${isStrict ? ' strict' : ''}${whereText(where)}`,
    level: isPlain ? 'both' : 'repeated',
    names,
    empty: all.every(({ empty }) => empty),
    eventless: all.every(({ eventless }) => eventless),
    bounded: silent !== null || (strict && all.every(({ bounded }) => bounded)),
    besideAbsence: isPlain && silent !== null,
    timed: false,
    span: Math.max(...all.map(({ span }) => span)),
  };
}
