/** Literals (§2). Each keeps its text, so that it is printed as it was written, and its value. */
import type { NodeBase } from './node.ts';

export type Literal =
  IntLiteral | FloatLiteral | FractionLiteral | StringLiteral | BoolLiteral | NullLiteral | DurationLiteral;

/** `10_000` */
export interface IntLiteral extends NodeBase {
  readonly kind: 'int-literal';
  readonly text: string;
  readonly value: number;
}

/** `1.5`, `1e6` */
export interface FloatLiteral extends NodeBase {
  readonly kind: 'float-literal';
  readonly text: string;
  readonly value: number;
}

/** `25bps` (0.0025), `5pct` (0.05): a float. */
export interface FractionLiteral extends NodeBase {
  readonly kind: 'fraction-literal';
  readonly text: string;
  readonly value: number;
}

/** `"text"` */
export interface StringLiteral extends NodeBase {
  readonly kind: 'string-literal';
  /** With quotes and escapes. */
  readonly text: string;
  /** Without them. */
  readonly value: string;
}

export interface BoolLiteral extends NodeBase {
  readonly kind: 'bool-literal';
  readonly value: boolean;
}

export interface NullLiteral extends NodeBase {
  readonly kind: 'null-literal';
}

/** `250ms`, `1h30min`, `1mo`. A calendar length (`mo`, `y`) has `months`, which no number of microseconds is. */
export interface DurationLiteral extends NodeBase {
  readonly kind: 'duration-literal';
  readonly text: string;
  readonly microseconds: number;
  readonly months: number;
}
