/** `(P unless N within D) where c`: a pattern in parentheses that carries something of its own. */
import fc from 'fast-check';
import { chance, drawing, tape } from '../draw.ts';
import { condition } from '../expression/expression.ts';
import { withNames } from '../expression/scope.ts';
import { whereText } from './atom.ts';
import { chooseLength } from './length.ts';
import { underWay } from './names.ts';
import { negand, negandShape, type NegandShape } from './negand.ts';
import type { Built, Operator, PatternNode, Site } from './node.ts';
import type { Workshop } from './workshop.ts';

interface GroupShape {
  readonly body: PatternNode;
  readonly options: readonly number[];
  readonly unless: NegandShape;
  readonly where: readonly number[];
}

/** Which of the three it carries is drawn; one of them it must. */
export const group: Operator = {
  construct: null,
  weight: 2,
  deep: true,
  arbitrary: (parts) =>
    fc
      .record({ body: parts.nested, options: tape(7), unless: negandShape(parts), where: tape(20) })
      .map((shape) => ({ build: (workshop, site) => build(shape, workshop, site) })),
};

function build(shape: GroupShape, workshop: Workshop, site: Site): Built {
  const draw = drawing(shape.options);
  const { gate } = workshop;
  const isWindowed = chance(draw, gate.weight('group-window'), 2);
  const isGuarded = chance(draw, gate.weight('group-unless'), 4);
  const isTested = chance(draw, gate.weight('group-where'), 4);
  const body = shape.body.build(workshop, {
    ...site,
    closing: site.closing || isWindowed,
    windowed: site.windowed || isWindowed,
    sealed: site.sealed || isWindowed || isGuarded,
    top: site.top && !isWindowed && !isGuarded && !isTested,
  });
  const { scope } = site;
  const guard = isGuarded
    ? negand(shape.unless, workshop, withNames(scope, underWay(body.names, body.starts)))
    : null;
  const length = isWindowed ? chooseLength(draw, scope, workshop, body.span) : null;
  const where = isTested ? condition(shape.where, withNames(scope, body.names)) : null;
  if (guard === null && length === null && where === null) return body;
  if (guard !== null) workshop.use('group-unless');
  if (length !== null) workshop.use('group-window');
  if (where !== null) workshop.use('group-where');
  const unlessText = guard === null ? '' : ` unless ${guard.text}`;
  const withinText = length === null ? '' : ` within ${length.text}`;
  return {
    ...body,
    text: `(${body.text}${unlessText}${withinText})${whereText(where)}`,
    level: 'repeated',
    bounded: length !== null || body.bounded,
    besideAbsence: false,
  };
}
