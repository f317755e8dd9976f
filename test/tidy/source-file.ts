/** One file as the checks see it, and the reading of the whole tree. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedPlaces, sourceFolders } from './layers.ts';

export type SourceFile = {
  /** Path from the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
};

/** Folders of tools: packages, the build, version control. */
const notOurs = /^(node_modules|dist|coverage|\.git)$/;

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Whether `path` is `place` or lies in it. */
export function isIn(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

/** Every file below `folder` with one of the endings; nothing where the folder does not exist. */
export function filesBelow(folder: string, endings: readonly string[]): readonly SourceFile[] {
  return pathsBelow(join(root, folder))
    .map((path) => relative(root, path).replaceAll('\\', '/'))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** Every hand-written TypeScript and JavaScript file of the repository. */
export function handWritten(): readonly SourceFile[] {
  return sourceFolders
    .flatMap((folder) => filesBelow(folder, ['.ts', '.mjs', '.js']))
    .filter(({ path }) => !generatedPlaces.some((place) => isIn(path, place)));
}

function pathsBelow(folder: string): readonly string[] {
  const entries = listing(folder);
  return entries.flatMap((entry) => {
    if (notOurs.test(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? pathsBelow(path) : [path];
  });
}

function listing(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
