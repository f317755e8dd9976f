/** How often a part of a pattern is taken, how its iterations follow one another, and what ends them (§4.2). */
import type { Expression } from './expression.ts';
import type { NodeBase } from './node.ts';
import type { Negand } from './pattern.ts';

/** What follows an atom or group directly: `+ greedy`, `{2,5} strict each`. */
export interface Loop extends NodeBase {
  readonly kind: 'loop';
  readonly quantifier: Quantifier;
  /** In the order written, possibly contradicting one another. */
  readonly words: readonly LoopWord[];
}

/** `?`, `*`, `+`, or a count in braces. */
export type Quantifier = SignQuantifier | ExactCount | CountRange;

export interface SignQuantifier extends NodeBase {
  readonly kind: 'sign-quantifier';
  readonly sign: '?' | '*' | '+';
}

/** `{3}`, `{n}`, `{o.parts}` */
export interface ExactCount extends NodeBase {
  readonly kind: 'exact-count';
  /** Any expression; which ones make a count is checked later. */
  readonly count: Expression;
}

/** `{2,5}`, `{2,}`, `{,5}`: at least one bound is written. */
export interface CountRange extends NodeBase {
  readonly kind: 'count-range';
  readonly min: Expression | null;
  readonly max: Expression | null;
}

export interface LoopWord extends NodeBase {
  readonly kind: 'loop-word';
  readonly word: 'greedy' | 'each' | 'any' | 'strict' | 'strict own';
}

/** The clauses that bound a loop, in the order in which they are written. Without a loop all are null. */
export interface LoopEnds {
  /** `gap 3s`: each iteration begins at most so long after the end of the one before. */
  readonly gap: Expression | null;
  /** `lasting 5min`: the minimum is reached only when the loop has lasted so long. */
  readonly lasting: Expression | null;
  /** `until (N)`: an N closes the loop. */
  readonly until: Negand | null;
  /** `drop (N where …)`: an N takes iterations out again. */
  readonly drop: Negand | null;
}
