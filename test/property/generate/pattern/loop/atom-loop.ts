/** `E+ as xs where c` and its kin: a repeated event. */
import fc from 'fast-check';
import { condition } from '../../expression/expression.ts';
import { withNames, type Name } from '../../expression/scope.ts';
import { asked, asText, atomShape, buildAtom, underTest, whereText, type AtomShape } from '../atom.ts';
import { usual, type Built, type Operator, type Site } from '../node.ts';
import type { Workshop } from '../workshop.ts';
import { loopEnds, loopForm, loopShape, loopSpan, type LoopShape } from './loop-form.ts';

export const atomLoop: Operator = {
  construct: 'loop',
  weight: 5,
  deep: false,
  arbitrary: (parts) =>
    fc
      .record({ atom: atomShape, loop: loopShape(parts) })
      .map((shape) => ({ build: (workshop, site) => build(shape, workshop, site) })),
};

interface AtomLoopShape {
  readonly atom: AtomShape;
  readonly loop: LoopShape;
}

function build({ atom, loop }: AtomLoopShape, workshop: Workshop, site: Site): Built {
  const { scope, negated } = site;
  if (site.inLoop && workshop.gate.weight('nested-loop') === 0) return buildAtom(atom, workshop, site);
  const of = workshop.chooseType(atom.type);
  const form = loopForm(loop, workshop, site, atom.where.length === 0);
  const { quantifier, gap } = form;
  const one: readonly Name[] = atom.named
    ? [{ name: workshop.freshName(of), of, shape: 'one', minimum: 1 }]
    : [];
  const shape = quantifier.optional ? 'optional' : 'list';
  const names = one.map((name): Name => ({ ...name, shape, minimum: quantifier.minimum }));
  const soFar = names.map((name): Name => ({ ...name, minimum: 0 }));
  const own = quantifier.optional ? [] : soFar;
  const where = condition(atom.where, underTest(withNames(scope, own), of, workshop));
  const wanted = negated ? 0 : Math.max(quantifier.minimum, 1);
  for (let count = 0; count < wanted; count += 1) workshop.follow(asked(of, one[0]?.name ?? null, where));
  const ends = loopEnds(form, loop, workshop, { scope, body: one, soFar });
  const written = `${of.name}${quantifier.text}${form.words}${asText(names)}`;
  return {
    ...usual,
    text: `${written}${whereText(where)}${ends.text}`,
    names: [...names, ...ends.names],
    empty: quantifier.empty,
    eventless: quantifier.empty,
    bounded: quantifier.capped || gap !== null || form.strict,
    timed: quantifier.single || gap !== null,
    span: loopSpan(form, 0),
  };
}
