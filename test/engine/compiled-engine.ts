/** Runs a trace through a detector of a compiled module. */
import { FallingField } from '../../runtime/algebra/rule/falling-field.ts';
import type { Detector, DetectorOptions, RuleFailure } from '../../runtime/api.ts';
import { moves, type Move } from './batches.ts';
import type { CompiledEngine } from './engine.ts';
import type { EngineOutput, Options } from './trace.ts';

/** What a generated module exports: makes a detector. */
export type Factory = (options: DetectorOptions) => Detector;

export function compiledEngine(factory: Factory, source: string): CompiledEngine {
  const create = (options: Options): Detector =>
    factory({ params: options.params, lateness: options.lateness, onLate: () => undefined, onError });
  return {
    source,
    create,
    run: (trace, options, batches = 'single') => {
      const detector = create(options);
      const outputs = collect(detector);
      for (const move of moves(trace, batches)) make(detector, move);
      if (options.drain) detector.drain();
      else detector.flush();
      return { outputs, late: detector.stats().late };
    },
  };
}

/** An event whose field falls is an error that the reference knows too; no other may come up. */
function onError({ error }: RuleFailure): void {
  if (!(error instanceof FallingField)) throw error;
}

/** The list grows as the detector emits. */
export function collect(detector: Detector): readonly EngineOutput[] {
  const outputs: EngineOutput[] = [];
  detector.on('*', (data, { type, at, id, rule }) => {
    outputs.push({ type, at, id, rule, data: { ...asRecord(data) } });
  });
  return outputs;
}

export function make(detector: Detector, move: Move): void {
  if (move.kind === 'push') detector.push(move.events);
  else detector.advanceTo(move.time);
}

function asRecord(data: unknown): Readonly<Record<string, unknown>> {
  if (typeof data !== 'object' || data === null) throw new TypeError('the data of an output is an object');
  return Object.fromEntries(Object.entries(data));
}
