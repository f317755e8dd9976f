/** What goes into an engine and what comes out, the same for the reference and for compiled modules. */

/** An event of some type, or a promise about time. Times are milliseconds. */
export type TraceItem = TraceEvent | { readonly advanceTo: number };

export interface TraceEvent {
  readonly type: string;
  readonly [field: string]: unknown;
}

export type Trace = readonly TraceItem[];

export interface Options {
  readonly params: Readonly<Record<string, unknown>>;
  /** Milliseconds. */
  readonly lateness: number;
  /** Move time to its end after the last item. Otherwise held-back events are handled, and time stops there. */
  readonly drain: boolean;
}

export const defaultOptions: Options = { params: {}, lateness: 0, drain: false };

export interface EngineOutput {
  readonly type: string;
  readonly at: number;
  readonly id: string;
  readonly rule: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface EngineResult {
  readonly outputs: readonly EngineOutput[];
  /** How many events came too late. */
  readonly late: number;
}

export function isEvent(item: TraceItem): item is TraceEvent {
  return 'type' in item;
}
