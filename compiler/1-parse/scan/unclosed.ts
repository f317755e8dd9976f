/** Texts and comments that never end: nothing behind them can be read with sense. */
import type { Report } from '../../diagnostics/report.ts';
import type { Comment } from '../../ir/ast.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { Chunk } from './chunks.ts';

/** Reports the texts in quotes that do not end on their line; true if there were some. */
export function refuseOpenTexts(file: SourceFile, { tokens }: Chunk, report: Report): boolean {
  const open = tokens.filter(
    ({ kind, start, end }) => kind === 'text' && !isClosed(file.text.slice(start, end)),
  );
  for (const { start, end } of open) report.add('unclosed-text', { file, start, end }, {});
  return open.length > 0;
}

function isClosed(text: string): boolean {
  return /^"(?:\\.|[^"\\])*"$/.test(text);
}

/** Reports a comment that runs to the end of the file, and gives it. */
export function refuseOpenComment(comments: readonly Comment[], report: Report): Comment | null {
  const last = comments.at(-1);
  if (last === undefined || last.toLineEnd || (last.text.length >= 4 && last.text.endsWith('*/')))
    return null;
  const { file, start } = last.span;
  report.add('unclosed-comment', { file, start, end: start + 2 }, {});
  return last;
}
