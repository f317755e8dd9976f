/** A use of a named pattern; where none is at hand, an event. */
import fc from 'fast-check';
import { drawing, pick, tape, type Draw } from '../draw.ts';
import type { Choosable, PatternModel } from '../model.ts';
import { atomShape, buildAtom, type AtomShape } from './atom.ts';
import { usual, type Built, type Operator, type Site } from './node.ts';
import type { Workshop } from './workshop.ts';

interface CallShape {
  readonly choices: readonly number[];
  readonly instead: AtomShape;
}

export const namedPattern: Operator = {
  construct: 'named-pattern',
  weight: 1,
  deep: false,
  arbitrary: () =>
    fc
      .record({ choices: tape(4), instead: atomShape })
      .map((shape) => ({ build: (workshop, site) => build(shape, workshop, site) })),
};

function build({ choices, instead }: CallShape, workshop: Workshop, site: Site): Built {
  const draw = drawing(choices);
  const isLoopAllowed = !site.inLoop || workshop.gate.weight('nested-loop') > 0;
  const pattern = pick(
    draw,
    workshop.patterns.filter((one) => isUsable(one, workshop) && (isLoopAllowed || one.features.loops === 0)),
  );
  if (pattern === undefined) return buildAtom(instead, workshop, site);
  const given = pattern.parameters.map((parameter) => argument(parameter, draw, workshop));
  const types = given.flatMap(({ type }) => (type === null ? [] : type.members.map(({ name }) => name)));
  workshop.name([...types, ...pattern.alphabet]);
  for (const item of pattern.script) {
    // An event that is given for a parameter has no types of its own in the body.
    workshop.follow(item.kind === 'event' && item.types.length === 0 ? { ...item, types } : item);
  }
  workshop.use('named-pattern');
  for (const construct of pattern.constructs) workshop.use(construct);
  for (const length of pattern.lengths) workshop.length(length);
  const { features } = pattern;
  for (const feature of ['loops', 'negations', 'choices'] as const) {
    for (let count = 0; count < features[feature]; count += 1) workshop.note(feature);
  }
  if (site.last && features.loops > 0) workshop.note('loopsAtEnd');
  const { bounded, timed } = pattern;
  // What follows an absence at its end begins later than that.
  const span = pattern.span === 0 ? 0 : pattern.span + 500;
  return {
    ...usual,
    text: `${pattern.name}(${given.map(({ text }) => text).join(', ')})`,
    bounded,
    timed,
    span,
  };
}

function isUsable({ parameters, alphabet }: PatternModel, { types }: Workshop): boolean {
  const known = new Set(types.flatMap(({ members }) => members.map(({ name }) => name)));
  return (
    alphabet.every((name) => known.has(name)) &&
    parameters.every((parameter) => parameter.kind !== 'event' || fitting(parameter, types).length > 0)
  );
}

type Parameter = PatternModel['parameters'][number];

function fitting(
  parameter: Extract<Parameter, { kind: 'event' }>,
  types: readonly Choosable[],
): readonly Choosable[] {
  return types.filter(
    ({ wildcard, fields }) =>
      !wildcard && parameter.fields.every(({ name }) => fields.some((field) => field.name === name)),
  );
}

function argument(
  parameter: Parameter,
  draw: Draw,
  { types }: Workshop,
): { readonly text: string; readonly type: Choosable | null } {
  if (parameter.kind !== 'event') return { text: pick(draw, parameter.values) ?? '1', type: null };
  const type = pick(draw, fitting(parameter, types));
  return { text: type?.name ?? '', type: type ?? null };
}
