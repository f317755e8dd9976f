/** Runs a trace through the reference interpreter. */
import type { TypedModule } from '../../compiler/ir/typed.ts';
import { interpret } from '../reference/interpret.ts';
import type { ReferenceEngine } from './engine.ts';

export function referenceEngine(module: TypedModule): ReferenceEngine {
  return {
    run: (trace, options) => {
      const { outputs, late } = interpret(module, trace, {
        ...options,
        lateness: Math.round(options.lateness * 1000),
      });
      return { outputs, late };
    },
  };
}
