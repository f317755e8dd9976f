/** `P | Q`, now and then with an absence as an operand. */
import fc from 'fast-check';
import { maybeAbsence, absenceOperandShape, type AbsenceOperandShape } from './absence-operand.ts';
import { fromBranches } from './names.ts';
import { inside, usual, type Built, type Operator, type PatternNode, type Site } from './node.ts';
import type { Name } from '../expression/scope.ts';
import type { Workshop } from './workshop.ts';

interface ChoiceShape {
  readonly operands: readonly PatternNode[];
  readonly absence: AbsenceOperandShape;
}

export const choice: Operator = {
  construct: 'choice',
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
      })
      .map((shape) => ({ build: (workshop, site) => build(shape, workshop, site) })),
};

function build({ operands, absence }: ChoiceShape, workshop: Workshop, site: Site): Built {
  workshop.use('choice');
  workshop.note('choices');
  const inner: Site = { ...site, last: true, closing: false, sealed: true, repeated: false, top: false };
  const branches: Built[] = [];
  let shared: readonly Name[] = site.shared;
  for (const operand of operands) {
    const branch = operand.build(workshop, { ...inner, shared });
    branches.push(branch);
    shared = [...shared, ...branch.names];
  }
  const silent = site.needs === 'event' ? null : maybeAbsence(absence, workshop, site, 'absence-beside-or');
  const all = silent === null ? branches : [...branches.slice(0, -1), silent, ...branches.slice(-1)];
  return {
    ...usual,
    text: all.map((branch) => inside('both', branch)).join(' | '),
    level: 'either',
    names: fromBranches(all.map(({ names }) => names)),
    starts: startsOfAll(all),
    empty: all.some(({ empty }) => empty),
    eventless: all.some(({ eventless }) => eventless),
    bounded: silent !== null || all.every(({ bounded }) => bounded),
    besideAbsence: silent !== null,
    timed: all.every(({ timed }) => timed),
    span: Math.min(...all.map(({ span }) => span)),
  };
}

/** What each branch binds with its first event. */
function startsOfAll(branches: readonly Built[]): readonly Name[] {
  const [first, ...others] = branches;
  return (first?.starts ?? []).filter(({ name }) =>
    others.every(({ starts }) => starts.some((one) => one.name === name)),
  );
}
