/** `emit T { … }`: the two key fields that other rules may ask for, and some values. */
import fc from 'fast-check';
import { drawing, tape } from '../draw.ts';
import { emitted } from '../expression/emitted.ts';
import type { Scope, Value } from '../expression/scope.ts';
import type { EventModel, Field } from '../model.ts';
import { plain } from '../value-type.ts';

/** A tape for each value. */
export type EmitShape = readonly (readonly number[])[];

export const emitShape: fc.Arbitrary<EmitShape> = fc.array(tape(20), {
  minLength: 1,
  maxLength: 4,
  size: 'max',
});

export interface BuiltEmit {
  readonly text: string;
  readonly model: EventModel;
}

/** @param keys what the two keys are set to, if anything is at hand */
export function buildEmit(
  word: string,
  name: string,
  tapes: EmitShape,
  scope: Scope,
  keys: readonly (Value | undefined)[],
): BuiltEmit {
  const values = tapes.map((decisions) => emitted(scope, drawing(decisions)));
  const written = values.map(({ text }, index) => `e${index}: ${text}`);
  const [first, second] = keys;
  const keyTexts = [`k: ${first?.text ?? '"x"'}`, `g: ${second?.text ?? '0'}`];
  const fields: readonly Field[] = [
    { name: 'k', type: plain('string'), role: 'key' },
    { name: 'g', type: plain('int'), role: 'key' },
    ...values.map(({ type }, index) => ({ name: `e${index}`, type, role: 'value' as const })),
  ];
  return {
    text: `${word} ${name} { ${[...keyTexts, ...written].join(', ')} }`,
    model: { name, fields, keys: { first: 'k', second: 'g' }, origin: 'emitted' },
  };
}
