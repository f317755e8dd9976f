/** Events as the rules see them. Times and durations are whole microseconds. */
import type { EventTypeId } from '../../compiler/ir/types.ts';
import type { Value } from '../../stdlib/index.ts';
import type { Moment } from './moment.ts';

/** The two 32-bit lanes of a hash (language §4.5). */
export interface Lanes {
  readonly a: number;
  readonly b: number;
}

/** An input, or an event that a rule emitted. */
export interface Happening {
  readonly type: EventTypeId;
  readonly time: number;
  readonly fields: Readonly<Record<string, Value>>;
  /** The input event or the instant that it belongs to: its own for an input, that of its cause for all others. */
  readonly slot: Moment;
  /** The hash of an emitted event; null for an input. */
  readonly lanes: Lanes | null;
}

/** An event at its place in one sub-stream of a rule. A class, so that it is told from records of the language. */
export class Occurrence {
  readonly happening: Happening;
  /** Place in the sub-stream. */
  readonly index: number;
  /** Its time, and its place in the stream of the rule over all keys. */
  readonly moment: Moment;
  /** Number among the events of the sub-stream that have its type and time, from 0. */
  readonly ordinal: number;
  /** Place of the key of the sub-stream among the keys of the event, which may have several. */
  readonly rank: number;
  /** The event of the same type just before it in the sub-stream. */
  readonly previous: Occurrence | null;

  constructor(
    happening: Happening,
    place: Pick<Occurrence, 'index' | 'moment' | 'ordinal' | 'rank' | 'previous'>,
  ) {
    this.happening = happening;
    this.index = place.index;
    this.moment = place.moment;
    this.ordinal = place.ordinal;
    this.rank = place.rank;
    this.previous = place.previous;
  }

  get type(): EventTypeId {
    return this.happening.type;
  }
}
