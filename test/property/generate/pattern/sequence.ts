/** Several links in a row, and the static rules that hold between them (language §4.2, §4.3). */
import fc from 'fast-check';
import type { Gate } from '../../constructs/gate.ts';
import { withNames, type Name, type Scope } from '../expression/scope.ts';
import { absence } from './absence.ts';
import { gapNotText, type GapNotShape } from './gap-nots.ts';
import type { BuiltLink, LinkNode, LinkOperator } from './link.ts';
import { inside, usual, type Built, type Operator, type Parts, type PatternNode, type Site } from './node.ts';
import { step } from './step.ts';
import { wait } from './wait.ts';
import type { Workshop } from './workshop.ts';

/** Every kind of link, the simplest first. */
const links: readonly LinkOperator[] = [step, absence, wait];

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
  parts: Parts,
  gate: Gate,
  tail: { readonly minLength: number; readonly maxLength: number },
): fc.Arbitrary<PatternNode> {
  const usable = links.map((one) => ({
    weight: one.weight * (one.construct === null ? 1 : gate.weight(one.construct)),
    arbitrary: one.arbitrary(parts),
  }));
  const link = fc.oneof({ withCrossShrink: true }, ...usable.filter(({ weight }) => weight > 0));
  return fc
    .record({ head: parts.nested, tail: fc.array(link, { ...tail, size: 'max' }) })
    .map((shape) => ({ build: (workshop, site) => build(shape, workshop, site) }));
}

export function sequence(gate: Gate): Operator {
  return {
    construct: null,
    weight: 2,
    deep: true,
    arbitrary: (parts) => sequenceOf(parts, gate, { minLength: 1, maxLength: 2 }),
  };
}

function build({ head, tail }: SequenceShape, workshop: Workshop, site: Site): Built {
  // Without a window that closes it, what stands at the end must take something that ends by itself.
  const endTakes = site.last && !site.closing;
  const first = head.build(workshop, headSite(site, tail, endTakes));
  const placed: Placed[] = [];
  let names: readonly Name[] = first.names;
  let empty = first.empty;
  for (const [index, node] of tail.entries()) {
    const isLast = index === tail.length - 1;
    const scope = withNames(site.scope, names);
    const mustTake = isLast && ((site.needs !== 'nothing' && empty) || endTakes);
    const link = node.build(workshop, {
      ...site,
      scope,
      first: site.first && empty,
      last: site.last && isLast,
      sealed: site.sealed && isLast,
      needs: mustTake ? 'something' : 'nothing',
    });
    placed.push({ link, nots: node.nots, scope });
    names = [...names, ...link.names];
    empty = empty && link.empty;
  }
  const built = placed.map(({ link }) => link);
  const nots = notTexts(placed, workshop, site);
  const texts = built.map(({ text }, index) => `${nots[index] ?? ''}${text}`);
  const isAlone = tail.length === 0;
  return {
    ...usual,
    text: isAlone ? first.text : [inside('either', first), ...texts].join(' '),
    level: isAlone ? first.level : 'sequence',
    compound: !isAlone || first.compound,
    names,
    starts: isAlone || !first.empty ? first.starts : [],
    empty,
    eventless: isAlone && first.eventless,
    bounded: first.bounded && built.every(({ bounded }) => bounded),
    besideAbsence: isAlone && first.besideAbsence,
    timed: first.timed && built.every(({ timed }) => timed),
    span: built.reduce((sum, { span }) => sum + span, first.span),
    ordinal: isAlone ? first.ordinal : (built.at(-1)?.ordinal ?? false),
  };
}

function headSite(site: Site, tail: readonly LinkNode[], endTakes: boolean): Site {
  if (tail.length === 0)
    return { ...site, needs: site.needs === 'nothing' && endTakes ? 'something' : site.needs };
  const mustStart = site.first && tail.some(({ needsStart }) => needsStart);
  const needs = site.needs === 'event' ? 'event' : mustStart ? 'something' : 'nothing';
  return { ...site, last: false, sealed: false, needs };
}

/** A negation needs something after it that is taken or completes, or it would hold for ever. */
function notTexts(placed: readonly Placed[], workshop: Workshop, { repeated }: Site): readonly string[] {
  return placed.map(({ nots, scope }, index) => {
    const ends = repeated || placed.slice(index).some((later) => !later.link.empty);
    return ends ? nots.map((shape) => gapNotText(shape, workshop, scope)).join('') : '';
  });
}
