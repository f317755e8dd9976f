/** The matches of one rule that complete at one event or instant, put into the order in which they are reported. */
import type { EmittedEvent } from './event.ts';
import type { KeyPart } from './tuple-keys.ts';
import { comparePaths, type PathStep } from './path.ts';

export const NO_KEY: readonly KeyPart[] = [];

export interface Match {
  /** Position in the whole input of the first event of the run. */
  readonly start: number;
  /** The way it went; null in a rule whose runs never branch. */
  readonly path: PathStep | null;
  /** The parts of the partition key; none are needed in a rule whose matches are not bounded. */
  readonly key: readonly KeyPart[];
  /** One event per `emit` of the rule. */
  readonly events: readonly EmittedEvent[];
}

/** Sorts in place by start, then by path (language §4.5). Nearly always they are in order already. */
export function inOrder(matches: Match[]): Match[] {
  return matches.sort(compare);
}

function compare(one: Match, other: Match): number {
  return one.start - other.start || comparePaths(one.path, other.path);
}
