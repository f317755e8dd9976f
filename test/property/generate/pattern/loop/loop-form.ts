/** How a loop goes round and when it ends: its count, its words, `gap`, `lasting`, `until` and `drop`. */
import fc from 'fast-check';
import { chance, drawing, pickWeighted, tape, type Draw } from '../../draw.ts';
import { withNames, type Name, type Scope } from '../../expression/scope.ts';
import { chooseLength, type Length } from '../length.ts';
import { maybeUnbound } from '../names.ts';
import { negand, negandShape, type NegandShape } from '../negand.ts';
import type { Parts, Site } from '../node.ts';
import type { Workshop } from '../workshop.ts';
import { chooseQuantifier, type Quantifier } from './quantifier.ts';

export interface LoopShape {
  readonly quantifier: readonly number[];
  readonly words: readonly number[];
  readonly ends: readonly number[];
  readonly until: NegandShape;
  readonly drop: NegandShape;
}

export function loopShape(parts: Parts): fc.Arbitrary<LoopShape> {
  const stop = negandShape(parts);
  return fc.record({ quantifier: tape(2), words: tape(2), ends: tape(12), until: stop, drop: stop });
}

export interface LoopForm {
  readonly quantifier: Quantifier;
  /** As in `+ strict greedy`, behind the quantifier. */
  readonly words: string;
  readonly strict: boolean;
  readonly gap: Length | null;
  readonly lasting: Length | null;
  readonly hasUntil: boolean;
  readonly hasDrop: boolean;
}

type Word = 'greedy' | 'each' | 'any';
type Adjacency = 'strict' | 'strict-own';

/** @param bare whether the body is an event without a condition, which a greedy loop might keep for ever */
export function loopForm(shape: LoopShape, workshop: Workshop, site: Site, bare: boolean): LoopForm {
  const word = chooseWord(drawing(shape.words.slice(0, 1)), workshop, site);
  const adjacency = word === 'any' ? null : chooseAdjacency(drawing(shape.words.slice(1)), workshop);
  const draw = drawing(shape.ends);
  const { gate } = workshop;
  const hasGap = chance(draw, gate.weight('gap'), 8);
  const hasLasting = chance(draw, gate.weight('lasting'), 10);
  const hasUntil = chance(draw, gate.weight('until'), 8);
  const hasDrop = chance(draw, gate.weight('drop'), 10);
  const open = site.last && !site.closing;
  const closes = word === 'each' || word === 'any' || adjacency !== null || hasGap || hasLasting || hasUntil;
  const quantifier = chooseQuantifier(drawing(shape.quantifier), site.scope, workshop.params, {
    fixed: open && !closes,
    mustTake: site.needs !== 'nothing' || open,
    capped: word === 'greedy' && bare && !hasGap && !hasUntil && !hasDrop,
  });
  const length = (wanted: boolean): Length | null =>
    wanted ? chooseLength(draw, site.scope, workshop) : null;
  const form: LoopForm = {
    quantifier,
    words: [adjacency === 'strict-own' ? 'strict own' : adjacency, word]
      .flatMap((one) => (one === null ? [] : [` ${one}`]))
      .join(''),
    strict: adjacency === 'strict',
    gap: length(hasGap),
    lasting: length(hasLasting),
    hasUntil,
    hasDrop,
  };
  noteUse(form, word, adjacency, workshop, site);
  const isTwisted = workshop.twist === 'default-as-each' && site.top && word === null;
  return isTwisted ? { ...form, words: `${form.words} each` } : form;
}

function chooseWord(draw: Draw, { gate, mayMultiply }: Workshop, { negated }: Site): Word | null {
  const word = pickWeighted<Word | null>(draw, [
    { weight: 12, value: null },
    { weight: gate.weight('each') * 2, value: 'each' },
    { weight: gate.weight('greedy') * 2, value: 'greedy' },
    { weight: gate.weight('any') * 2, value: 'any' },
  ]);
  if (word === 'greedy') return word;
  // Matches multiply twice over under `any`.
  const may =
    word !== undefined && word !== null && !negated && mayMultiply() && (word === 'each' || mayMultiply());
  return may ? word : null;
}

function chooseAdjacency(draw: Draw, { gate }: Workshop): Adjacency | null {
  return (
    pickWeighted<Adjacency | null>(draw, [
      { weight: 12, value: null },
      { weight: gate.weight('strict') * 2, value: 'strict' },
      { weight: gate.weight('strict-own'), value: 'strict-own' },
    ]) ?? null
  );
}

function noteUse(
  { gap, lasting, hasUntil, hasDrop }: LoopForm,
  word: Word | null,
  adjacency: Adjacency | null,
  workshop: Workshop,
  site: Site,
): void {
  workshop.use('loop');
  workshop.note('loops');
  if (site.inLoop) workshop.use('nested-loop');
  if (site.top && word === null) workshop.note('plainLoops');
  if (site.last && !site.negated) workshop.note('loopsAtEnd');
  for (const one of [word, adjacency]) if (one !== null) workshop.use(one);
  workshop.spend((word === 'any' ? 3 : word === 'each' ? 2 : 0) + (site.inLoop ? 1 : 0));
  if (gap !== null) workshop.use('gap');
  if (lasting !== null) workshop.use('lasting');
  if (hasUntil) workshop.use('until');
  if (hasDrop) workshop.use('drop');
}

export interface LoopEnds {
  readonly text: string;
  /** What `until` binds. */
  readonly names: readonly Name[];
}

/** @param body the names of one iteration; `soFar` those of the loop while it goes on */
export function loopEnds(
  form: LoopForm,
  shape: LoopShape,
  workshop: Workshop,
  scopes: { readonly scope: Scope; readonly body: readonly Name[]; readonly soFar: readonly Name[] },
): LoopEnds {
  const { scope, body, soFar } = scopes;
  const until = form.hasUntil
    ? negand(shape.until, workshop, withNames(scope, maybeUnbound(soFar)), 'names')
    : null;
  const drop = form.hasDrop ? negand(shape.drop, workshop, withNames(scope, body)) : null;
  if (until !== null && until.names.length > 0) workshop.use('until-binding');
  const text = [
    form.gap === null ? '' : ` gap ${form.gap.text}`,
    form.lasting === null ? '' : ` lasting ${form.lasting.text}`,
    until === null ? '' : ` until ${until.text}`,
    drop === null ? '' : ` drop ${drop.text}`,
  ].join('');
  return { text, names: maybeUnbound(until?.names ?? []) };
}

/** Milliseconds that a loop takes at least. */
export function loopSpan({ quantifier, lasting }: LoopForm, body: number): number {
  if (quantifier.empty) return 0;
  return Math.max(Math.max(quantifier.minimum, 1) * body, lasting?.known ?? 0);
}
