/**
 * From what the host passes to events in order (language §4.1, §7.2): which come too late, in which order the others
 * are handled, and up to which time deadlines act.
 */
import type { TypedModule } from '../../../compiler/ir/typed.ts';
import type { EventType } from '../../../compiler/ir/types.ts';
import type { Happening } from '../event.ts';
import { fieldsOf, timeIn } from './border.ts';

/** An event with the fields of its type; or the promise that no event up to a time is to come (milliseconds). */
export type ReferenceInput =
  { readonly type: string; readonly [field: string]: unknown } | { readonly advanceTo: number };

/** How far time gets. */
export interface Clock {
  /** Deadlines up to and including this time act; infinite if the input is drained. */
  readonly horizon: number;
  /** The last time that the input speaks of. */
  readonly inputEnd: number;
}

export interface Arrivals {
  /** In the order in which they are handled. */
  readonly events: readonly Happening[];
  readonly clock: Clock;
  readonly late: number;
}

type Event = Omit<Happening, 'slot'>;

/** @param lateness microseconds */
export function arrivals(
  module: TypedModule,
  input: readonly ReferenceInput[],
  { lateness, drain }: { readonly lateness: number; readonly drain: boolean },
): Arrivals {
  const events: Event[] = [];
  let late = 0;
  let promised = -Infinity;
  let latest = -Infinity;
  for (const item of input) {
    if (isPromise(item)) {
      promised = Math.max(promised, timeIn(item.advanceTo, 'ms'));
      continue;
    }
    // Types that rules emit are no inputs, even where they are declared (language §10, decision 10).
    const type = module.events.find(({ name, origin }) => name === item.type && origin === 'input');
    if (type === undefined) continue;
    const event = readEvent(type, item);
    if (event.time <= promised || event.time < latest - lateness) {
      late += 1;
      continue;
    }
    events.push(event);
    latest = Math.max(latest, event.time);
  }
  // An event moves time to just before its own; an instant at its time might still be broken by another such event.
  const horizon = drain ? Infinity : Math.max(promised, latest - 1);
  const clock: Clock = { horizon, inputEnd: Math.max(promised, latest) };
  return { events: inOrder(events, module), clock, late };
}

function isPromise(item: ReferenceInput): item is { readonly advanceTo: number } {
  return 'advanceTo' in item && !('type' in item);
}

function readEvent(type: EventType, record: object): Event {
  const fields = fieldsOf(type, record);
  const own = type.timeField === null ? undefined : fields[type.timeField];
  const time = typeof own === 'number' ? own : timeIn(Reflect.get(record, 'at'), 'ms');
  return { type: type.id, time, fields, lanes: null };
}

/** By time; at one time events with an order first, by it; then by arrival, which sorting keeps. NaN is no order. */
function inOrder(events: readonly Event[], module: TypedModule): readonly Happening[] {
  const orderOf = ({ type, fields }: Event): number | null => {
    const field = module.events[type]?.orderField ?? null;
    const order = field === null ? null : fields[field];
    return typeof order === 'number' && !Number.isNaN(order) ? order : null;
  };
  return events
    .toSorted((one, other) => one.time - other.time || compareOrders(orderOf(one), orderOf(other)))
    .map((event, index) => ({ ...event, slot: { time: event.time, event: index } }));
}

function compareOrders(one: number | null, other: number | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
