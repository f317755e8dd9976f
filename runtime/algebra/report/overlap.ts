/**
 * `after match skip overlapping` (language §4.6): no event is in two matches. The event that happens now, if a match has
 * it, is not even offered to runs that began behind that one: they are as if it could not be taken.
 */
import { withoutEvents } from '../machine.ts';
import { takenInOrder } from '../taken.ts';
import type { Offer, Outcome } from '../way.ts';
import { sharesEvents, type Match } from './match.ts';
import { isOpen, type Step } from './step.ts';

export interface Overlap {
  /** The event that happens now; null at an instant. */
  readonly offer: Offer | null;
  /** What becomes of a run if the event is not offered to it. */
  readonly passOver: (step: Step) => Outcome;
}

/**
 * Takes the events of a match away from all steps.
 * @param used the events of all matches of this moment so far
 * @returns the steps to which the present event is not offered any more
 */
export function use(
  match: Match,
  steps: readonly Step[],
  used: Set<number>,
  overlap: Overlap,
): readonly Step[] {
  const { offer } = overlap;
  for (const taken of takenInOrder(match.matched.taken)) used.add(taken.offer.index);
  const hasPresent = offer !== null && sharesEvents(match.matched, new Set([offer.index]));
  const isBehind = ({ run }: Step): boolean => hasPresent && run.start.index > match.run.start.index;
  const left = steps.filter(({ dropped }) => !dropped);
  for (const step of left) {
    if (isBehind(step)) become(step, overlap.passOver(step));
    step.matches = step.matches.filter((one) => !sharesEvents(one, used));
    step.lost = step.lost.filter((one) => !sharesEvents(one, used));
    if (isOpen(step)) step.ways = withoutEvents(step.ways, ({ index }) => used.has(index));
  }
  return left.filter(isBehind);
}

function become(step: Step, { ways, matches, lost }: Outcome): void {
  step.ways = ways;
  step.matches = matches;
  step.lost = lost;
}
