/** The documents as these tests see them: pages, and their fenced blocks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tidy/source-file.ts';

export interface Page {
  /** Path from the root of the repository. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

export interface Block {
  readonly path: string;
  /** Line on which the block opens, from 1. */
  readonly line: number;
  /** The first word behind the fence: `cep`, `ts`, `trace`, … */
  readonly language: string;
  /** The other words: `fragment`, `not-yet`, `file=doors.cep`. */
  readonly words: readonly string[];
  /** What the comment right above says, as in `with: letters` or `prelude: letters`. */
  readonly comments: readonly Comment[];
  readonly text: string;
}

interface Comment {
  readonly key: string;
  readonly value: string;
}

/** All pages of `docs`, and the README. */
export function readPages(): readonly Page[] {
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`);
  return ['README.md', ...docs.toSorted()].map(readPage);
}

export function readPage(path: string): Page {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, blocks: blocksOf(path, text) };
}

function blocksOf(path: string, text: string): readonly Block[] {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const info = /^```(?<info>.*)$/.exec(lines[at] ?? '')?.groups?.['info'];
    if (info === undefined) continue;
    const close = lines.indexOf('```', at + 1);
    if (close < 0) throw new Error(`${path}:${at + 1} opens a block that is never closed`);
    const [language = '', ...words] = info.trim().split(/\s+/);
    const body = lines.slice(at + 1, close).map((line) => `${line}\n`);
    blocks.push({
      path,
      line: at + 1,
      language,
      words,
      comments: commentsAbove(lines, at),
      text: body.join(''),
    });
    at = close;
  }
  return blocks;
}

/** Comments such as `<!-- with: letters -->` on the lines right above a block. */
function commentsAbove(lines: readonly string[], fence: number): readonly Comment[] {
  const found: Comment[] = [];
  for (let at = fence - 1; at >= 0; at -= 1) {
    const groups = /^<!-- (?<key>[\w-]+): (?<value>.+?) -->$/.exec(lines[at] ?? '')?.groups;
    if (groups === undefined) break;
    found.push({ key: groups['key'] ?? '', value: groups['value'] ?? '' });
  }
  return found;
}

export function commentOf(block: Block, key: string): string | null {
  return block.comments.find((comment) => comment.key === key)?.value ?? null;
}

/** The value of a word such as `file=doors.cep`. */
export function wordOf(block: Block, key: string): string | null {
  return block.words.find((word) => word.startsWith(`${key}=`))?.slice(key.length + 1) ?? null;
}

/** Where a block stands, for the names of tests. */
export function placeOf(block: Block): string {
  return `${block.path}:${block.line}`;
}
