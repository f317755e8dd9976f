/** The whole compiler on one screen: the phases in order. Only this file and `analyse.ts` import them. */
import { analyse } from './analyse.ts';
import { isLinear, lower, lowerGeneral } from './3-lower/index.ts';
import { construct } from './4-automaton/index.ts';
import { emit, footprintOf, type EmittedModule } from './5-emit/index.ts';
import { createReport } from './diagnostics/report.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { RuleProgram } from './ir/automaton.ts';
import type { Footprint } from './ir/footprint.ts';
import type { TypedModule } from './ir/typed.ts';
import type { SourceFile } from './source/source-file.ts';
import { ABI, VERSION } from './version.ts';

type Failed = { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export type PipelineResult =
  | Failed
  | {
      readonly ok: true;
      readonly diagnostics: readonly Diagnostic[];
      readonly typed: TypedModule;
      readonly emitted: EmittedModule;
    };

export function run(file: SourceFile): PipelineResult {
  const built = build(file);
  if (!built.ok) return built;
  const { diagnostics, typed, programs } = built;
  const emitted = emit(typed, programs, file, { version: VERSION, abi: ABI });
  return { ok: true, diagnostics, typed, emitted };
}

export type Inspection =
  | Failed
  | {
      readonly ok: true;
      readonly diagnostics: readonly Diagnostic[];
      readonly typed: TypedModule;
      /** What runs each rule, and what its runs keep; in the order of the rules. */
      readonly rules: readonly { readonly program: RuleProgram; readonly footprint: Footprint }[];
    };

/** The phases without the last step: what would be printed, to be looked at. */
export function inspect(file: SourceFile): Inspection {
  const built = build(file);
  if (!built.ok) return built;
  const { diagnostics, typed, programs } = built;
  const rules = programs.map((program) => ({ program, footprint: footprintOf(typed, program, file) }));
  return { ok: true, diagnostics, typed, rules };
}

function build(file: SourceFile):
  | Failed
  | {
      readonly ok: true;
      readonly diagnostics: readonly Diagnostic[];
      readonly typed: TypedModule;
      readonly programs: readonly RuleProgram[];
    } {
  const { module, diagnostics: found } = analyse(file);
  if (module === null) return { ok: false, diagnostics: found };
  const report = createReport();
  const programs = module.rules.flatMap((rule) =>
    isLinear(rule) ? (construct(lower(rule), report) ?? []) : lowerGeneral(rule),
  );
  const diagnostics = [...found, ...report.all];
  return report.hasErrors ? { ok: false, diagnostics } : { ok: true, diagnostics, typed: module, programs };
}
