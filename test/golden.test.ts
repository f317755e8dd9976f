/**
 * What the compiler makes of a dozen small modules, byte by byte: the automata of all, the generated TypeScript of
 * some. `UPDATE_GOLDEN=1 npx vitest run test/golden.test.ts` writes the files anew; the difference is then read.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isLinear } from '../compiler/3-lower/index.ts';
import { analyse } from '../compiler/analyse.ts';
import { compile, explain, printExplanations } from '../compiler/index.ts';
import { dumpAutomaton } from '../compiler/ir/dump.ts';
import { automatonOf } from './engine/automaton-of.ts';
import { exportedNames } from './tidy/exported-names.ts';

const folder = fileURLToPath(new URL('golden', import.meta.url));
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.cep'))
  .map((file) => file.slice(0, -'.cep'.length));

/** Modules whose generated TypeScript is kept as well: each shows another part of it. */
const printed: readonly string[] = [
  'spoofing',
  'absence',
  'border',
  'each',
  'feeding',
  'step-windows',
  'general',
  'reporting',
];

/** Modules about whose rules it is kept what the compiler says. */
const explained: readonly string[] = ['spoofing', 'general', 'each', 'step-windows', 'reporting'];

/** Modules of which no rule has an automaton of its own. */
const general: readonly string[] = ['general', 'reporting'];

describe.each(names)('%s', (name) => {
  const text = readFileSync(join(folder, `${name}.cep`), 'utf8');
  const source = { name: `${name}.cep`, text };

  test('the automaton of each rule', () => {
    const { module, diagnostics } = analyse(source);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const dumps = module?.rules
      .filter(isLinear)
      .map((rule) => dumpAutomaton(automatonOf(rule), module.events));
    if (!general.includes(name)) expectGolden(`${name}.automaton.txt`, dumps?.join('\n') ?? '');
    else expect(dumps).toEqual([]);
  });

  if (printed.includes(name))
    test('the generated TypeScript', async () => {
      const result = compile(text, source);
      expectGolden(`${name}.ts`, result.ok ? await result.module.typescript() : '');
    });

  if (explained.includes(name))
    test('what the compiler says about the rules, and draws', () => {
      const result = explain(text, source);
      const rules = result.ok ? result.rules : [];
      expectGolden(`${name}.explain.txt`, printExplanations(rules, 'text'));
      expectGolden(`${name}.explain.dot`, printExplanations(rules, 'dot'));
    });

  test('the same source gives the same module', () => {
    expect(forms(text, source)).toEqual(forms(text, source));
  });
});

test('the public surface: what compiler and runtime export', () => {
  const lines = ['compiler/index.ts', 'runtime/index.ts'].flatMap((entry) => [
    `${entry}:`,
    ...exportedNames(entry).map((name) => `  ${name}`),
  ]);
  expectGolden('exports.txt', `${lines.join('\n')}\n`);
});

function expectGolden(file: string, actual: string): void {
  const path = join(folder, file);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, actual);
  expect(actual).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
}

/** Every form of the module that is text. */
function forms(text: string, source: { readonly name: string }): readonly string[] {
  const result = compile(text, source);
  return result.ok
    ? [result.module.javascript, result.module.types, result.module.map, result.module.body]
    : [];
}
