/** A copy of the source in which faults are planted, one at a time. */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mutant } from './mutant.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const copied = ['compiler', 'runtime', 'stdlib', 'grammar', 'test', 'package.json', 'tsconfig.json'];

export interface Scratch {
  readonly folder: string;
  /** Plants the fault, calls `use`, and takes it out again. */
  readonly withMutant: <T>(mutant: Mutant, use: () => T) => T;
  readonly remove: () => void;
}

export function createScratch(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'motif-mutate-'));
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    withMutant: (mutant, use) => {
      const path = join(folder, mutant.file);
      const text = readFileSync(path, 'utf8');
      writeFileSync(
        path,
        text.replace(mutant.search, () => mutant.replace),
      );
      try {
        return use();
      } finally {
        writeFileSync(path, text);
      }
    },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** Why a mutant cannot be planted, or null. */
export function misfit({ file, search }: Mutant): string | null {
  const found = readFileSync(join(root, file), 'utf8').split(search).length - 1;
  return found === 1 ? null : `its text stands ${found} times in ${file}`;
}
