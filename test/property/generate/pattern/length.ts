/** Lengths of absences and windows: written, a parameter, or a binding's duration. */
import { pick, type Draw } from '../draw.ts';
import type { Scope } from '../expression/scope.ts';
import type { ParamModel } from '../model.ts';
import { durationText } from '../value-type.ts';

export interface Length {
  readonly text: string;
  /** Milliseconds, where the text says it. */
  readonly known: number | null;
}

const written = [1000, 2000, 3000, 500, 5000, 1500, 4000];

/** `atLeast` milliseconds must fit into a length that is written. */
export function chooseLength(draw: Draw, scope: Scope, params: readonly ParamModel[], atLeast = 0): Length {
  const ms = Math.max(pick(draw, written) ?? 1000, atLeast);
  const plain: Length = { text: durationText(ms), known: ms };
  if (draw(6) < 5) return plain;
  return pick(draw, [...ofParams(params), ...ofBindings(scope)]) ?? plain;
}

function ofParams(params: readonly ParamModel[]): readonly Length[] {
  return params.filter(({ base }) => base === 'duration').map(({ name }) => ({ text: name, known: null }));
}

function ofBindings(scope: Scope): readonly Length[] {
  const single = scope.names.filter(({ shape }) => shape === 'one').slice(-2);
  const has = (field: string) =>
    single.filter(({ of }) => of.fields.some(({ name, type }) => name === field && !type.nullable));
  return [
    ...has('len').map(({ name }) => ({ text: `${name}.len`, known: null })),
    ...has('v').map(({ name }) => ({ text: `(500ms * (${name}.v + 1))`, known: null })),
  ];
}
