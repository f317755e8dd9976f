/** The page on the command line, word by word: its files are written and its commands run, in order. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { runProgram } from '../../cli/program.ts';
import { memoryHost } from '../unit/cli/memory-host.ts';

const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');

interface Block {
  readonly kind: string;
  /** The file that the block is written to; null for blocks that are only shown. */
  readonly file: string | null;
  readonly text: string;
}

function blocksOf(markdown: string): readonly Block[] {
  return [...markdown.matchAll(/^```(?<kind>\w+)(?: file=(?<file>\S+))?\n(?<text>[\s\S]*?)^```$/gm)].map(
    ({ groups }) => ({
      kind: groups?.['kind'] ?? '',
      file: groups?.['file'] ?? null,
      text: groups?.['text'] ?? '',
    }),
  );
}

/** What a command writes, as the page shows it; the page has `…` where it varies. */
function shownAs(expected: string): RegExp {
  const parts = expected.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\s\\S]*?')}$`);
}

const home = process.cwd();
afterEach(() => {
  process.chdir(home);
});

test('every command on the page does what the page says', async () => {
  process.chdir(mkdtempSync(join(tmpdir(), 'motif-page-')));
  let commands = 0;
  for (const { kind, file, text } of blocksOf(page)) {
    if (file !== null) writeFileSync(file, text);
    if (kind !== 'console') continue;
    for (const session of text.split(/^(?=\$ )/m)) {
      const [line = '', ...expected] = session.split(/(?<=\n)/);
      expect(line).toMatch(/^\$ cep /);
      const host = memoryHost();
      const code = await runProgram(line.trim().split(' ').slice(2), host);
      const ending = code === 0 ? '' : `[exit code ${code}]\n`;
      expect(line + host.stdout.text + host.stderr.text + ending).toMatch(shownAs(line + expected.join('')));
      commands += 1;
    }
  }
  expect(commands).toBeGreaterThan(8);
});
