/** The engines that run the conformance cases, each behind the same small face. */
import type { EngineOutput, Options, Trace } from '../engine/trace.ts';
import { loadEngines, loadReference, showDiagnostic, type Loaded } from '../engine/load.ts';

export type EngineRun =
  | { readonly kind: 'outputs'; readonly outputs: readonly EngineOutput[] }
  /** The module uses something that the engine does not know yet. */
  | { readonly kind: 'unsupported' }
  /** The module does not compile. */
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

export interface Engine {
  readonly name: string;
  readonly run: (source: string, events: Trace, options: Options) => EngineRun;
}

export const reference: Engine = {
  name: 'reference',
  run: (source, events, options) => {
    const loaded = loadReference(source);
    return loaded.ok ? outputs(loaded.reference.run(events, options)) : refusal(loaded);
  },
};

export const detector: Engine = {
  name: 'detector',
  run: (source, events, options) => {
    const loaded = loadEngines(source);
    return loaded.ok ? outputs(loaded.engines.detector.run(events, options)) : refusal(loaded);
  },
};

function outputs(result: { readonly outputs: readonly EngineOutput[] }): EngineRun {
  return { kind: 'outputs', outputs: result.outputs };
}

function refusal({ diagnostics }: Extract<Loaded<object>, { readonly ok: false }>): EngineRun {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.every(({ id }) => id === 'not-yet-supported')) return { kind: 'unsupported' };
  return { kind: 'refused', reasons: errors.map(showDiagnostic) };
}
