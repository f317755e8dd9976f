/** Whether two results are the same: outputs, order, times, ids and data. */
import type { EngineOutput, EngineResult } from './trace.ts';

export interface Comparison {
  readonly ids: boolean;
  /** Compare as multisets. */
  readonly anyOrder: boolean;
}

const exactly: Comparison = { ids: true, anyOrder: false };

/** Null where they agree, else what differs first. */
export function difference(
  left: EngineResult,
  right: EngineResult,
  how: Comparison = exactly,
): string | null {
  if (left.late !== right.late) return `${left.late} and ${right.late} late events`;
  return outputDifference(left.outputs, right.outputs, how);
}

export function outputDifference(
  left: readonly EngineOutput[],
  right: readonly EngineOutput[],
  how: Comparison = exactly,
): string | null {
  const [one, other] = [left, right].map((outputs) => lines(outputs, how));
  if (one === undefined || other === undefined) return null;
  if (one.length !== other.length) return `${one.length} and ${other.length} outputs`;
  const at = one.findIndex((line, index) => line !== other[index]);
  return at < 0 ? null : `output ${at} differs`;
}

/** The outputs of `part` that `whole` does not have, each as often as it lacks it. */
export function missing(
  part: readonly EngineOutput[],
  whole: readonly EngineOutput[],
  how: Comparison,
): readonly EngineOutput[] {
  const left = new Map<string, number>();
  for (const output of whole) {
    const line = outputLine(output, how);
    left.set(line, (left.get(line) ?? 0) + 1);
  }
  return part.filter((output) => {
    const line = outputLine(output, how);
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

function lines(outputs: readonly EngineOutput[], how: Comparison): readonly string[] {
  const all = outputs.map((output) => outputLine(output, how));
  return how.anyOrder ? all.toSorted() : all;
}

export function outputLine(output: EngineOutput, how: Comparison = exactly): string {
  return JSON.stringify(canonical({ ...output, id: how.ids ? output.id : '' }));
}

/** Members in one order; numbers that JSON cannot hold as text; minus zero as zero. */
function canonical(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : String(value);
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, canonical(member)]));
}
