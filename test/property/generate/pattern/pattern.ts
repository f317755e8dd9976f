/** Patterns: every operator, nested to a small depth. */
import fc from 'fast-check';
import type { Gate } from '../../constructs/gate.ts';
import { atom } from './atom.ts';
import { choice } from './choice.ts';
import { conjunction } from './conjunction.ts';
import { group } from './group.ts';
import { atomLoop } from './loop/atom-loop.ts';
import { groupLoop } from './loop/group-loop.ts';
import { namedPattern } from './named-pattern.ts';
import type { Operator, Parts, PatternNode } from './node.ts';
import { sequence, sequenceOf } from './sequence.ts';

/** Every operator, the simplest first: what is generated shrinks towards it. */
function operators(gate: Gate): readonly Operator[] {
  return [atom, atomLoop, namedPattern, sequence(gate), group, choice, conjunction, groupLoop];
}

/** Operators that are made of other patterns need a depth. */
function below(depth: number, gate: Gate): fc.Arbitrary<PatternNode> {
  const parts: Parts = {
    nested: depth > 0 ? below(depth - 1, gate) : fc.constant(nothing),
    negated: negatedPattern(gate),
  };
  const usable = operators(gate).flatMap((one) => {
    const weight = one.weight * (one.construct === null ? 1 : gate.weight(one.construct));
    return weight === 0 || (one.deep && depth <= 0) ? [] : [{ weight, arbitrary: one.arbitrary(parts) }];
  });
  return fc.oneof({ withCrossShrink: true }, ...usable);
}

/** What must not happen is made of events and loops; what must not happen within it, of one event. */
function negatedParts(gate: Gate): Parts {
  const negated = atom.arbitrary({ nested: fc.constant(nothing), negated: fc.constant(nothing) });
  const parts: Parts = { nested: fc.constant(nothing), negated };
  const loop = { weight: gate.weight('loop'), arbitrary: atomLoop.arbitrary(parts) };
  const usable = [{ weight: 4, arbitrary: atom.arbitrary(parts) }, loop].filter(({ weight }) => weight > 0);
  return { nested: fc.oneof(...usable), negated };
}

const nothing: PatternNode = {
  build: () => {
    throw new Error('an operator without operands asked for one');
  },
};

/** The pattern of a rule. */
export function rulePattern(gate: Gate): fc.Arbitrary<PatternNode> {
  const parts: Parts = { nested: below(2, gate), negated: negatedPattern(gate) };
  return sequenceOf(parts, gate, { minLength: 0, maxLength: 3 });
}

/** The body of a named pattern: a few events and loops. */
export function namedBody(gate: Gate): fc.Arbitrary<PatternNode> {
  const parts: Parts = { nested: negatedParts(gate).nested, negated: negatedPattern(gate) };
  return sequenceOf(parts, gate, { minLength: 0, maxLength: 1 });
}

/** What must not happen, where it is more than an event. */
export function negatedPattern(gate: Gate): fc.Arbitrary<PatternNode> {
  return sequenceOf(negatedParts(gate), gate, { minLength: 1, maxLength: 1 });
}
