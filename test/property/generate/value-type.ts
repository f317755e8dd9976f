/** The types of values that generated modules use, and how they are written. */

/** `side` is the union of two string literals. */
export type Base = 'int' | 'float' | 'string' | 'bool' | 'time' | 'duration' | 'side';

export interface ValueType {
  readonly base: Base;
  readonly nullable: boolean;
  readonly list: boolean;
}

export const plain = (base: Base): ValueType => ({ base, nullable: false, list: false });
export const nullable = (base: Base): ValueType => ({ base, nullable: true, list: false });
export const listOf = (base: Base): ValueType => ({ base, nullable: false, list: true });

export const sides = ['buy', 'sell'] as const;

export function typeText({ base, nullable }: ValueType): string {
  const name = base === 'side' ? '"buy" | "sell"' : base;
  if (!nullable) return name;
  return base === 'side' ? `(${name})?` : `${name}?`;
}

/** Milliseconds as a duration literal. */
export function durationText(ms: number): string {
  if (ms % 1000 === 0) return `${ms / 1000}s`;
  return ms > 1000 ? `${Math.floor(ms / 1000)}s${ms % 1000}ms` : `${ms}ms`;
}
