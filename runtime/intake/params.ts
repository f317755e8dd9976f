/** The params of a detector: every value that the host gives is checked, every one it leaves out is taken from the source. */
import type { CompiledModule } from '../program.ts';
import { member } from './fields.ts';
import { InputError } from './input-error.ts';

/**
 * The values in the order of the module's params.
 * @throws InputError if a value does not fit, is missing, or names no param
 */
export function readParams(
  module: Pick<CompiledModule, 'params'>,
  given: Readonly<Record<string, unknown>>,
): unknown[] {
  const known = new Set(module.params.map((param) => param.name));
  for (const name of Object.keys(given)) {
    if (!known.has(name)) throw new InputError(unknownParam(name, [...known]));
  }
  return module.params.map((param) => {
    const value = member(given, param.name);
    if (value !== undefined) return param.read(value);
    if (param.initial !== undefined) return param.initial;
    return param.read(undefined);
  });
}

function unknownParam(name: string, known: readonly string[]): ConstructorParameters<typeof InputError>[0] {
  const expected = known.length === 0 ? 'no params (the module declares none)' : `one of ${known.join(', ')}`;
  return { type: 'params', field: null, expected, found: name };
}
