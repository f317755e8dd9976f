/** `?`, `*`, `+` and the forms in braces, with counts that are written, parameters, or bound earlier. */
import { pick, type Draw } from '../draw.ts';
import type { Scope } from '../expression/scope.ts';
import type { ParamModel } from '../model.ts';

export interface Quantifier {
  readonly text: string;
  /** Least number of iterations, as far as the text proves it. */
  readonly minimum: number;
  /** The loop is full at a number that the text fixes, so it ends by itself. */
  readonly fixed: boolean;
  /** At most one iteration, and names are nullable rather than lists. */
  readonly optional: boolean;
  /** Never more than one iteration: nothing is waited for inside. */
  readonly single: boolean;
}

const form = (text: string, minimum: number, kind: Partial<Quantifier> = {}): Quantifier => ({
  text,
  minimum,
  fixed: false,
  optional: false,
  single: false,
  ...kind,
});

const fixed = { fixed: true };

const written: readonly Quantifier[] = [
  form('+', 1),
  form('?', 0, { optional: true, single: true }),
  form('*', 0),
  form('{2}', 2, fixed),
  form('{3}', 3, fixed),
  form('{1}', 1, { fixed: true, single: true }),
  form('{1,2}', 1),
  form('{2,3}', 2),
  form('{0,2}', 0),
  form('{2,}', 2),
  form('{,2}', 0),
];

/** Parameters for counts are never above 3. */
function ofParams(params: readonly ParamModel[]): readonly Quantifier[] {
  return params
    .filter(({ base }) => base === 'int')
    .flatMap(({ name }) => [
      form(`{${name}}`, 0, fixed),
      form(`{${name},3}`, 0),
      form(`{,${name}}`, 0),
      form(`{${name},}`, 0),
    ]);
}

function ofBindings(scope: Scope): readonly Quantifier[] {
  return scope.names
    .filter(({ shape, of }) => shape === 'one' && of.fields.some(({ name }) => name === 'v'))
    .slice(-1)
    .flatMap(({ name }) => [
      form(`{${name}.v}`, 0, fixed),
      form(`{${name}.v,3}`, 0),
      form(`{1,${name}.v}`, 0),
      form(`{${name}.v,}`, 0),
    ]);
}

export interface QuantifierNeeds {
  /** The loop must end by itself. */
  readonly fixed: boolean;
  readonly mustTake: boolean;
}

export function chooseQuantifier(
  draw: Draw,
  scope: Scope,
  params: readonly ParamModel[],
  needs: QuantifierNeeds,
): Quantifier {
  const dynamic = draw(5) === 4 ? [...ofBindings(scope), ...ofParams(params)] : [];
  const fitting = (dynamic.length > 0 ? dynamic : written).filter(
    (one) => (one.fixed || !needs.fixed) && (one.minimum > 0 || !needs.mustTake),
  );
  return pick(draw, fitting) ?? form('{2}', 2, fixed);
}
