/** Parameters. Integers serve as counts too, so they stay between 1 and 3; durations serve as lengths. */
import fc from 'fast-check';
import type { ParamModel, ParamValue } from './model.ts';
import { durationText, type Base } from './value-type.ts';

export interface ParamShape {
  readonly base: 'int' | 'duration' | 'float' | 'bool';
  readonly choice: number;
}

const values: Readonly<Record<ParamShape['base'], readonly ParamValue[]>> = {
  int: [2, 1, 3],
  duration: [1000, 500, 2000, 3000],
  float: [1, 0.5, 2.25],
  bool: [true, false],
};

export const paramShape: fc.Arbitrary<ParamShape> = fc.record({
  base: fc.constantFrom<ParamShape['base']>('int', 'duration', 'float', 'bool'),
  choice: fc.nat(5),
});

export function buildParam({ base, choice }: ParamShape, index: number): ParamModel {
  return { name: `par${index + 1}`, base, initial: paramValue(base, choice), greatest: null };
}

/** A constant is like a parameter that the host cannot set; it is only read, never a count or a length. */
export function buildConst({ base, choice }: ParamShape, index: number): ParamModel {
  return { name: `con${index + 1}`, base, initial: paramValue(base, choice), greatest: null };
}

export function paramValue(base: Base, choice: number): ParamValue {
  const domain = base === 'duration' || base === 'float' || base === 'bool' ? values[base] : values.int;
  return domain[choice % domain.length] ?? 1;
}

export function paramText(word: 'param' | 'const', { name, base, initial }: ParamModel): string {
  return `${word} ${name}: ${base} = ${valueText(base, initial)}\n`;
}

function valueText(base: Base, value: ParamValue): string {
  if (base === 'duration') return durationText(Number(value));
  const text = String(value);
  return base === 'float' && !text.includes('.') ? `${text}.0` : text;
}
