/**
 * `npm run mutate [-- NAME…]`: plants faults one by one in a copy of compiler and runtime, and tells which of them
 * the laws catch. It fails if one is missed, or if one can no longer be planted because the code has changed.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { misfit, createScratch, type Scratch } from './scratch.ts';
import type { Mutant } from './mutant.ts';
import { mutants } from './mutants.ts';

const seed = 77;
/** Most faults show soon; the others get more modules. */
const rounds = [60, 400, 2_000];

const words = process.argv.slice(2);
const chosen = mutants.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));

const misfits = chosen.flatMap((mutant) => {
  const why = misfit(mutant);
  return why === null ? [] : [`${mutant.name}: ${why}`];
});

if (misfits.length > 0) {
  console.error(`these faults can no longer be planted:\n  ${misfits.join('\n  ')}`);
  process.exitCode = 1;
} else {
  const scratch = createScratch();
  try {
    report(scratch);
  } finally {
    scratch.remove();
  }
}

function report(scratch: Scratch): void {
  const sound = attempt(scratch, rounds[0] ?? 1);
  if (sound.caught) throw new Error(`without any fault a law is broken: ${sound.how}`);
  const missed = chosen.filter((mutant) => !tried(scratch, mutant));
  console.log(`${chosen.length - missed.length} of ${chosen.length} faults are caught`);
  if (missed.length > 0) process.exitCode = 1;
}

function tried(scratch: Scratch, mutant: Mutant): boolean {
  const found = scratch.withMutant(mutant, () => {
    for (const modules of rounds) {
      const result = attempt(scratch, modules);
      if (result.caught) return result.how;
    }
    return null;
  });
  console.log(`${found === null ? 'MISSED' : 'caught'}  ${mutant.name}${found === null ? '' : `: ${found}`}`);
  return found !== null;
}

function attempt(scratch: Scratch, modules: number): { readonly caught: boolean; readonly how: string } {
  const { status, stdout, stderr } = spawnSync(
    join(scratch.folder, 'node_modules/.bin/tsx'),
    ['test/mutate/attempt.ts', String(modules), String(seed)],
    { cwd: scratch.folder, encoding: 'utf8' },
  );
  return { caught: status !== 0, how: (stdout.trim() || stderr.trim()).split('\n').slice(-1).join('') };
}
