/**
 * Builds `dist/`: every shipped folder compiled by `tsc`, then the files that are read rather than compiled
 * (the grammar bundle, the explanation pages, the library's own `.cep` patterns) put beside the code.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, rmSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');

/** Folders whose files of the named kinds travel unchanged. */
const readAtRunTime: readonly { folder: string; extensions: readonly string[] }[] = [
  { folder: 'grammar/generated', extensions: ['.js', '.ts'] },
  { folder: 'compiler/diagnostics/explain', extensions: ['.md'] },
  { folder: 'stdlib', extensions: ['.cep'] },
];

rmSync(dist, { recursive: true, force: true });
const tsc = join(root, 'node_modules/.bin/tsc');
const { status } = spawnSync(tsc, ['-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
if (status !== 0) {
  console.error('build: the code has type errors, so dist/ is not complete');
  process.exit(1);
}
for (const { folder, extensions } of readAtRunTime) {
  if (!existsSync(join(root, folder))) continue;
  cpSync(join(root, folder), join(dist, folder), {
    recursive: true,
    filter: (path) => statSync(path).isDirectory() || extensions.includes(extname(path)),
  });
}
const entry = join(dist, 'cli/main.js');
if (existsSync(entry)) chmodSync(entry, 0o755);
