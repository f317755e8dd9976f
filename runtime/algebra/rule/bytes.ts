/**
 * What the runs of a rule are reckoned to take up in memory. It is an account, not a measurement: the same for the same
 * runs everywhere, so that it can be stated beforehand. Events, and lists of events, are not part of it: runs share them.
 */
import type { RulePlan } from '../rule-plan.ts';
import type { SubStream } from './sub-stream.ts';

/** Seven members of eight bytes, and its place in the heap of deadlines. */
const RUN = 72;
/** A point of the pattern, and what is open around it: twelve members of eight bytes. */
const WAY = 96;
/** What is bound to one name, or one running aggregate. */
const REGISTER = 8;

export function bytesOf(streams: Iterable<SubStream>, { pattern }: RulePlan): number {
  const way = WAY + REGISTER * Object.keys(pattern.empty).length;
  let bytes = 0;
  for (const { runs } of streams) for (const { ways } of runs) bytes += RUN + ways.length * way;
  return bytes;
}
