/**
 * The README, word by word, with the built package: its files are written into an empty folder where the package
 * is installed, and its commands are run there in order. `…` in the README stands for what varies.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'motif-readme-'));

const followed = [];
try {
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/motif-cep'), 'dir');
  for (const { groups } of readme.matchAll(
    /^```(?<kind>\w+)(?: file=(?<file>\S+))?\n(?<text>[\s\S]*?)^```$/gm,
  )) {
    if (groups.file !== undefined) writeFileSync(join(folder, groups.file), groups.text);
    if (groups.kind === 'console') follow(groups.text);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
assert.equal(followed.length, 3);
console.log(`the README's ${followed.length} commands do what it says on Node ${process.version}`);

/** Runs one command and compares what it prints. */
function follow(session) {
  const [line, ...expected] = session.split(/(?<=\n)/);
  const words = line.trim().split(' ').slice(1);
  const { stdout, stderr } = spawnSync(process.execPath, scriptOf(words), { cwd: folder, encoding: 'utf8' });
  assert.match(stdout + stderr, shownAs(expected.join('')), line);
  followed.push(line);
}

/** The same Node runs everything, so that what is tried is the Node that runs this file. */
function scriptOf([program, ...args]) {
  if (program === 'node') return args;
  assert.deepEqual([program, args[0]], ['npx', 'cep']);
  return [join(root, 'dist/cli/main.js'), ...args.slice(1)];
}

function shownAs(text) {
  const parts = text.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\s\\S]*?')}$`);
}
