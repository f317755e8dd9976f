/** Modules that must be refused, tricky ones that must not, and all those that peers' cases are written in. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findings } from './checked.ts';

const folder = join(process.env['MOTIF_SHARED'] ?? '../shared', 'conformance');

interface Case {
  readonly id: string;
  readonly module: string;
}

/** Nothing, and a word about it, where the folder is absent. */
function casesOf(file: string): readonly Case[] {
  if (existsSync(folder)) return JSON.parse(readFileSync(join(folder, file), 'utf8'));
  console.log(`not run: ${folder} is absent`);
  return [];
}

test('what must be refused is', () => {
  const accepted = casesOf('errors/refused.json').filter(({ module }) => findings(module).length === 0);
  expect(accepted.map(({ id }) => id)).toEqual([]);
});

test('what must not be refused is not', () => {
  const refused = casesOf('errors/accepted.json').filter(({ module }) => findings(module).length > 0);
  expect(refused.map(({ id, module }) => [id, findings(module)])).toEqual([]);
});

test("the modules of peers' cases are right, as far as they are supported", () => {
  const files = ['flink', 'siddhi', 'esper', 'own'].flatMap((group) =>
    existsSync(folder) ? readdirSync(join(folder, group)).map((file) => `${group}/${file}`) : [],
  );
  const wrong = files.flatMap(casesOf).flatMap(({ id, module }) => {
    const found = findings(module).filter((one) => one !== 'not-yet-supported');
    return found.length === 0 ? [] : [[id, found]];
  });
  expect(wrong).toEqual([]);
});
