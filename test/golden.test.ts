/**
 * What the compiler makes of a dozen small modules, byte by byte: the automata of all, the generated TypeScript of
 * some. `UPDATE_GOLDEN=1 npx vitest run test/golden.test.ts` writes the files anew; the difference is then read.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { construct } from '../compiler/4-automaton/index.ts';
import { lower } from '../compiler/3-lower/index.ts';
import { analyse } from '../compiler/analyse.ts';
import * as compiler from '../compiler/index.ts';
import { dumpAutomaton } from '../compiler/ir/dump.ts';
import * as runtime from '../runtime/index.ts';

const folder = fileURLToPath(new URL('golden', import.meta.url));
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.cep'))
  .map((file) => file.slice(0, -'.cep'.length));

/** Modules whose generated TypeScript is kept as well: each shows another part of it. */
const printed: readonly string[] = ['spoofing', 'absence', 'border', 'each', 'feeding', 'step-windows'];

describe.each(names)('%s', (name) => {
  const text = readFileSync(join(folder, `${name}.cep`), 'utf8');
  const source = { name: `${name}.cep`, text };

  test('the automaton of each rule', () => {
    const { module, diagnostics } = analyse(source);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const dumps = module?.rules.map((rule) => dumpAutomaton(construct(lower(rule)), module.events));
    expectGolden(`${name}.automaton.txt`, dumps?.join('\n') ?? '');
  });

  test.runIf(printed.includes(name))('the generated TypeScript', () => {
    const result = compiler.compile(text, source);
    expectGolden(`${name}.ts`, result.ok ? result.module.typescript : '');
  });

  test('the same source gives the same module', () => {
    expect(compiler.compile(text, source)).toEqual(compiler.compile(text, source));
  });
});

test('the public surface: what compiler and runtime export', () => {
  const lines = Object.entries({ compiler, runtime }).flatMap(([entry, exports]) =>
    Object.keys(exports).map((name) => `${entry} ${name}`),
  );
  expectGolden('exports.txt', `${lines.toSorted().join('\n')}\n`);
});

function expectGolden(file: string, actual: string): void {
  const path = join(folder, file);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, actual);
  expect(actual).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
}
