/** What the grammar could not read, put into words. */
import type { Report } from '../../diagnostics/report.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { FailedMatchResult } from 'ohm-js';
import type { Chunk } from '../scan/chunks.ts';

export function explain(file: SourceFile, chunk: Chunk, result: FailedMatchResult, report: Report): void {
  const at = chunk.start + result.getRightmostFailurePosition();
  report.add(
    'syntax-error',
    { file, start: at, end: at + 1 },
    { expected: result.getExpectedText(), found: 'x', suggestion: '' },
  );
}
