/** Random modules for tests of single phases: those that can be compiled. */
import fc from 'fast-check';
import { compiledConstructs } from './constructs/compiled.ts';
import { gateOf } from './constructs/gate.ts';
import type { ConstructName } from './constructs/probes.ts';
import { buildModule, moduleShape } from './generate/module.ts';
import { loadEngines } from '../engine/load.ts';

/** @param constructs what they are made of; if nothing is said, all that is compiled */
export function randomModules(
  count: number,
  seed: number,
  constructs: ReadonlySet<ConstructName> = compiledConstructs(),
): readonly string[] {
  const gate = gateOf(constructs);
  return fc
    .sample(fc.noBias(moduleShape(gate)), { numRuns: 2 * count, seed })
    .map((shape) => buildModule(shape, gate).text)
    .filter((text) => loadEngines(text).ok)
    .slice(0, count);
}
