/** `cep explain <id>`: what a diagnostic means, with an example that fails and one that is mended. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CliCommand } from './command.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { CommandFailure } from './failure.ts';
import type { Host } from './host.ts';

/** One page per diagnostic, beside the compiler, built or not. */
const pages = fileURLToPath(new URL('../compiler/diagnostics/explain/', import.meta.url));

export const explain: CliCommand = {
  name: 'explain',
  summary: 'Prints what a diagnostic means and how to mend it; without an id, lists all there are.',
  examples: ['cep explain unbounded-run'],
  declare(command, host) {
    command.argument('[id]', 'the id in brackets, as in error[unbounded-run]');
    return (id: string | undefined) => explainId(id, host);
  },
};

async function explainId(id: string | undefined, host: Host): Promise<ExitCode> {
  const ids = knownIds();
  if (id === undefined) {
    host.stdout.write(ids.map((one) => `${one}\n`).join(''));
    return exitCodes.ok;
  }
  if (!ids.includes(id)) throw new CommandFailure(unknownId(id, ids));
  host.stdout.write(readFileSync(`${pages}${id}.md`, 'utf8'));
  return exitCodes.ok;
}

function knownIds(): readonly string[] {
  return readdirSync(pages)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length))
    .toSorted();
}

function unknownId(id: string, ids: readonly string[]): string {
  const words = id.toLowerCase().split('-');
  const near = ids.filter((one) => one.split('-').some((word) => words.includes(word)));
  const advice = near.length > 0 ? `did you mean ${near.join(', ')}?` : 'cep explain lists them all';
  return `there is no diagnostic ${id}; ${advice}`;
}
