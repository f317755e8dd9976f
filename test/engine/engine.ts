/** Both engines of one module: what the laws, the kept regressions and the conformance cases are run on. */
import type { Detector } from '../../runtime/api.ts';
import type { EngineResult, Options, Trace } from './trace.ts';

export interface ReferenceEngine {
  readonly run: (trace: Trace, options: Options) => EngineResult;
}

/** How the events of a trace are handed over: singly, as many as stand together, or cut into batches so long. */
export type Batches = 'single' | 'whole' | readonly number[];

export interface CompiledEngine {
  readonly run: (trace: Trace, options: Options, batches?: Batches) => EngineResult;
  readonly create: (options: Options) => Detector;
  /** The generated module, for a report. */
  readonly source: string;
}
