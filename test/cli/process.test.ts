/** What only a process of its own can show: signals, pipes that break, and how fast the help is there. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cep, cepCommand } from './spawn-cep.ts';

const rules = 'event Tick { n: int }\nrule All { match Tick as t emit Seen { n: t.n } }\n';
const ticks = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, index) => `{"type":"Tick","at":${from + index},"n":${from + index}}\n`,
  ).join('');

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'motif-process-'));
  writeFileSync(join(folder, 'rules.cep'), rules);
  return folder;
}

function start(cwd: string, args: readonly string[]) {
  const [program, all] = cepCommand(args);
  return spawn(program, all, { cwd });
}

test('an interruption ends a run that waits: 130, whole lines, and a file as it was', async () => {
  const cwd = newFolder();
  const child = start(cwd, ['run', 'rules.cep', '--input', '-', '--output', 'out.ndjson']);
  child.stdin.write(ticks(0, 3));
  // The temporary file is there as soon as the run is under way.
  while (!readdirSync(cwd).some((name) => name.endsWith('.tmp')))
    await new Promise((wait) => setTimeout(wait, 20));
  child.kill('SIGINT');
  const [code] = await once(child, 'close');
  expect(code).toBe(130);
  expect(readdirSync(cwd)).toEqual(['rules.cep']);
});

test('outputs come while the input is still open', async () => {
  const child = start(newFolder(), ['run', 'rules.cep', '--input', '-', '--quiet']);
  child.stdin.write(ticks(0, 1));
  const [first] = await once(child.stdout, 'data');
  expect(String(first)).toContain('"data":{"n":0}');
  child.stdin.end(ticks(1, 2));
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
});

test('a reader that goes away ends a run quietly', async () => {
  const cwd = newFolder();
  writeFileSync(join(cwd, 'ticks.ndjson'), ticks(0, 100_000));
  const child = start(cwd, ['run', 'rules.cep', '--input', 'ticks.ndjson']);
  let stderr = '';
  child.stderr.on('data', (text) => (stderr += String(text)));
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const [code] = await once(child, 'close');
  expect([code, stderr]).toEqual([0, '']);
});

test('no colour and no bar where there is no terminal', async () => {
  const cwd = newFolder();
  const { stdout, stderr, code } = await cep(['run', 'rules.cep', '--input', '-'], {
    cwd,
    stdin: ticks(0, 20),
  });
  expect(code).toBe(0);
  expect(stdout.split('\n')).toHaveLength(21);
  expect(stdout + stderr).not.toContain('\u001B');
});

test('the help loads neither compiler nor runtime', async () => {
  const loaded = await cep(['--help'], { env: { NODE_DEBUG: 'esm' } });
  expect(loaded.code).toBe(0);
  expect(loaded.stderr).toContain('cli/program.ts');
  expect(loaded.stderr).not.toMatch(/compiler\/index|runtime\/index|ts-morph/);
});
