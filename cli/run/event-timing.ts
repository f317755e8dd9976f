/** The times by which several inputs are merged, read from records as the detector will read them. */
import type { Timing } from '../../connectors/merge.ts';
import { member, timeFrom } from '../../runtime/index.ts';

/** Where the time of a type's events stands, and how many microseconds one unit of a plain number is. */
export interface TimePlace {
  readonly inputName: string;
  readonly unit: number;
}

export function eventTiming(places: ReadonlyMap<string, TimePlace>): Timing {
  return {
    ofEvent: (event) => {
      const place = places.get(event.type);
      return place === undefined ? null : orNull(timeFrom(member(event, place.inputName), place.unit));
    },
    ofAdvance: (time) => orNull(timeFrom(time)),
  };
}

/** What is no time is none here; the detector refuses the event when its turn comes. */
function orNull(time: number): number | null {
  return Number.isNaN(time) ? null : time;
}
