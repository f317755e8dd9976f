/** One declaration: from its text to its tree, or to what the grammar could not read. */
import type { FailedMatchResult } from 'ohm-js';
import grammar from '../../grammar/generated/cep.ohm-bundle.js';
import type { Report } from '../diagnostics/report.ts';
import type { Declaration, ModuleHeader } from '../ir/ast.ts';
import type { SourceFile } from '../source/source-file.ts';
import { allActions } from './actions/index.ts';

export interface DeclarationParser {
  /** The declaration in a part of the file; null if it says too little, which was reported. */
  parse(start: number, end: number): Parsed | Unreadable;
}

export interface Parsed {
  readonly kind: 'parsed';
  readonly declaration: Declaration | ModuleHeader | null;
}

export interface Unreadable {
  readonly kind: 'unreadable';
  readonly result: FailedMatchResult;
}

export function declarationParser(file: SourceFile, report: Report): DeclarationParser {
  // The semantics are built once for a file; where its declaration begins is all that changes in between.
  let base = 0;
  const semantics = grammar.createSemantics();
  const actions = allActions({
    report,
    span: ({ source }) => ({ file, start: base + source.startIdx, end: base + source.endIdx }),
  });
  for (const [family, dictionary] of Object.entries(actions))
    semantics.addOperation<unknown>(family, dictionary);
  return {
    parse(start, end) {
      base = start;
      const result = grammar.match(file.text.slice(start, end), 'Declaration');
      if (result.failed()) return { kind: 'unreadable', result };
      return { kind: 'parsed', declaration: semantics(result)['declaration']() };
    },
  };
}
