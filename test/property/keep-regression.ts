/** Writes a broken law as a case into test/regressions, where it stays and is run by both engines. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rowOf, type ConformanceCase } from '../engine/conformance-case.ts';
import type { Broken } from './laws/law.ts';

const folder = fileURLToPath(new URL('../regressions', import.meta.url));

/** What is expected is what the reference said; where it was wrong, the case is mended with it. */
export function keepRegression(broken: Broken, seed: number, index: number): string {
  const { law, module, trace, options, sides } = broken;
  const expected = sides.find(({ name }) => name === 'reference') ?? sides[0];
  const kept: ConformanceCase = {
    id: `regressions/${law}-${seed}-${index}`,
    origin: `property ${law}, seed ${seed}, case ${index}`,
    module,
    options,
    events: trace,
    expect: (expected?.outputs ?? []).map(rowOf),
    order: 'list',
    semantics: 'own',
    note: broken.what.split('\n')[0] ?? '',
  };
  const path = join(folder, `${law}-${seed}-${index}.json`);
  if (!existsSync(path)) writeFileSync(path, `${JSON.stringify([kept], null, 2)}\n`);
  return path;
}
