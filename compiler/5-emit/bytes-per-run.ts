/** What a run takes up in the columns of its rule. Lists of events, and texts, are shared or elsewhere: no part of it. */
import type { Column } from './columns.ts';

/** State, start, key and the two lanes of its identity; its neighbours among those who wait with it. */
const ROW = 24 + 8;
/** Due time and neighbours in a queue of deadlines of one length. */
const IN_QUEUE = 16;
/** Due time, place and entry in a heap. */
const IN_HEAP = 20;
/** A number, or a reference. */
const REGISTER = 8;

export function bytesPerRun(
  slots: readonly { readonly fixed: boolean }[],
  columns: readonly Column[],
): number {
  const deadlines = slots.reduce((sum, { fixed }) => sum + (fixed ? IN_QUEUE : IN_HEAP), 0);
  return ROW + deadlines + columns.length * REGISTER;
}
