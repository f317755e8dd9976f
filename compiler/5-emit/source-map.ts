/** From generated JavaScript back to the `.cep` file: the transpiler's map composed with the printer's origins. */
import { addMapping, GenMapping, setSourceContent, toEncodedMap } from '@jridgewell/gen-mapping';
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';
import { positionAt } from '../source/position.ts';
import type { SourceFile } from '../source/source-file.ts';

/**
 * @param transpiled source map from JavaScript to the printed TypeScript
 * @param origins for each line of the TypeScript the offset in the source; -1 for none
 */
export function sourceMap(transpiled: string, origins: readonly number[], source: SourceFile, file: string): string {
  const map = new GenMapping({ file });
  setSourceContent(map, source.name, source.text);
  eachMapping(new TraceMap(transpiled), (mapping) => {
    const origin = mapping.originalLine === null ? -1 : (origins[mapping.originalLine - 1] ?? -1);
    if (origin < 0) return;
    const { line, column } = positionAt(source, origin);
    addMapping(map, {
      generated: { line: mapping.generatedLine, column: mapping.generatedColumn },
      source: source.name,
      original: { line, column: column - 1 },
    });
  });
  return JSON.stringify(toEncodedMap(map));
}
