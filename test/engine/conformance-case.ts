/** Cases as data: a module, events in order of arrival, and the outputs that are expected of both engines. */
import { outputLine } from './compare.ts';
import { defaultOptions, type EngineOutput, type Options, type Trace } from './trace.ts';

export interface ConformanceCase {
  readonly id: string;
  /** Where it comes from. */
  readonly origin?: string;
  readonly module: string;
  readonly options?: {
    readonly params?: Options['params'];
    /** Milliseconds, or text such as `2s`. */
    readonly lateness?: number | string;
    readonly drain?: boolean;
  };
  readonly events: Trace;
  readonly expect: readonly ExpectedRow[];
  /** `set` compares as a multiset. */
  readonly order: 'list' | 'set';
  /** Only outputs of these types are compared. */
  readonly outputs?: readonly string[];
  readonly semantics?: 'same' | 'adapted' | 'differs' | 'own';
  readonly note?: string;
}

/** The type, the emitted fields, and the time where all rows have one. */
export type ExpectedRow = Readonly<Record<string, unknown>> & { readonly type: string };

export function optionsOf({ options = {} }: ConformanceCase): Options {
  return { ...defaultOptions, ...options, lateness: milliseconds(options.lateness ?? 0) };
}

/** Null where the outputs are what is expected, else both sides as text. */
export function unexpected(one: ConformanceCase, outputs: readonly EngineOutput[]): string | null {
  const timed = one.expect.length > 0 && one.expect.every((row) => 'at' in row);
  const kept = outputs.filter(({ type }) => one.outputs?.includes(type) ?? true);
  const found = kept.map(({ type, at, data }) => row(timed ? { type, at, ...data } : { type, ...data }));
  const expected = one.expect.map((fields) => row(fields));
  const arrange = (rows: readonly string[]): readonly string[] =>
    one.order === 'set' ? rows.toSorted() : rows;
  const [left, right] = [arrange(expected).join('\n'), arrange(found).join('\n')];
  return left === right ? null : `expected:\n${left}\nfound:\n${right}`;
}

export function rowOf({ type, at, data }: EngineOutput): ExpectedRow {
  return { type, at, ...data };
}

function row(fields: Readonly<Record<string, unknown>>): string {
  return outputLine({ type: '', at: 0, id: '', rule: '', data: fields });
}

const units: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, min: 60_000, h: 3_600_000 };

function milliseconds(length: number | string): number {
  if (typeof length === 'number') return length;
  const parts = [...length.matchAll(/(\d+(?:\.\d+)?)(us|ms|s|min|h)/g)];
  if (parts.length === 0) throw new Error(`${length} is no length`);
  return parts.reduce((sum, [, number, unit]) => sum + Number(number) * (units[unit ?? 'ms'] ?? 1), 0);
}
