/** The outputs of a run never take the place of what it reads: `--output rules.cep` is a slip, and the rules would be gone. */
import { realpathSync, statSync } from 'node:fs';
import { CommandFailure } from '../failure.ts';

/** @throws CommandFailure if `output` is one of the files that are read. */
export function refuseToOverwrite(output: string, read: readonly string[]): void {
  const target = fileAt(output);
  if (target === null || !read.some((path) => fileAt(path) === target)) return;
  throw new CommandFailure(`cannot write ${output}: the run reads it`);
}

/** The file behind the path, links followed; null where there is none, or a terminal, a pipe or a folder. */
function fileAt(path: string): string | null {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? realpathSync(path) : null;
}
