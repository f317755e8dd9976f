/** What an example is run on: the reference interpreter and, where the module compiles, the detector. */
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import { loadEngines, loadReference } from '../engine/load.ts';
import { defaultOptions, type EngineOutput, type Trace } from '../engine/trace.ts';

export interface ExampleEngines {
  readonly reference: Run;
  /** Null for what is not compiled yet. */
  readonly detector: Run | null;
}

export type Run = (given: Trace) => readonly EngineOutput[];

/** @throws if the text is refused for another reason than that it is not compiled yet */
export function enginesOf(text: string): ExampleEngines {
  const loaded = loadReference(text);
  if (!loaded.ok) throw refused(loaded.diagnostics);
  const reference: Run = (given) => loaded.reference.run(given, defaultOptions).outputs;
  const compiled = loadEngines(text);
  if (compiled.ok)
    return { reference, detector: (given) => compiled.engines.detector.run(given, defaultOptions).outputs };
  const errors = compiled.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.some(({ id }) => id !== 'not-yet-supported')) throw refused(errors);
  return { reference, detector: null };
}

function refused(diagnostics: readonly Diagnostic[]): Error {
  return new Error(diagnostics.map(({ message }) => message).join('\n'));
}
