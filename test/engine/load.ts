/** The one place that turns source text into both engines: the reference interpreter and the compiled detector. */
import { analyse } from '../../compiler/analyse.ts';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import { format } from '../../compiler/index.ts';
import type { TypedModule } from '../../compiler/ir/typed.ts';
import { run } from '../../compiler/pipeline.ts';
import * as runtime from '../../runtime/index.ts';
import { compiledEngine, type Factory } from './compiled-engine.ts';
import type { CompiledEngine, ReferenceEngine } from './engine.ts';
import { referenceEngine } from './reference-engine.ts';

export interface Engines {
  readonly typed: TypedModule;
  readonly reference: ReferenceEngine;
  readonly detector: CompiledEngine;
}

export type Loaded<T> =
  ({ readonly ok: true } & T) | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

const name = 'module.cep';

export function loadEngines(text: string): Loaded<{ readonly engines: Engines }> {
  const result = run({ name, text });
  if (!result.ok) return result;
  const { typed, emitted } = result;
  const detector = compiledEngine(factoryOf(emitted.body), emitted.javascript);
  return { ok: true, engines: { typed, reference: referenceEngine(typed), detector } };
}

/** The reference takes the whole language, also what cannot be compiled yet. */
export function loadReference(
  text: string,
): Loaded<{ readonly typed: TypedModule; readonly reference: ReferenceEngine }> {
  const { module, diagnostics } = analyse({ name, text }, 'reference');
  if (module === null) return { ok: false, diagnostics };
  return { ok: true, typed: module, reference: referenceEngine(module) };
}

/** Whether nothing is wrong with a text but that it cannot be compiled yet. */
export function isNotYetCompiled(diagnostics: readonly Diagnostic[]): boolean {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return errors.length > 0 && errors.every(({ id }) => id === 'not-yet-supported');
}

/** @throws if the text cannot be formatted, which no text that compiles may do */
export function formatted(text: string): string {
  const result = format(text, { name });
  if (!result.ok) throw new Error(`not formatted: ${result.diagnostics.map(showDiagnostic).join('\n')}`);
  return result.text;
}

export function showDiagnostic({ id, message, span }: Diagnostic): string {
  return `${id}: ${message} [${span.file.text.slice(span.start, span.end)}]`;
}

/** The text comes from the compiler, which wrote it as the body of a function of the runtime. */
function factoryOf(body: string): Factory {
  const load: unknown = new Function('rt', body);
  return (load as (rt: typeof runtime) => { readonly create: Factory })(runtime).create;
}
