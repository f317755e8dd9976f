/** A span as people and programs write it down: a file, and lines and columns that count from one. */
import { positionAt } from '../../source/position.ts';
import type { Span } from '../../source/span.ts';

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** The column behind the last character. */
  readonly endColumn: number;
}

export function placeOf({ file, start, end }: Span): Place {
  const from = positionAt(file, start);
  const to = positionAt(file, end);
  return { file: file.name, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
