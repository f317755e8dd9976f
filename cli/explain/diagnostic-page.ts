/** The page on a diagnostic: what it means, with an example that fails and one that is mended. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One page per diagnostic, beside the compiler, built or not. */
const pages = fileURLToPath(new URL('../../compiler/diagnostics/explain/', import.meta.url));

export function diagnosticIds(): readonly string[] {
  return readdirSync(pages)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length))
    .toSorted();
}

export function diagnosticPage(id: string): string {
  return readFileSync(`${pages}${id}.md`, 'utf8');
}

/** What to say where something is no id. */
export function unknownId(id: string, ids: readonly string[]): string {
  const words = id.toLowerCase().split('-');
  const near = ids.filter((one) => one.split('-').some((word) => words.includes(word)));
  const advice = near.length > 0 ? `did you mean ${near.join(', ')}?` : 'cep explain lists them all';
  return `there is no diagnostic ${id}; ${advice}`;
}
