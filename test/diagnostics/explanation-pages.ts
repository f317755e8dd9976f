/** The explanation pages: one for each id, with an example that fails and one that is mended. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const folder = join(import.meta.dirname, '../../compiler/diagnostics/explain');

export interface ExplanationPage {
  readonly id: string;
  readonly text: string;
  /** The blocks marked `cep failing`, in order. */
  readonly failing: readonly string[];
  /** The blocks marked `cep mended`. */
  readonly mended: readonly string[];
}

export function explanationPages(): readonly ExplanationPage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return {
        id: basename(name, '.md'),
        text,
        failing: blocks(text, 'failing'),
        mended: blocks(text, 'mended'),
      };
    });
}

function blocks(text: string, mark: string): readonly string[] {
  const fences = text.matchAll(new RegExp(`^\`\`\`cep ${mark}\\n([^]*?)^\`\`\`$`, 'gm'));
  return [...fences].map(([, code = '']) => code);
}
