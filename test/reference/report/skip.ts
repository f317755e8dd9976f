/** What a match drops (language §4.6, `after match skip`). */
import type { AfterMatch } from '../../../compiler/ir/typed.ts';
import type { Occurrence } from '../event.ts';
import { isBefore } from '../moment.ts';
import type { Progress } from '../pattern/progress.ts';
import { endOf, eventsNamed, type Match } from './match.ts';

/** Whether a match drops the run that an event has started. */
export function droppedBy(skip: AfterMatch['skip'], match: Match, start: Occurrence): boolean {
  switch (skip.kind) {
    case 'past-last':
      return !isBefore(endOf(match), start.moment);
    case 'to-next':
      return start === match.start;
    case 'to-first':
      return beganBefore(eventsNamed(match, skip.binding).at(0), start);
    case 'to-last':
      return beganBefore(eventsNamed(match, skip.binding).at(-1), start);
    // `overlapping` drops ways rather than runs, `reset` drops once all matches of the moment are reported.
    case 'none':
    case 'overlapping':
    case 'reset':
      return false;
  }
}

/** A name that is not bound drops none. */
function beganBefore(event: Occurrence | undefined, start: Occurrence): boolean {
  return event !== undefined && start.index < event.index;
}

export function sharesEvents({ taken }: Progress, used: ReadonlySet<number>): boolean {
  return taken.some(({ event }) => used.has(event.index));
}
