/** The aggregates: those over the list of a loop, and those of windows (language §4.3, §5). */
import type { AggregateName } from '../../ir/typed.ts';

const overLoops: ReadonlyMap<string, AggregateName> = new Map(
  (['count', 'sum', 'avg', 'min', 'max', 'stddev', 'distinct'] as const).map((name) => [name, name]),
);

export const aggregateNames: ReadonlySet<string> = new Set(overLoops.keys());

export function asAggregateName(name: string): AggregateName | null {
  return overLoops.get(name) ?? null;
}

export const windowAggregateNames: ReadonlySet<string> = new Set([
  ...aggregateNames,
  'first',
  'last',
  'variance',
  'median',
  'percentile',
  'collect',
]);
