/** Durations that are computed are rounded to whole microseconds, halves away from zero (language §10, decision 6). */
import type { ValueType } from '../../../compiler/ir/types.ts';

export function isDuration(type: ValueType): boolean {
  return type.kind === 'nullable' ? isDuration(type.of) : type.kind === 'duration';
}

export function wholeDuration(duration: number): number {
  return duration < 0 ? -Math.round(-duration) : Math.round(duration);
}
