/** The conformance cases of the shared data: facts from the test suites of other engines, and cases of our own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ConformanceCase } from '../engine/conformance-case.ts';

/** Where the cases are; set MOTIF_SHARED where the data lie elsewhere. */
export const folder = resolve(process.env['MOTIF_SHARED'] ?? '../shared', 'conformance');

export const sources = ['flink', 'siddhi', 'esper', 'own'] as const;

/** The cases of one source; null where the data are not there. */
export function casesOf(source: (typeof sources)[number]): readonly ConformanceCase[] | null {
  const path = join(folder, source);
  if (!existsSync(path)) return null;
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .flatMap((name) => readCases(join(path, name)));
}

function readCases(path: string): readonly ConformanceCase[] {
  // The files are data that this repository describes in `ConformanceCase`; a wrong one fails when it is run.
  return JSON.parse(readFileSync(path, 'utf8')) as readonly ConformanceCase[];
}
