/** `limit 2 per D by f`, `limit last 1 per D by f` (language §4.6): how many outputs with the same values go out. */
import type { Limit } from '../../../compiler/ir/typed.ts';
import type { Value } from '../../../stdlib/index.ts';
import { compareMoments, instant, type Moment } from '../moment.ts';

export interface Limited {
  readonly at: Moment;
  /** Number of the `emit`: each counts alone. */
  readonly emit: number;
  readonly fields: Readonly<Record<string, Value>>;
}

export interface LimitLengths extends Pick<Limit, 'count' | 'last' | 'by'> {
  /** Microseconds. */
  readonly length: number;
  /** Deadlines up to and including this time act. */
  readonly horizon: number;
}

/** @param outputs in order */
export function limited<Output extends Limited>(
  outputs: readonly Output[],
  limit: LimitLengths,
): readonly (Output & { readonly at: Moment })[] {
  return limit.last ? lastOfEach(outputs, limit) : firstOfEach(outputs, limit);
}

/** An output is dropped if so many lie in (t - length, t]. */
function firstOfEach<Output extends Limited>(
  outputs: readonly Output[],
  { count, length, by }: LimitLengths,
): readonly Output[] {
  const passed: Output[] = [];
  for (const output of outputs) {
    const alike = passed.filter((one) => groupOf(one, by) === groupOf(output, by));
    const recent = alike.filter(({ at }) => at.time > output.at.time - length);
    if (recent.length < count) passed.push(output);
  }
  return passed;
}

/** The first output of a group opens a span; the latest of those in it go out at its end. */
function lastOfEach<Output extends Limited>(
  outputs: readonly Output[],
  { count, length, by, horizon }: LimitLengths,
): readonly Output[] {
  const spans: { readonly group: string; readonly end: number; readonly outputs: Output[] }[] = [];
  for (const output of outputs) {
    const group = groupOf(output, by);
    const open = spans.findLast((span) => span.group === group && output.at.time <= span.end);
    if (open === undefined) spans.push({ group, end: output.at.time + length, outputs: [output] });
    else open.outputs.push(output);
  }
  return spans
    .filter(({ end }) => end <= horizon)
    .flatMap((span) => span.outputs.slice(-count).map((output) => ({ ...output, at: instant(span.end) })))
    .toSorted((one, other) => compareMoments(one.at, other.at));
}

function groupOf({ emit, fields }: Limited, by: readonly string[]): string {
  return JSON.stringify([emit, by.map((name) => fields[name] ?? null)]);
}
