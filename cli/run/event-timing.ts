/** The times by which several inputs are merged, read from records as the detector will read them. */
import type { Timing } from '../../connectors/merge.ts';
import { member, timeField } from '../../runtime/index.ts';

/** Where the time of a type's events stands, and how many microseconds one unit of a plain number is. */
export interface TimePlace {
  readonly inputName: string;
  readonly unit: number;
}

const millisecond = 1_000;

export function eventTiming(places: ReadonlyMap<string, TimePlace>): Timing {
  return {
    ofEvent: (event) => {
      const place = places.get(event.type);
      return place === undefined ? null : timeOf(member(event, place.inputName), place.unit);
    },
    ofAdvance: (time) => timeOf(time, millisecond),
  };
}

/** In microseconds; null for what is no time, which the detector will refuse when its turn comes. */
function timeOf(value: unknown, unit: number): number | null {
  if (value === undefined) return null;
  try {
    return timeField(value, '', '', unit);
  } catch {
    return null;
  }
}
