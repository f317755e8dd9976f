/** Patterns of every kind that the grammar can say, as deep as they are told. */
import fc, { type Arbitrary } from 'fast-check';
import type {
  Absence,
  EventReference,
  GapNot,
  Loop,
  LoopEnds,
  Negand,
  Pattern,
  Step,
} from '../../../../compiler/ir/ast.ts';
import { condition, expression, measure } from './expressions.ts';
import { capitalText, few, maybe, node, plainName, smallName, span } from './nodes.ts';

export const event: Arbitrary<EventReference> = fc.oneof(
  {
    weight: 5,
    arbitrary: capitalText.map((name) => ({ kind: 'event-reference' as const, name, wildcard: false, span })),
  },
  {
    weight: 1,
    arbitrary: fc.constant({ kind: 'event-reference' as const, name: 'event', wildcard: true, span }),
  },
);

export function negand(depth: number): Arbitrary<Negand> {
  const single = node('event-negand', { event, name: maybe(smallName), where: maybe(condition) });
  if (depth <= 0) return single;
  return fc.oneof(single, node('group-negand', { body: pattern(depth - 1), within: maybe(measure) }));
}

/** Anything from a sequence down to an atom; never an absence by itself. */
export function pattern(depth: number): Arbitrary<Pattern> {
  return depth <= 0 ? repeated(0) : fc.oneof(either(depth), sequence(depth));
}

/** An operand of arrows. */
function either(depth: number): Arbitrary<Pattern> {
  if (depth <= 0) return repeated(0);
  const operand = fc.oneof(
    { weight: 4, arbitrary: repeated(depth - 1) },
    { weight: 1, arbitrary: absence(depth - 1) },
  );
  const both = node('conjunction', { operands: few(operand, 2) });
  return fc.oneof(
    { weight: 2, arbitrary: repeated(depth) },
    both,
    node('disjunction', { operands: few(fc.oneof(operand, both), 2) }),
  );
}

function absence(depth: number): Arbitrary<Absence> {
  return node('absence', { negand: negand(depth), length: measure });
}

function sequence(depth: number): Arbitrary<Pattern> {
  const inner = either(depth - 1);
  const middle = few(step(depth - 1), 0, 2);
  const last = fc.oneof(step(depth - 1), lastStep(depth - 1)).map((one) => [one]);
  const steps = fc.tuple(middle, last).map(([some, end]) => [...some, ...end]);
  return fc.oneof(
    node('sequence', { lead: fc.constant(null), first: inner, steps }),
    node('sequence', { lead: absence(depth - 1), first: inner, steps: fc.oneof(steps, middle) }),
  );
}

function gapNots(depth: number): Arbitrary<readonly GapNot[]> {
  return few(node('gap-not', { arrow: fc.constantFrom('->', '=>'), negand: negand(depth) }), 0, 2);
}

function step(depth: number): Arbitrary<Step> {
  const nots = gapNots(depth);
  return fc.oneof(
    node('then-step', {
      nots,
      arrow: fc.constantFrom('->', '->>', '=>'),
      within: maybe(measure),
      pattern: either(depth),
    }),
    node('absence-step', { nots, negand: negand(depth), length: measure, every: fc.constant(null) }),
    node('wait-step', { nots, length: measure }),
  );
}

/** Steps that nothing can follow. */
function lastStep(depth: number): Arbitrary<Step> {
  const nots = gapNots(depth);
  return fc.oneof(
    node('absence-step', { nots, negand: negand(depth), length: measure, every: measure }),
    node('not-step', { nots, negand: negand(depth) }),
  );
}

function repeated(depth: number): Arbitrary<Pattern> {
  const where = maybe(condition);
  const looped = { loop, name: maybe(smallName), where, ends: ends(depth) };
  const plain = { loop: fc.constant(null), where, ends: fc.constant(noEnds) };
  const arguments_ = { pattern: plainName, arguments: few(expression(1)) };
  const nameless = { ...plain, name: fc.constant(null) };
  const flat: Arbitrary<Pattern> = fc.oneof(
    node('atom', { event, ...plain, name: maybe(smallName) }),
    node('atom', { event, ...looped }),
    node('pattern-call', { ...arguments_, ...nameless }),
    node('pattern-call', { ...arguments_, ...looped }),
  );
  if (depth <= 0) return flat;
  const inside = { body: pattern(depth - 1), unless: maybe(negand(depth - 1)), within: maybe(measure) };
  return fc.oneof(
    { weight: 2, arbitrary: flat },
    { weight: 1, arbitrary: node('group', { ...inside, ...nameless, strict: fc.boolean() }) },
    { weight: 1, arbitrary: node('group', { ...inside, ...looped, strict: fc.constant(false) }) },
  );
}

const loop: Arbitrary<Loop> = node('loop', {
  quantifier: fc.oneof(
    node('sign-quantifier', { sign: fc.constantFrom('?', '*', '+') }),
    node('exact-count', { count: expression(1) }),
    node('count-range', { min: expression(1), max: maybe(expression(1)) }),
    node('count-range', { min: fc.constant(null), max: expression(1) }),
  ),
  words: few(
    node('loop-word', { word: fc.constantFrom('greedy', 'each', 'any', 'strict', 'strict own') }),
    0,
    2,
  ),
});

const noEnds: LoopEnds = { gap: null, lasting: null, until: null, drop: null };

function ends(depth: number): Arbitrary<LoopEnds> {
  const closer = maybe(negand(depth - 1));
  return fc.record({ gap: maybe(measure), lasting: maybe(measure), until: closer, drop: closer });
}
