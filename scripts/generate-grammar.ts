/**
 * Turns `grammar/cep.ohm` into `grammar/generated/cep.ohm-bundle.{js,d.ts}`: the grammar as an ES module and
 * the types of its semantic actions. Does nothing while the bundle is newer than the grammar, so every other
 * script may call it first.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'grammar');
const grammar = join(folder, 'cep.ohm');
const generated = join(folder, 'generated');
const bundleNames = ['cep.ohm-bundle.js', 'cep.ohm-bundle.d.ts'];

/** A bundle that is missing, or older than the grammar, must be made again. */
function isStale(): boolean {
  const bundles = bundleNames.map((name) => join(generated, name));
  return bundles.some((path) => !existsSync(path) || statSync(path).mtimeMs < statSync(grammar).mtimeMs);
}

/** Makes the bundle in a folder of its own and moves it into place, so that two runs at once do no harm. */
export function generateGrammar(): void {
  if (!existsSync(grammar) || !isStale()) return;
  mkdirSync(generated, { recursive: true });
  const workshop = mkdtempSync(join(generated, 'making-'));
  try {
    copyFileSync(grammar, join(workshop, 'cep.ohm'));
    const manifest = createRequire(import.meta.url).resolve('@ohm-js/cli/package.json');
    const tool = join(dirname(manifest), 'index.js');
    execFileSync(process.execPath, [tool, 'generateBundles', '--withTypes', '--esm', 'cep.ohm'], {
      cwd: workshop,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    for (const name of bundleNames) renameSync(join(workshop, name), join(generated, name));
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateGrammar();
