/** The rule files that a command was given: paths, folders, and `-` for standard input. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { reasonOf } from '../connectors/connector-error.ts';
import { CommandFailure } from './failure.ts';
import type { Host } from './host.ts';

export interface RuleFile {
  /** The path as it was given, or found in a folder; `<stdin>` for standard input. */
  readonly name: string;
  readonly text: string;
  readonly isStandardInput: boolean;
}

/** @throws CommandFailure if a file cannot be read or a folder has no rules. */
export async function readRuleFiles(paths: readonly string[], host: Host): Promise<readonly RuleFile[]> {
  const files: RuleFile[] = [];
  for (const path of paths) {
    if (path === '-') files.push({ name: '<stdin>', text: await text(host.stdin), isStandardInput: true });
    else files.push(...pathsBelow(path).map(readRuleFile));
  }
  return files;
}

/** @throws CommandFailure if the file cannot be read. */
export function readRuleFile(path: string): RuleFile {
  try {
    return { name: path, text: readFileSync(path, 'utf8'), isStandardInput: false };
  } catch (error) {
    throw new CommandFailure(`cannot read ${path}: ${reasonOf(error)}`);
  }
}

/** The file itself, or all `.cep` files of a folder, in order of their paths. */
function pathsBelow(path: string): readonly string[] {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
  const found = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((entry) => entry.endsWith('.cep') && !entry.split(/[\\/]/).includes('node_modules'))
    .toSorted();
  if (found.length === 0) throw new CommandFailure(`there is no .cep file in ${path}`);
  return found.map((entry) => join(path, entry));
}
