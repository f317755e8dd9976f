/** `E as x where c`. */
import fc from 'fast-check';
import { drawing, pick, tape } from '../draw.ts';
import { condition } from '../expression/expression.ts';
import { withNames, type Name, type Scope } from '../expression/scope.ts';
import type { Choosable, ScriptItem } from '../model.ts';
import { usual, type Built, type Operator, type Site } from './node.ts';
import type { Workshop } from './workshop.ts';

export interface AtomShape {
  readonly type: number;
  readonly named: boolean;
  readonly where: readonly number[];
  /** Whether a name of an earlier branch is taken, where there is one. */
  readonly share: number;
}

const mostly = fc.oneof(
  { weight: 6, arbitrary: fc.constant(true) },
  { weight: 1, arbitrary: fc.constant(false) },
);

/** A tape for a condition; often none at all. */
const someCondition: fc.Arbitrary<readonly number[]> = fc.oneof(
  { weight: 1, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: tape(20) },
);

export const atomShape: fc.Arbitrary<AtomShape> = fc.record({
  type: fc.nat(99),
  named: mostly,
  where: someCondition,
  share: fc.nat(3),
});

export const atom: Operator = {
  construct: null,
  weight: 8,
  deep: false,
  arbitrary: () =>
    atomShape.map((shape) => ({ build: (workshop, site) => buildAtom(shape, workshop, site) })),
};

export function buildAtom(shape: AtomShape, workshop: Workshop, site: Site): Built {
  const { scope } = site;
  const of = workshop.chooseType(shape.type);
  const name = shape.named ? nameFor(of, shape.share, workshop, site) : null;
  const names: readonly Name[] = name === null ? [] : [{ name, of, shape: 'one', minimum: 1 }];
  const where = condition(shape.where, underTest(withNames(scope, names), of, workshop));
  if (!site.negated) workshop.follow(asked(of, name, where));
  const text = `${of.name}${asText(names)}${whereText(where)}`;
  return { ...usual, text, compound: false, names, starts: names };
}

/** A name of its own, or one that an earlier branch has bound to the same type. */
function nameFor(of: Choosable, share: number, workshop: Workshop, { shared, scope }: Site): string {
  const fitting = shared.filter(
    (one) =>
      one.shape === 'one' && one.of.name === of.name && !scope.names.some(({ name }) => name === one.name),
  );
  const isShared =
    share > 0 && of.members.length === 1 && !of.wildcard && workshop.gate.weight('shared-name') > 0;
  const taken = isShared ? pick(drawing([share]), fitting) : undefined;
  if (taken === undefined) return workshop.freshName(of);
  workshop.use('shared-name');
  return taken.name;
}

export function asked({ members }: Choosable, name: string | null, where: string | null): ScriptItem {
  return { kind: 'event', types: members.map((type) => type.name), name, where };
}

/** The scope of a condition over an event of the rule's stream. */
export function underTest(scope: Scope, of: Choosable, { gate }: Workshop): Scope {
  return { ...scope, current: of, previous: gate.weight('prev') > 0 };
}

export function asText(names: readonly Name[]): string {
  return names.map(({ name }) => ` as ${name}`).join('');
}

export function whereText(condition: string | null): string {
  return condition === null ? '' : ` where ${condition}`;
}
