/** A half-open range of one source file, in UTF-16 code units: `start` is inside, `end` is not. */
import type { SourceFile } from './source-file.ts';

export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** The smallest span that covers both. They must be of one file. */
export function cover(first: Span, last: Span): Span {
  return { file: first.file, start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}

/** The empty span just behind another: the place where something is missing. */
export function after(span: Span): Span {
  return { file: span.file, start: span.end, end: span.end };
}

/** The text a span covers. */
export function textOf(span: Span): string {
  return span.file.text.slice(span.start, span.end);
}
