/** `(P)+ as its where c` and its kin: a repeated pattern. */
import fc from 'fast-check';
import { chance, drawing, tape } from '../../draw.ts';
import { condition } from '../../expression/expression.ts';
import { withNames, type Name } from '../../expression/scope.ts';
import { asText, whereText } from '../atom.ts';
import { maybeUnbound, underLoop } from '../names.ts';
import { usual, type Built, type Operator, type PatternNode, type Site } from '../node.ts';
import type { Workshop } from '../workshop.ts';
import { loopEnds, loopForm, loopShape, loopSpan, type LoopForm, type LoopShape } from './loop-form.ts';

export const groupLoop: Operator = {
  construct: 'group-loop',
  weight: 2,
  deep: true,
  arbitrary: (parts) =>
    fc
      .record({
        body: parts.nested,
        loop: loopShape(parts),
        options: tape(2),
        where: tape(20),
      })
      .map((shape) => ({ build: (workshop, site) => build(shape, workshop, site) })),
};

interface GroupLoopShape {
  readonly body: PatternNode;
  readonly loop: LoopShape;
  readonly options: readonly number[];
  readonly where: readonly number[];
}

function build(shape: GroupLoopShape, workshop: Workshop, site: Site): Built {
  const { scope } = site;
  if (site.inLoop && workshop.gate.weight('nested-loop') === 0) return shape.body.build(workshop, site);
  const draw = drawing(shape.options);
  const form = loopForm(shape.loop, workshop, site, true);
  const body = shape.body.build(workshop, bodySite(site, form));
  workshop.use('group-loop');
  const its = chance(draw, workshop.gate.weight('iterations'), 3)
    ? iterations(body.names, form, workshop)
    : [];
  const hasWhere = chance(draw, workshop.gate.weight('group-loop-where'), 5);
  const where = hasWhere ? condition(shape.where, withNames(scope, body.names)) : null;
  if (where !== null) workshop.use('group-loop-where');
  const { quantifier, gap } = form;
  const flat = quantifier.optional ? maybeUnbound(body.names) : underLoop(body.names, quantifier.minimum);
  const soFar = maybeUnbound([...flat, ...its]);
  const ends = loopEnds(form, shape.loop, workshop, { scope, body: body.names, soFar });
  const written = `(${body.text})${quantifier.text}${form.words}${asText(its)}`;
  return {
    ...usual,
    text: `${written}${whereText(where)}${ends.text}`,
    names: [...flat, ...its, ...ends.names],
    empty: quantifier.empty,
    eventless: quantifier.empty,
    bounded: (quantifier.capped || gap !== null || form.strict) && body.bounded,
    timed: (quantifier.single || gap !== null) && body.timed,
    span: loopSpan(form, body.span),
  };
}

/** An iteration takes an event; behind it comes another one, or what follows the loop. */
function bodySite(site: Site, { strict }: LoopForm): Site {
  return {
    ...site,
    needs: 'event',
    sealed: true,
    strict: site.strict && strict,
    repeated: true,
    inLoop: true,
    top: false,
    shared: [],
  };
}

function iterations(inner: readonly Name[], { quantifier }: LoopForm, workshop: Workshop): readonly Name[] {
  const [of] = [...inner.map((one) => one.of), ...workshop.types];
  if (of === undefined) return [];
  workshop.use('iterations');
  const name = workshop.freshName(of);
  return [{ name, of, shape: 'iterations', minimum: quantifier.minimum, inner }];
}
