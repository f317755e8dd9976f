/** Checks that prose and code agree: links lead somewhere, cited sections exist, each diagnostic is explained. */
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { sourceFolders } from './layers.ts';
import { root, type SourceFile } from './source-file.ts';

/** Links of a document to files that are not there, or to headings that a page does not have. */
export function deadLinks(documents: readonly SourceFile[], exists = existsInTree): string[] {
  const anchors = new Map(documents.map(({ path, text }) => [path, anchorsOf(text)]));
  return documents.flatMap(({ path, text }) =>
    [...withoutCode(text).matchAll(/\]\((?<target>[^)\s]+)\)/g)]
      .map((match) => match.groups?.['target'] ?? '')
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [file = '', anchor] = target.split('#');
        const page = file === '' ? path : posix.join(posix.dirname(path), file);
        if (file !== '' && !exists(page)) return true;
        return anchor !== undefined && anchors.get(page)?.has(anchor) === false;
      })
      .map((target) => `${path} links to ${target}, which is not there`),
  );
}

/** Paths of the repository that a document names in code type, but that are not there. */
export function deadPaths(documents: readonly SourceFile[], exists = existsInTree): string[] {
  const folders = [...sourceFolders, 'docs', 'grammar'].join('|');
  const named = new RegExp(`\`(?<path>(?:${folders})/[\\w./-]*)\``, 'g');
  return documents.flatMap(({ path, text }) =>
    [...text.matchAll(named)]
      .map((match) => match.groups?.['path'] ?? '')
      .filter((name) => !exists(name.replace(/\/$/, '')))
      .map((name) => `${path} names ${name}, which is not there`),
  );
}

/** The anchors that headings get: small letters, punctuation left out, hyphens for spaces. */
function anchorsOf(text: string): ReadonlySet<string> {
  const headings = [...text.matchAll(/^#+ (?<title>.+)$/gm)].map((match) => match.groups?.['title'] ?? '');
  return new Set(
    headings.map((title) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

/** Sections of the language reference that are cited (`language §4.3`) but have no heading. */
export function unknownSections(files: readonly SourceFile[], reference: string): string[] {
  const headings = new Set(
    [...reference.matchAll(/^#+ (?<number>\d+(\.\d+)*)\.? /gm)].map((match) => match.groups?.['number']),
  );
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/language(?:\.md)?,? §(?<number>\d+(\.\d+)*)/g)]
      .map((match) => match.groups?.['number'] ?? '')
      .filter((number) => !headings.has(number))
      .map(
        (number) => `${path} cites section ${number} of the language reference, which has no such heading`,
      ),
  );
}

/** Diagnostics without a page or a golden test, and pages without a diagnostic. */
export function unexplained(
  ids: readonly string[],
  pages: readonly SourceFile[],
  goldens: readonly SourceFile[],
): string[] {
  const pageIds = pages.map(({ path }) => posix.basename(path, '.md'));
  const shown = goldens.map(({ text }) => text).join('\n');
  return [
    ...ids.filter((id) => !pageIds.includes(id)).map((id) => `diagnostic ${id} has no explanation page`),
    ...pageIds.filter((id) => !ids.includes(id)).map((id) => `explanation page ${id}.md has no diagnostic`),
    ...ids
      .filter((id) => !shown.includes(`[${id}]`))
      .map((id) => `diagnostic ${id} is shown in no golden test`),
  ];
}

function existsInTree(path: string): boolean {
  return existsSync(join(root, path));
}

/** A link in a code block is an example, not a link. */
function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
}
