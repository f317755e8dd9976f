/** Several links in a row, and the static rules that hold between them (language §4.2, §4.3). */
import fc from 'fast-check';
import { withNames, type Name, type Scope } from '../expression/scope.ts';
import { absence } from './absence.ts';
import type { BuiltLink, GapNotShape, LinkNode, LinkOperator } from './link.ts';
import { negandText } from './negand.ts';
import type { Built, Operator, PatternNode, Site } from './node.ts';
import { step } from './step.ts';
import type { Workshop } from './workshop.ts';

/** Every kind of link, the simplest first. */
const links: readonly LinkOperator[] = [step, absence];

interface SequenceShape {
  readonly head: PatternNode;
  readonly tail: readonly LinkNode[];
}

interface Placed {
  readonly link: BuiltLink;
  readonly nots: readonly GapNotShape[];
  /** What is bound before it. */
  readonly scope: Scope;
}

export function sequenceOf(
  nested: fc.Arbitrary<PatternNode>,
  tail: { readonly minLength: number; readonly maxLength: number },
): fc.Arbitrary<PatternNode> {
  const link = fc.oneof(
    { withCrossShrink: true },
    ...links.map((one) => ({ weight: one.weight, arbitrary: one.arbitrary(nested) })),
  );
  return fc
    .record({ head: nested, tail: fc.array(link, { ...tail, size: 'max' }) })
    .map((shape) => ({ build: (workshop, site) => build(shape, workshop, site) }));
}

export const sequence: Operator = {
  name: 'sequence',
  weight: 2,
  arbitrary: (nested) => sequenceOf(nested, { minLength: 1, maxLength: 2 }),
};

function build({ head, tail }: SequenceShape, workshop: Workshop, site: Site): Built {
  // Without a window that closes it, what stands at the end must take something that ends by itself.
  const endTakes = site.last && !site.closing;
  const alone = tail.length === 0;
  const first = head.build(workshop, {
    ...site,
    last: site.last && alone,
    mustTake: alone ? site.mustTake || endTakes : site.first && tail.some(({ needsStart }) => needsStart),
  });
  const placed: Placed[] = [];
  let names: readonly Name[] = first.names;
  let empty = first.empty;
  for (const [index, node] of tail.entries()) {
    const isLast = index === tail.length - 1;
    const scope = withNames(site.scope, names);
    const link = node.build(workshop, {
      scope,
      first: site.first && empty,
      last: site.last && isLast,
      closing: site.closing,
      mustTake: isLast && ((site.mustTake && empty) || endTakes),
    });
    placed.push({ link, nots: node.nots, scope });
    names = [...names, ...link.names];
    empty = empty && link.empty;
  }
  const built = placed.map(({ link }) => link);
  return {
    text: [first.compound ? `(${first.text})` : first.text, ...linkTexts(placed, workshop)].join(' '),
    compound: tail.length > 0,
    names,
    empty,
    bounded: first.bounded && built.every(({ bounded }) => bounded),
    timed: first.timed && built.every(({ timed }) => timed),
    span: built.reduce((sum, { span }) => sum + span, first.span),
  };
}

/** A negation needs something after it that is taken or completes, or it would hold for ever. */
function linkTexts(placed: readonly Placed[], workshop: Workshop): readonly string[] {
  return placed.map(({ link, nots, scope }, index) => {
    const ends = placed.slice(index).some((later) => !later.link.empty);
    const texts = ends
      ? nots.map((shape) => `${shape.strict ? '=>' : '->'} ${negandText(shape, workshop, scope)} `)
      : [];
    return `${texts.join('')}${link.text}`;
  });
}
