/** The whole compiler on one screen: the phases in order. Nothing else imports them. */
import { check as checkModule, type CheckTarget } from './2-check/index.ts';
import { parse } from './1-parse/index.ts';
import { lower } from './3-lower/index.ts';
import { construct } from './4-automaton/index.ts';
import { emit, type EmittedModule } from './5-emit/index.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { createReport } from './diagnostics/report.ts';
import type { TypedModule } from './ir/typed.ts';
import type { SourceFile } from './source/source-file.ts';
import { ABI, VERSION } from './version.ts';

/** Text to checked tree. The tree is null if there are errors. */
export function analyse(
  file: SourceFile,
  target: CheckTarget,
): { readonly module: TypedModule | null; readonly diagnostics: readonly Diagnostic[] } {
  const report = createReport();
  const ast = parse(file, report);
  const module = checkModule(ast, report, { target });
  return { module: report.hasErrors ? null : module, diagnostics: report.all };
}

/** Checked tree to generated module. */
export function generate(module: TypedModule, file: SourceFile): EmittedModule {
  const automata = module.rules.map((rule) => construct(lower(rule)));
  return emit(module, automata, file, { source: file.name, version: VERSION, abi: ABI });
}
