/**
 * What an event or an instant does to a sub-stream, worked out but not done yet: whatever throws on the way leaves all
 * as it was (language §7.5).
 */
import type { LimitHit } from '../../limits.ts';
import { isOpen } from '../report/step.ts';
import type { Reporting } from '../report/reporting.ts';
import type { Offer, Outcome } from '../way.ts';
import type { Run } from './run.ts';
import type { SubStream } from './sub-stream.ts';

export interface Draft {
  readonly stream: SubStream;
  /** The event; null at an instant. */
  readonly offer: Offer | null;
  /** The runs that it concerns, in the order of their starts; last perhaps one that begins now. */
  readonly runs: readonly Run[];
  /** What becomes of each, if no match drops it. */
  readonly outcomes: readonly Outcome[];
  /** Null if nothing completes and nothing is released. */
  readonly reporting: Reporting | null;
  /** What was thrown without throwing away all. */
  readonly failures: readonly unknown[];
  /** Limits that were reached. */
  readonly hits: readonly LimitHit[];
}

/** The runs that something could still complete, in the order of their starts. */
export function openRuns({
  runs,
  outcomes,
  reporting,
}: Pick<Draft, 'runs' | 'outcomes' | 'reporting'>): readonly Run[] {
  if (reporting !== null) return reporting.steps.filter(isOpen).map(({ run }) => run);
  return runs.filter((_, i) => (outcomes[i]?.ways.length ?? 0) > 0);
}
