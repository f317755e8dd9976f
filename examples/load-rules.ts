/** A rule file brought to life: compiled by the project's own compiler and loaded into this process. */
import { readFileSync } from 'node:fs';
import { compile } from '../compiler/index.ts';
import * as runtime from '../runtime/index.ts';
import type { Detector, DetectorOptions } from '../runtime/index.ts';

export type LoadedRules = {
  readonly create: (options: DetectorOptions) => Detector;
  /** How long compiling took, in milliseconds. */
  readonly compiledIn: number;
};

/** @throws if the rules do not compile, with everything that the compiler has to say */
export function loadRules(path: string): LoadedRules {
  const begun = performance.now();
  const result = compile(readFileSync(path, 'utf8'), { name: path });
  if (!result.ok)
    throw new Error(result.diagnostics.map(({ id, message }) => `${id}: ${message}`).join('\n'));
  // The text was just written by the compiler, as the body of a function of the runtime.
  const load: unknown = new Function('rt', result.module.body);
  const { create } = (load as (rt: typeof runtime) => Pick<LoadedRules, 'create'>)(runtime);
  return { create, compiledIn: performance.now() - begun };
}
