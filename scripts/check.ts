/**
 * `npm run check`: types, lint, format and unused code, one after the other. All of them run even when an
 * earlier one fails, so that one run shows everything there is to mend.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const steps: readonly (readonly [tool: string, ...args: readonly string[]])[] = [
  ['tsc', '--noEmit'],
  // What ships must also have declarations that can be written down.
  ['tsc', '-p', 'tsconfig.build.json', '--noEmit'],
  ['oxlint', '--deny-warnings'],
  ['prettier', '--check', '.'],
  ['knip'],
];

const failed = steps.filter(([tool, ...args]) => {
  console.log(`> ${tool} ${args.join(' ')}`);
  return spawnSync(join(root, 'node_modules/.bin', tool), args, { cwd: root, stdio: 'inherit' }).status !== 0;
});

if (failed.length > 0) {
  console.error(`check: ${failed.map(([tool]) => tool).join(', ')} failed`);
  process.exitCode = 1;
} else {
  console.log('check: types, lint, format and unused code are in order');
}
