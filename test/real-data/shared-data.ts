/** Recorded data that lies outside the repository: where it is, how it is unpacked, and what is said without it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The folder with the data; set MOTIF_SHARED where it lies elsewhere. */
const shared = resolve(repository, process.env['MOTIF_SHARED'] ?? '../shared', 'data');

/** The path of a data file; null, and a line that says so, where it is absent. */
export function dataFile(path: string): string | null {
  const file = join(shared, path);
  if (existsSync(file)) return file;
  console.log(`not run: there is no ${path} in ${shared}`);
  return null;
}

/** The content of a packed data file; null, and a line that says so, without the file or the tool. */
export function unpacked(path: string): string | null {
  const file = dataFile(path);
  if (file === null) return null;
  if (file.endsWith('.gz')) return gunzipSync(readFileSync(file)).toString();
  const [tool, ...args] = file.endsWith('.xz') ? ['xz', '-dc', file] : ['unzip', '-p', file];
  try {
    return execFileSync(tool ?? '', args, { maxBuffer: 1 << 30, encoding: 'utf8' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    console.log(`not run: no ${tool} here to unpack ${path}`);
    return null;
  }
}

/** The lines of a text, without the empty one at its end. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line !== '');
}
