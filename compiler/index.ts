/** The compiler as a library: from the text of a `.cep` file to diagnostics, canonical text, or a module. */
import type { EmittedModule } from './5-emit/index.ts';
import { analyse } from './analyse.ts';
import { describe, type ModuleDescription } from './describe.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { explainModule, type ExplainResult } from './explain-module.ts';
import { formatText, type FormatResult } from './format-text.ts';
import { run } from './pipeline.ts';

export type { ModuleDescription, ParamDescription, RuleDescription } from './describe.ts';
export type { Diagnostic, RelatedSpan, Severity } from './diagnostics/diagnostic.ts';
export { render, renderFormats, type RenderFormat, type RenderOptions } from './diagnostics/render.ts';
export type { ExplainResult } from './explain-module.ts';
export type * from './explain/explanation.ts';
export type { Graph, GraphEdge, GraphFrame, GraphNode } from './explain/graph/graph.ts';
export { explanationFormats, printExplanations, type ExplanationFormat } from './explain/print.ts';
export type { FormatResult } from './format-text.ts';
export type { HeldRegister } from './ir/footprint.ts';
export type { EventField, EventType, ValueType } from './ir/types.ts';
export type { SourceFile } from './source/source-file.ts';
export type { Span } from './source/span.ts';

export interface SourceOptions {
  /** Name of the file, for diagnostics, comments and the source map. */
  readonly name: string;
}

/** A module in every form that something needs, and what it takes and gives. */
export interface CompiledModule extends EmittedModule {
  readonly description: ModuleDescription;
}

export type CompileResult =
  | { readonly ok: true; readonly diagnostics: readonly Diagnostic[]; readonly module: CompiledModule }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Compiles the text of one file. Never throws because of what the text says. */
export function compile(text: string, options: SourceOptions): CompileResult {
  const result = run({ name: options.name, text });
  if (!result.ok) return result;
  const { diagnostics, typed, emitted } = result;
  return { ok: true, diagnostics, module: { ...emitted, description: describe(typed) } };
}

/** Checks the text of one file; the diagnostics say what `compile` would say. */
export function check(text: string, options: SourceOptions): readonly Diagnostic[] {
  return analyse({ name: options.name, text }).diagnostics;
}

/** The canonical form of the text of one file. */
export function format(text: string, options: SourceOptions): FormatResult {
  return formatText(text, options.name);
}

/** What the compiler says about the rules of one file: what each looks at, keeps and costs, and what ends its runs. */
export function explain(text: string, options: SourceOptions): ExplainResult {
  return explainModule({ name: options.name, text });
}
