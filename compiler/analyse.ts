/** The front half of the pipeline: text to checked tree. Apart from the rest so that checking does not load the printer. */
import { check, type CheckTarget } from './2-check/index.ts';
import { parse } from './1-parse/index.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { createReport } from './diagnostics/report.ts';
import type { TypedModule } from './ir/typed.ts';
import type { SourceFile } from './source/source-file.ts';

export interface Analysis {
  /** Null if there are errors. */
  readonly module: TypedModule | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** @param target whether what the code generator cannot do yet is an error */
export function analyse(file: SourceFile, target: CheckTarget = 'code'): Analysis {
  const report = createReport();
  const ast = parse(file, report);
  const module = check(ast, report, { target });
  return { module: report.hasErrors ? null : module, diagnostics: report.all };
}
