/** One case: a module, some traces, and decisions that laws draw from. */
import fc from 'fast-check';
import type { Gate } from './constructs/gate.ts';
import { tape } from './generate/draw.ts';
import { moduleShape, type ModuleShape } from './generate/module.ts';
import { traceShape, type TraceShape } from './generate/trace/trace.ts';

export interface CaseShape {
  readonly module: ModuleShape;
  readonly traces: readonly TraceShape[];
  readonly decisions: readonly number[];
}

export function caseShape(gate: Gate): fc.Arbitrary<CaseShape> {
  return fc.noBias(
    fc.record({
      module: moduleShape(gate),
      traces: fc.array(traceShape, { minLength: 2, maxLength: 3, size: 'max' }),
      decisions: tape(24),
    }),
  );
}

/** The seed of one case: it can be made again without those before it. */
export function caseSeed(seed: number, index: number): number {
  return Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b);
}
