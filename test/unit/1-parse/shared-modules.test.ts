/** Every module of the conformance cases is read; the only ones refused are those that must be. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { read } from './read.ts';

const folder = join(process.env['MOTIF_SHARED'] ?? '../shared', 'conformance');

interface Case {
  readonly id: string;
  readonly module: string;
}

function casesIn(file: string): readonly Case[] {
  return JSON.parse(readFileSync(file, 'utf8'));
}

test('conformance modules are read', () => {
  if (!existsSync(folder)) {
    console.log(`not run: ${folder} is absent`);
    return;
  }
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  expect(files.length).toBeGreaterThan(0);
  const refused = files
    .filter((name) => !name.endsWith('refused.json'))
    .flatMap((file) => casesIn(join(folder, file)))
    .map(({ id, module }) => ({ id, findings: read(module).findings }))
    .filter(({ findings }) => findings.length > 0);
  expect(refused).toEqual([]);
});
