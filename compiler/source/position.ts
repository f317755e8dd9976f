/** Lines and columns, worked out only where a person reads them. */
import type { SourceFile } from './source-file.ts';

/** Both count from one; a column counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where an offset stands. Offsets behind the end stand at the end. */
export function positionAt(file: SourceFile, offset: number): Position {
  const end = Math.min(offset, file.text.length);
  let line = 1;
  let lineStart = 0;
  for (;;) {
    const newline = file.text.indexOf('\n', lineStart);
    if (newline < 0 || newline >= end) return { line, column: end - lineStart + 1 };
    line += 1;
    lineStart = newline + 1;
  }
}

/** The lines of a file, without their line ends. */
export function linesOf(file: SourceFile): readonly string[] {
  return file.text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}
