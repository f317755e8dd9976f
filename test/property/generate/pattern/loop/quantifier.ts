/** `?`, `*`, `+` and the forms in braces, with counts that are written, parameters, or bound earlier. */
import { pick, type Draw } from '../../draw.ts';
import type { Scope } from '../../expression/scope.ts';
import type { ParamModel } from '../../model.ts';

export interface Quantifier {
  readonly text: string;
  /** Least number of iterations, as far as the text proves it. */
  readonly minimum: number;
  /** The text says that there may be no iteration. */
  readonly empty: boolean;
  /** One number of iterations, whatever comes, so it ends by itself. */
  readonly fixed: boolean;
  /** It has a maximum. */
  readonly capped: boolean;
  /** At most one iteration, and names are nullable rather than lists. */
  readonly optional: boolean;
  /** Never more than one iteration: nothing is waited for inside. */
  readonly single: boolean;
}

const form = (text: string, minimum: number, kind: Partial<Quantifier> = {}): Quantifier => ({
  text,
  minimum,
  empty: minimum === 0,
  fixed: false,
  capped: kind.fixed ?? false,
  optional: false,
  single: false,
  ...kind,
});

const fixed = { fixed: true };
const capped = { capped: true };

const written: readonly Quantifier[] = [
  form('+', 1),
  form('?', 0, { optional: true, single: true, capped: true }),
  form('*', 0),
  form('{2}', 2, fixed),
  form('{3}', 3, fixed),
  form('{1}', 1, { fixed: true, single: true }),
  form('{1,2}', 1, capped),
  form('{2,3}', 2, capped),
  form('{0,2}', 0, capped),
  form('{2,}', 2),
  form('{,2}', 0, capped),
];

/** Parameters for counts are never above 3, and never 0. */
function ofParams(params: readonly ParamModel[]): readonly Quantifier[] {
  return params
    .filter(({ base }) => base === 'int')
    .flatMap(({ name }) => [
      form(`{${name}}`, 0, { ...fixed, empty: false }),
      form(`{${name},3}`, 0, { ...capped, empty: false }),
      form(`{,${name}}`, 0, capped),
      form(`{${name},}`, 0, { empty: false }),
    ]);
}

/** What is bound may be 0 when it is read. */
function ofBindings(scope: Scope): readonly Quantifier[] {
  return scope.names
    .filter(({ shape, of }) => shape === 'one' && of.fields.some(({ name }) => name === 'v'))
    .slice(-1)
    .flatMap(({ name }) => [
      form(`{${name}.v}`, 0, fixed),
      form(`{${name}.v,3}`, 0, capped),
      form(`{1,${name}.v}`, 1, capped),
      form(`{${name}.v,}`, 0),
    ]);
}

export interface QuantifierNeeds {
  /** The loop must end by itself. */
  readonly fixed: boolean;
  readonly mustTake: boolean;
  /** There must be a maximum. */
  readonly capped: boolean;
}

export function chooseQuantifier(
  draw: Draw,
  scope: Scope,
  params: readonly ParamModel[],
  needs: QuantifierNeeds,
): Quantifier {
  const dynamic = draw(5) === 4 ? [...ofBindings(scope), ...ofParams(params)] : [];
  const fitting = (dynamic.length > 0 ? dynamic : written).filter(
    (one) => (one.fixed || !needs.fixed) && (!one.empty || !needs.mustTake) && (one.capped || !needs.capped),
  );
  return pick(draw, fitting) ?? form('{2}', 2, fixed);
}
