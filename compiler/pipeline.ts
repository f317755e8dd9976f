/** The whole compiler on one screen: the phases in order. Only this file and `analyse.ts` import them. */
import { analyse } from './analyse.ts';
import { isLinear, lower, lowerGeneral } from './3-lower/index.ts';
import { construct } from './4-automaton/index.ts';
import { emit, type EmittedModule } from './5-emit/index.ts';
import { createReport } from './diagnostics/report.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { TypedModule } from './ir/typed.ts';
import type { SourceFile } from './source/source-file.ts';
import { ABI, VERSION } from './version.ts';

export type PipelineResult =
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }
  | {
      readonly ok: true;
      readonly diagnostics: readonly Diagnostic[];
      readonly typed: TypedModule;
      readonly emitted: EmittedModule;
    };

export function run(file: SourceFile): PipelineResult {
  const { module, diagnostics: found } = analyse(file);
  if (module === null) return { ok: false, diagnostics: found };
  const report = createReport();
  const programs = module.rules.flatMap((rule) =>
    isLinear(rule) ? (construct(lower(rule), report) ?? []) : lowerGeneral(rule),
  );
  const diagnostics = [...found, ...report.all];
  if (report.hasErrors) return { ok: false, diagnostics };
  const emitted = emit(module, programs, file, { version: VERSION, abi: ABI });
  return { ok: true, diagnostics, typed: module, emitted };
}
