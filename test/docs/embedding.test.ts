/**
 * The guide for embedding, as a program would follow it: its rules are built, its programs are checked against the
 * generated types and run, and what they print stands below them.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { cep } from '../cli/spawn-cep.ts';
import { root } from '../tidy/source-file.ts';
import { readPage, wordOf } from './page.ts';

const page = readPage('docs/embedding.md');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'motif-embedding-')));
const printed = page.blocks.flatMap((block) => {
  const file = wordOf(block, 'prints');
  return file === null ? [] : [[file, block.text] as const];
});
const programs = page.blocks.flatMap((block) =>
  block.language === 'ts' ? [wordOf(block, 'file') ?? ''] : [],
);
const withCompiler = 'compile.ts';

beforeAll(async () => {
  installPackage();
  for (const block of page.blocks) {
    const file = wordOf(block, 'file');
    if (file !== null) writeFileSync(join(folder, file), block.text);
  }
  await runCommands();
  await bundle();
}, 120_000);

describe('the guide for embedding', () => {
  test('every program is in a file, and says what it prints', () => {
    expect(programs.length).toBeGreaterThan(8);
    expect(programs).not.toContain('');
    expect(programs.filter((file) => file !== 'doors-worker.ts')).toEqual(printed.map(([file]) => file));
  });

  test('every program fits the generated types', () => {
    const { stdout } = spawnSync(tool('tsc'), ['-p', '.', '--pretty', 'false'], {
      cwd: folder,
      encoding: 'utf8',
    });
    // The package is checked with the rest of the repository; here only what the guide writes counts.
    expect(stdout.split('\n').filter((line) => /^[\w-]+\.(?:cep\.d\.)?ts\(/.test(line))).toEqual([]);
  });

  test.each(printed)('%s prints what the page says', (file, text) => {
    const [program, args] = commandFor(file);
    const run = spawnSync(program, args, { cwd: folder, encoding: 'utf8', timeout: 60_000 });
    expect(run.stderr).toBe('');
    expect(run.stdout).toBe(text);
  });

  test('a module runs where there is neither Node nor a browser', async () => {
    const { outputFiles } = await build({
      entryPoints: [join(folder, 'watch.ts')],
      bundle: true,
      format: 'iife',
      platform: 'neutral',
      write: false,
    });
    const lines: string[] = [];
    runInNewContext(outputFiles[0]?.text ?? '', {
      console: { log: (line: string) => lines.push(`${line}\n`) },
    });
    expect(lines.join('')).toBe(printed.find(([file]) => file === 'watch.ts')?.[1]);
  });
});

/** Programs are bundled, as for deployment; only the one that holds the compiler runs from its sources. */
function commandFor(file: string): readonly [program: string, args: readonly string[]] {
  return file === withCompiler ? [tool('tsx'), [file]] : [process.execPath, [file.replace(/\.ts$/, '.js')]];
}

async function bundle(): Promise<void> {
  const files = programs.filter((file) => file !== withCompiler);
  await build({
    entryPoints: files.map((file) => join(folder, file)),
    outdir: folder,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  });
}

function tool(name: string): string {
  return join(root, 'node_modules/.bin', name);
}

/** The package as it is after an installation, but with the sources of this repository. */
function installPackage(): void {
  const home = join(folder, 'node_modules/motif-cep');
  mkdirSync(home, { recursive: true });
  for (const part of ['compiler', 'runtime']) symlinkSync(join(root, part), join(home, part));
  symlinkSync(join(root, 'node_modules/@types'), join(folder, 'node_modules/@types'));
  writeJson('node_modules/motif-cep/package.json', {
    name: 'motif-cep',
    type: 'module',
    exports: { '.': './compiler/index.ts', './runtime': './runtime/index.ts' },
  });
  writeJson('package.json', { type: 'module' });
  writeJson('tsconfig.json', { extends: join(root, 'tsconfig.json'), include: ['*.ts'] });
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(join(folder, path), JSON.stringify(value));
}

/** The page's commands, with what they say. */
async function runCommands(): Promise<void> {
  for (const { text } of page.blocks.filter(({ language }) => language === 'console')) {
    const [command = '', ...expected] = text.split(/(?<=\n)/);
    const { stdout, stderr, code } = await cep(command.trim().split(' ').slice(2), { cwd: folder });
    if (code !== 0 || stdout + stderr !== expected.join('')) throw new Error(`${command}${stdout}${stderr}`);
  }
}
