/** The value of a text in quotes: `\n \r \t \\ \" \0` and `\u{…}` stand for characters. */
import type { Report } from '../../diagnostics/report.ts';
import type { Span } from '../../source/span.ts';

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['0', '\0'],
  ['\\', '\\'],
  ['"', '"'],
]);

const highestCodePoint = 0x10ffff;

/** `text` with its quotes and escapes; `span` is where it stands. An unknown escape stands for itself. */
export function unquoted(text: string, span: Span, report: Report): string {
  const inside = text.slice(1, -1);
  if (!inside.includes('\\')) return inside;
  return inside.replaceAll(/\\(u\{([0-9a-fA-F]{1,6})\}|.)/gsu, (escape: string, letter: string, code, at) => {
    const character = code === undefined ? escapes.get(letter) : characterOf(String(code));
    if (character !== undefined) return character;
    const start = span.start + 1 + Number(at);
    report.add('unknown-escape', { file: span.file, start, end: start + escape.length }, { escape });
    return escape;
  });
}

function characterOf(code: string): string | undefined {
  const point = Number.parseInt(code, 16);
  return point <= highestCodePoint ? String.fromCodePoint(point) : undefined;
}
