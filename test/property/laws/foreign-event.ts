/** An event of a type that every module declares and no rule names, a wildcard apart. */
import type { TraceEvent } from '../../engine/trace.ts';

export function foreignEvent(at: number): TraceEvent {
  return { type: 'Foreign', at, v: 1 };
}
