/** Every example in Motif compiles, and every run on the pages comes out as the page says. */
import { describe, expect, test } from 'vitest';
import { analyse } from '../../compiler/analyse.ts';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import type { TypedModule } from '../../compiler/ir/typed.ts';
import { compile } from '../../compiler/index.ts';
import { modulesOf, ruleAround, type CepModule } from './cep-block.ts';
import { enginesOf } from './engines.ts';
import { placeOf, readPages, type Block, type Page } from './page.ts';
import { emitOf, shownMatch, traceLines } from './trace.ts';

const pages = readPages();
const modules = pages.flatMap(modulesOf);

describe('examples in Motif', () => {
  test('there are many', () => {
    expect(modules.length).toBeGreaterThan(30);
  });

  test.each(modules.map((one) => [placeOf(one.block), one] as const))('%s', (_, one) => {
    const errors = errorsOf(compile(one.text, { name: one.block.path }).diagnostics);
    if (!one.isNotYet) {
      expect(errors).toEqual([]);
      return;
    }
    expect(errors.filter(({ id }) => id !== 'not-yet-supported')).toEqual([]);
    expect(errors.length, 'it compiles by now: take "not-yet" away').toBeGreaterThan(0);
  });
});

describe('runs', () => {
  const runs = pages.flatMap(runsOf);

  test('there are many', () => {
    expect(runs.length).toBeGreaterThan(30);
  });

  test.each(runs.map((run) => [placeOf(run.trace), run] as const))('%s', (_, { module, trace }) => {
    const typed = typedOf(module.text);
    const text = module.prelude + ruleAround(module.block.text, emitOf(typed.rules[0]?.bindings ?? []));
    const lines = traceLines(trace.text);
    const { reference, detector } = enginesOf(text);
    for (const run of detector === null ? [reference] : [reference, detector]) {
      const found = lines.map(({ given }) => run(given).map((output) => shownMatch(output, typed, given)));
      expect(found).toEqual(lines.map(({ gives }) => gives));
    }
  });
});

interface Run {
  readonly module: CepModule;
  readonly trace: Block;
}

/** A trace is a run of the fragment above it. */
function runsOf(page: Page): readonly Run[] {
  const fragments = modulesOf(page).filter(({ isFragment }) => isFragment);
  const traces = page.blocks.filter(({ language }) => language === 'trace');
  return traces.flatMap((trace) => {
    const module = fragments.findLast(({ block }) => block.line < trace.line);
    return module === undefined ? [] : [{ module, trace }];
  });
}

function errorsOf(
  diagnostics: readonly Diagnostic[],
): readonly { readonly id: string; readonly message: string }[] {
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ id, message }) => ({ id, message }));
}

function typedOf(text: string): TypedModule {
  const { module, diagnostics } = analyse({ name: 'example.cep', text }, 'reference');
  if (module === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return module;
}
