/** Runs `cep` as a process of its own, from the sources. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

export interface SpawnOptions {
  readonly cwd?: string;
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** How a process is started that runs `cep` with these arguments. */
export function cepCommand(args: readonly string[]): readonly [program: string, args: readonly string[]] {
  return [process.execPath, ['--import', loader, main, ...args]];
}

export function cep(args: readonly string[], options: SpawnOptions = {}): Promise<Outcome> {
  const [program, all] = cepCommand(args);
  const child = spawn(program, all, { cwd: options.cwd, env: { ...process.env, ...options.env } });
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.stdin ?? '');
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ stdout, stderr, code });
    });
  });
}
