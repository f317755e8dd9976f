/** Lengths of absences and windows: written, a parameter, or a binding's duration. */
import { pick, type Draw } from '../draw.ts';
import type { Scope } from '../expression/scope.ts';
import type { ParamModel } from '../model.ts';
import { durationText } from '../value-type.ts';
import type { Workshop } from './workshop.ts';

export interface Length {
  readonly text: string;
  /** Milliseconds, where the text says it. */
  readonly known: number | null;
}

const written = [1000, 2000, 3000, 500, 5000, 1500, 4000];

/** `atLeast` milliseconds must fit into a length that is written. */
export function chooseLength(draw: Draw, scope: Scope, workshop: Workshop, atLeast = 0): Length {
  const ms = Math.max(pick(draw, written) ?? 1000, atLeast);
  const plain: Length = { text: durationText(ms), known: ms };
  const computed =
    draw(6) < 5 ? undefined : pick(draw, [...ofParams(workshop.params, atLeast), ...ofBindings(scope)]);
  const length = computed ?? plain;
  workshop.length(length.known);
  return length;
}

/** Where a parameter of a named pattern is given a length, the static rules know it. */
function ofParams(params: readonly ParamModel[], atLeast: number): readonly Length[] {
  return params
    .filter(({ base, greatest }) => base === 'duration' && (greatest === null || atLeast === 0))
    .map(({ name, greatest }) => ({ text: name, known: greatest }));
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
