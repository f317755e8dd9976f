/** The one place that turns source text into both engines: the reference interpreter and the compiled detector. */
import { check } from '../../compiler/2-check/index.ts';
import { parse } from '../../compiler/1-parse/index.ts';
import { createReport } from '../../compiler/diagnostics/report.ts';
import { compile, format } from '../../compiler/index.ts';
import type { TypedModule } from '../../compiler/ir/typed.ts';
import * as runtimeAbi from '../../runtime/abi.ts';
import { interpret } from '../reference/interpret.ts';
import { compiledEngine, type Factory } from './compiled-engine.ts';
import type { CompiledEngine, ReferenceEngine } from './engine.ts';

export interface Engines {
  readonly typed: TypedModule;
  readonly reference: ReferenceEngine;
  readonly detector: CompiledEngine;
}

export type Loaded =
  | { readonly ok: true; readonly engines: Engines }
  | { readonly ok: false; readonly reasons: readonly string[] };

const name = 'module.cep';

export function loadEngines(text: string): Loaded {
  const reference = loadReference(text);
  const compiled = compile(text, { name });
  if (!compiled.ok || !reference.ok) {
    return { ok: false, reasons: compiled.diagnostics.map(({ id, message }) => `${id}: ${message}`) };
  }
  const { body, javascript } = compiled.module;
  return {
    ok: true,
    engines: { ...reference, detector: compiledEngine(factoryOf(body), javascript) },
  };
}

type LoadedReference =
  | { readonly ok: true; readonly typed: TypedModule; readonly reference: ReferenceEngine }
  | { readonly ok: false; readonly reasons: readonly string[] };

/** The reference takes the whole language, also what cannot be compiled yet. */
export function loadReference(text: string): LoadedReference {
  const report = createReport();
  const ast = parse({ name, text }, report);
  const typed = check(ast, report, { target: 'reference' });
  if (typed === null || report.hasErrors) {
    return { ok: false, reasons: report.all.map(({ id, message }) => `${id}: ${message}`) };
  }
  return {
    ok: true,
    typed,
    reference: { run: (trace, options) => interpretTrace(typed, trace, options) },
  };
}
