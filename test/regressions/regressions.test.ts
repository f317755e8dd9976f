/** Every disagreement that was ever found between the engines, or with a law, stays settled. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { difference } from '../engine/compare.ts';
import { optionsOf, unexpected, type ConformanceCase } from '../engine/conformance-case.ts';
import type { CompiledEngine, ReferenceEngine } from '../engine/engine.ts';
import { isNotYetCompiled, loadEngines, loadReference, showDiagnostic } from '../engine/load.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe.each(files)('%s', (file) => {
  const cases: readonly ConformanceCase[] = JSON.parse(readFileSync(join(folder, file), 'utf8'));

  test.each(cases)('$id', (one) => {
    const { reference, code } = load(one.module);
    const expected = reference.run(one.events, optionsOf(one));
    expect(unexpected(one, expected.outputs)).toBeNull();
    if (code === null) return;
    const detector = code.run(one.events, optionsOf(one));
    expect(unexpected(one, detector.outputs)).toBeNull();
    expect(difference(expected, detector)).toBeNull();
  });
});

/** What cannot be compiled yet is held by the reference alone. */
function load(text: string): { readonly reference: ReferenceEngine; readonly code: CompiledEngine | null } {
  const compiled = loadEngines(text);
  if (compiled.ok) return { reference: compiled.engines.reference, code: compiled.engines.detector };
  const loaded = isNotYetCompiled(compiled.diagnostics) ? loadReference(text) : compiled;
  if (!loaded.ok) throw new Error(loaded.diagnostics.map(showDiagnostic).join('\n'));
  return { reference: loaded.reference, code: null };
}
