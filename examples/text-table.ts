/** A table as text: columns as wide as they need, numbers to the right. */
export type Cell = string | number;

export function textTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const texts = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...texts.map((row) => row[column]?.length ?? 0)));
  const toRight = head.map((_, column) => rows.length > 0 && rows.every((row) => isNumeric(row[column])));
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) => pad(text, widths[column] ?? 0, toRight[column] === true))
      .join('  ')
      .trimEnd();
  const [first = [], ...others] = texts;
  return [line(first), line(widths.map((width) => '─'.repeat(width))), ...others.map(line)].join('\n');
}

function isNumeric(cell: Cell | undefined): boolean {
  return typeof cell === 'number' || (cell !== undefined && /^[\d.,]+ ?%?$|^-$/.test(cell));
}

function pad(text: string, width: number, toRight: boolean): string {
  return toRight ? text.padStart(width) : text.padEnd(width);
}
