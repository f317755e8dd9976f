/** Cuts a trace into what is pushed at once. */
import type { Batches } from './engine.ts';
import { isEvent, type Trace, type TraceEvent } from './trace.ts';

export type Move =
  | { readonly kind: 'push'; readonly events: readonly TraceEvent[] }
  | { readonly kind: 'advance'; readonly time: number };

export function moves(trace: Trace, batches: Batches): readonly Move[] {
  const result: Move[] = [];
  let open: TraceEvent[] = [];
  const close = (): void => {
    if (open.length > 0) result.push({ kind: 'push', events: open });
    open = [];
  };
  for (const item of trace) {
    if (!isEvent(item)) {
      close();
      result.push({ kind: 'advance', time: item.advanceTo });
      continue;
    }
    open.push(item);
    if (open.length >= limit(batches, result.length)) close();
  }
  close();
  return result;
}

function limit(batches: Batches, made: number): number {
  if (batches === 'single') return 1;
  if (batches === 'whole') return Number.POSITIVE_INFINITY;
  return batches[made % Math.max(batches.length, 1)] ?? 1;
}
