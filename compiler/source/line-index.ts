/** Lines and columns of many places in one file: the line starts are found once. */
import type { Position } from './position.ts';
import type { SourceFile } from './source-file.ts';

/** A function that tells where an offset stands. Offsets behind the end stand at the end. */
export function lineIndex({ text }: SourceFile): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const end = Math.min(offset, text.length);
    const line = lastAtMost(starts, end);
    return { line: line + 1, column: end - (starts[line] ?? 0) + 1 };
  };
}

/** The place of the last of some rising numbers that is at most `limit`. */
function lastAtMost(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rising[middle] ?? Infinity) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
