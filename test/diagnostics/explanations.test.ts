/**
 * What the compiler says about the failing example of each explanation page, word for word, and that the mended
 * one is right. A new page is all that a new finding needs; `vitest -u` writes its golden text.
 */
import { describe, expect, test } from 'vitest';
import { analyse } from '../../compiler/analyse.ts';
import { run } from '../../compiler/pipeline.ts';
import { render } from '../../compiler/diagnostics/render.ts';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import { explanationPages } from './explanation-pages.ts';

describe.each(explanationPages())('$id', ({ id, text, failing, mended }) => {
  test('the page has its title and both examples', () => {
    expect(text.startsWith(`# ${id}\n`)).toBe(true);
    expect(failing.length).toBeGreaterThan(0);
    expect(mended.length).toBeGreaterThan(0);
  });

  test('the failing example is told in these words', async () => {
    const found = failing.flatMap((code) => findings(id, code));
    expect(found.map((diagnostic) => diagnostic.id)).toContain(id);
    const told = render(found, { format: 'pretty', colour: false, version: '' });
    await expect(told).toMatchFileSnapshot(`golden/${id}.txt`);
  });

  test('the mended example has no such finding, and no error', () => {
    const found = mended.flatMap((code) => findings(id, code));
    const left = found.filter((diagnostic) => diagnostic.id === id || isOwnError(diagnostic));
    expect(render(left, { format: 'pretty', colour: false, version: '' })).toBe('');
  });
});

function findings(id: string, text: string): readonly Diagnostic[] {
  const file = { name: `${id}.cep`, text };
  const { module, diagnostics } = analyse(file, 'reference');
  if (module === null) return diagnostics;
  // What is only found while the automaton is built.
  return [
    ...diagnostics,
    ...run(file).diagnostics.filter((late) => late.id === id && !isIn(diagnostics, late)),
  ];
}

function isIn(diagnostics: readonly Diagnostic[], { id }: Diagnostic): boolean {
  return diagnostics.some((diagnostic) => diagnostic.id === id);
}

/** What the code generator cannot do yet is right, if not yet useful. */
function isOwnError({ id, severity }: Diagnostic): boolean {
  return severity === 'error' && id !== 'not-yet-supported';
}
