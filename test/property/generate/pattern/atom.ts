/** `E as x where c`. */
import fc from 'fast-check';
import { tape } from '../draw.ts';
import { condition } from '../expression/expression.ts';
import { withNames, type Name } from '../expression/scope.ts';
import type { Operator } from './node.ts';

export interface AtomShape {
  readonly type: number;
  readonly named: boolean;
  readonly where: readonly number[];
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
});

export const atom: Operator = {
  name: 'atom',
  weight: 6,
  arbitrary: () =>
    atomShape.map((shape) => ({
      build: (workshop, { scope }) => {
        const of = workshop.chooseType(shape.type, 'taken');
        const names: readonly Name[] = shape.named
          ? [{ name: workshop.freshName(of), of, shape: 'one', minimum: 1 }]
          : [];
        const where = condition(shape.where, { ...withNames(scope, names), current: of });
        return {
          text: `${of.name}${asText(names)}${whereText(where)}`,
          compound: false,
          names,
          empty: false,
          bounded: true,
          timed: true,
          span: 0,
        };
      },
    })),
};

export function asText(names: readonly Name[]): string {
  return names.map(({ name }) => ` as ${name}`).join('');
}

export function whereText(condition: string | null): string {
  return condition === null ? '' : ` where ${condition}`;
}
