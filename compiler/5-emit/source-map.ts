/** From generated JavaScript back to the `.cep` file: a source map, revision 3. */
import { addMapping, GenMapping, setSourceContent, toEncodedMap } from '@jridgewell/gen-mapping';
import { lineIndex } from '../source/line-index.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { PrintedLine } from './print-javascript.ts';

export function sourceMap(lines: readonly PrintedLine[], source: SourceFile, file: string): string {
  const map = new GenMapping({ file });
  setSourceContent(map, source.name, source.text);
  const positionOf = lineIndex(source);
  lines.forEach(({ text, span }, index) => {
    if (span === null) return;
    const { line, column } = positionOf(span.start);
    addMapping(map, {
      generated: { line: index + 1, column: text.length - text.trimStart().length },
      source: source.name,
      original: { line, column: column - 1 },
    });
  });
  return JSON.stringify(toEncodedMap(map));
}
