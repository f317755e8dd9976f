/**
 * A pattern as it is generated: a shape that is built into text where it stands. Shapes know nothing of
 * types and names, so they shrink freely; building is total and gives a well-typed pattern for any shape.
 */
import type fc from 'fast-check';
import type { ConstructName } from '../../constructs/probes.ts';
import type { Name, Scope } from '../expression/scope.ts';
import type { Workshop } from './workshop.ts';

/** Where a pattern stands. */
export interface Site {
  /** What was bound before it. */
  readonly scope: Scope;
  /** Nothing may have been taken before it. */
  readonly first: boolean;
  /** The pattern of the rule, or an operand that has to end by itself, may end with it. */
  readonly last: boolean;
  /** A window closes a loop at its end. */
  readonly closing: boolean;
  /** Some window around it ends a `not` that stands at its end. */
  readonly windowed: boolean;
  /** What follows it is not joined to a sequence that ends here, as in plain parentheses. */
  readonly sealed: boolean;
  /** Its first event has to be the very next one. */
  readonly strict: boolean;
  /** It is the body of a loop, so something follows in any case. */
  readonly repeated: boolean;
  /** Within the body of a loop. */
  readonly inLoop: boolean;
  /** Whether it must not match the empty sequence, or must even take an event. */
  readonly needs: 'nothing' | 'something' | 'event';
  /** It must not happen. */
  readonly negated: boolean;
  /** Directly in the sequence of the rule. */
  readonly top: boolean;
  /** Names of earlier branches of a choice, which this one may bind as well. */
  readonly shared: readonly Name[];
}

/** From the tightest to the loosest: what has to stand in parentheses within something tighter. */
export const tightness = { repeated: 0, both: 1, either: 2, sequence: 3 } as const;

export interface Built {
  readonly text: string;
  readonly level: keyof typeof tightness;
  /** More than one event. */
  readonly compound: boolean;
  readonly names: readonly Name[];
  /** The names that every first event binds. */
  readonly starts: readonly Name[];
  /** It may match the empty sequence. */
  readonly empty: boolean;
  /** It may complete without an event, if only time passes. */
  readonly eventless: boolean;
  /** It cannot wait without end, in the sense of the static rules: waiting for the very next event does not count. */
  readonly bounded: boolean;
  /** An absence is one of its operands. */
  readonly besideAbsence: boolean;
  /** Once begun, time alone ends it. */
  readonly timed: boolean;
  /** Milliseconds that its absences take at least. */
  readonly span: number;
  /** It ends with a repeated absence. */
  readonly ordinal: boolean;
}

/** What most patterns are. */
export const usual: Omit<Built, 'text'> = {
  level: 'repeated',
  compound: true,
  names: [],
  starts: [],
  empty: false,
  eventless: false,
  bounded: true,
  besideAbsence: false,
  timed: true,
  span: 0,
  ordinal: false,
};

/** As a part of something that binds as tightly as `level`. */
export function inside(level: Built['level'], { text, level: own }: Built): string {
  return tightness[own] > tightness[level] ? `(${text})` : text;
}

export interface PatternNode {
  readonly build: (workshop: Workshop, site: Site) => Built;
}

/** What an operator is made of. */
export interface Parts {
  /** The patterns it is applied to. */
  readonly nested: fc.Arbitrary<PatternNode>;
  /** The patterns of which it says that they must not happen. */
  readonly negated: fc.Arbitrary<PatternNode>;
}

/** One operator of patterns: a new one is a file of its own and a line in the list in `pattern.ts`. */
export interface Operator {
  /** Null: it is always at hand. */
  readonly construct: ConstructName | null;
  readonly weight: number;
  /** Whether it is made of other patterns. */
  readonly deep: boolean;
  readonly arbitrary: (parts: Parts) => fc.Arbitrary<PatternNode>;
}
