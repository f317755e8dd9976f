/** The lines of a file that a finding speaks of, with what it speaks of underlined. */
import { linesOf, positionAt } from '../../source/position.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { Span } from '../../source/span.ts';

export interface Mark {
  readonly span: Span;
  /** `^` for what is wrong, `-` for what explains it. */
  readonly sign: '^' | '-';
  readonly message: string;
}

/** A line of the frame, not yet coloured. */
export type FrameLine =
  | { readonly kind: 'source'; readonly number: number; readonly text: string }
  | { readonly kind: 'mark'; readonly sign: '^' | '-'; readonly text: string }
  /** Lines in between are left out. */
  | { readonly kind: 'gap' };

/** Longer lines are shown around the mark only. */
const shownMax = 140;
/** How much of a long line is shown in front of the mark. */
const leadIn = 40;

/** The marks must be of one file. */
export function frameOf(file: SourceFile, marks: readonly Mark[]): readonly FrameLine[] {
  const lines = linesOf(file);
  const lineOf = ({ span }: Mark): number => positionAt(file, span.start).line;
  const numbers = [...new Set(marks.map(lineOf))].sort((a, b) => a - b);
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1];
    const gap: readonly FrameLine[] = before !== undefined && number > before + 1 ? [{ kind: 'gap' }] : [];
    const own = marks.filter((mark) => lineOf(mark) === number);
    return [...gap, ...marked(file, lines[number - 1] ?? '', number, own)];
  });
}

function marked(
  file: SourceFile,
  line: string,
  number: number,
  marks: readonly Mark[],
): readonly FrameLine[] {
  const columns = marks.map(({ span }) => positionAt(file, span.start).column - 1);
  const from = line.length > shownMax ? Math.max(0, Math.min(...columns) - leadIn) : 0;
  const shown = line.slice(from, from + shownMax);
  const text = (from > 0 ? '…' : '') + shown + (from + shownMax < line.length ? '…' : '');
  const underlines = marks.map((mark, index): FrameLine => {
    const start = (columns[index] ?? 0) - from;
    const length = Math.max(1, Math.min(mark.span.end - mark.span.start, shown.length - start));
    // Tabs stay tabs, so that the mark stands below what it marks however wide they are.
    const indent = (from > 0 ? ' ' : '') + shown.slice(0, start).replaceAll(/[^\t]/g, ' ');
    return {
      kind: 'mark',
      sign: mark.sign,
      text: `${indent}${mark.sign.repeat(length)} ${mark.message}`.trimEnd(),
    };
  });
  return [{ kind: 'source', number, text }, ...underlines];
}
