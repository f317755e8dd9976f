/** Every disagreement that was ever found between the engines, or with a law, stays settled. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { difference } from '../engine/compare.ts';
import { optionsOf, unexpected, type ConformanceCase } from '../engine/conformance-case.ts';
import { loadEngines, showDiagnostic } from '../engine/load.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe.each(files)('%s', (file) => {
  const cases: readonly ConformanceCase[] = JSON.parse(readFileSync(join(folder, file), 'utf8'));

  test.each(cases)('$id', (one) => {
    const loaded = loadEngines(one.module);
    if (!loaded.ok) throw new Error(loaded.diagnostics.map(showDiagnostic).join('\n'));
    const reference = loaded.engines.reference.run(one.events, optionsOf(one));
    const detector = loaded.engines.detector.run(one.events, optionsOf(one));
    expect(unexpected(one, reference.outputs)).toBeNull();
    expect(unexpected(one, detector.outputs)).toBeNull();
    expect(difference(reference, detector)).toBeNull();
  });
});
