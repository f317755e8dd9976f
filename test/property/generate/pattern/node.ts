/**
 * A pattern as it is generated: a shape that is built into text where it stands. Shapes know nothing of
 * types and names, so they shrink freely; building is total and gives a well-typed pattern for any shape.
 */
import type fc from 'fast-check';
import type { Name, Scope } from '../expression/scope.ts';
import type { Workshop } from './workshop.ts';

/** Where a pattern stands. */
export interface Site {
  /** What was bound before it. */
  readonly scope: Scope;
  /** Nothing may have been taken before it. */
  readonly first: boolean;
  /** Nothing follows it in the rule. */
  readonly last: boolean;
  /** A window closes a loop at its end. */
  readonly closing: boolean;
  /** It must not match the empty sequence. */
  readonly mustTake: boolean;
}

export interface Built {
  readonly text: string;
  /** It stands in parentheses when it is part of something. */
  readonly compound: boolean;
  readonly names: readonly Name[];
  /** It may match the empty sequence. */
  readonly empty: boolean;
  /** It cannot wait without end, in the sense of the static rules: waiting for the very next event does not count. */
  readonly bounded: boolean;
  /** Once begun, time alone ends it. */
  readonly timed: boolean;
  /** Milliseconds that its absences take at least. */
  readonly span: number;
}

export interface PatternNode {
  readonly build: (workshop: Workshop, site: Site) => Built;
}

/** One operator of patterns: a new one is a file of its own and a line in the list in `pattern.ts`. */
export interface Operator {
  readonly name: string;
  readonly weight: number;
  /** `nested` makes the patterns it is applied to. */
  readonly arbitrary: (nested: fc.Arbitrary<PatternNode>) => fc.Arbitrary<PatternNode>;
}
