/** Patterns: every operator, nested to a small depth. */
import fc from 'fast-check';
import { atom } from './atom.ts';
import { loop } from './loop.ts';
import type { Operator, PatternNode } from './node.ts';
import { sequence, sequenceOf } from './sequence.ts';

/** Every operator, the simplest first: what is generated shrinks towards it. */
const operators: readonly Operator[] = [atom, loop, sequence];

/** Operators that are made of other patterns and so need a depth. */
function below(depth: number): fc.Arbitrary<PatternNode> {
  const usable = depth > 0 ? operators : operators.filter((one) => one !== sequence);
  const nested = depth > 0 ? below(depth - 1) : fc.constant(nothing);
  return fc.oneof(
    { withCrossShrink: true },
    ...usable.map((one) => ({ weight: one.weight, arbitrary: one.arbitrary(nested) })),
  );
}

const nothing: PatternNode = {
  build: () => {
    throw new Error('an operator without operands asked for one');
  },
};

/** The pattern of a rule. */
export const rulePattern: fc.Arbitrary<PatternNode> = sequenceOf(below(1), { minLength: 0, maxLength: 3 });
