/** The event types of a module while it is checked: those that are emitted get their fields rule by rule. */
import type { Span } from '../source/span.ts';
import type { EventField, EventType, EventTypeId, ValueType } from '../ir/types.ts';
import { join } from './types/join.ts';

export interface EventInfo {
  readonly id: EventTypeId;
  readonly name: string;
  readonly origin: EventType['origin'];
  /** Where the type is declared, or emitted first. */
  readonly span: Span;
  readonly isDeclared: boolean;
  readonly doc: string;
  /** In order of declaration, or of the first `emit`. Filled while declarations and rules are checked. */
  readonly fields: Map<string, EventField>;
  /** True while the fields cannot be known: nothing is said about them then. */
  isOpen: boolean;
  /** True as soon as a declaration or an `emit` has told the fields. */
  isKnown: boolean;
  timeField: string | null;
  orderField: string | null;
  isLocal: boolean;
}

export interface Events {
  readonly all: readonly EventInfo[];
  readonly find: (name: string) => EventInfo | undefined;
  readonly get: (id: EventTypeId) => EventInfo;
  readonly nameOf: (id: EventTypeId) => string;
}

/** Numbers the types in the order given. */
export function createEvents(entries: readonly Omit<EventInfo, 'id'>[]): Events {
  const all = entries.map((entry, index): EventInfo => ({ ...entry, id: eventTypeId(index) }));
  const byName = new Map(all.map((info) => [info.name, info]));
  const get = (id: EventTypeId): EventInfo => {
    const info = all[id];
    if (info === undefined) throw new Error(`there is no event type ${id}`);
    return info;
  };
  return { all, find: (name) => byName.get(name), get, nameOf: (id) => get(id).name };
}

/** The type of a field that all the types share, or null. */
export function sharedField(types: readonly EventTypeId[], name: string, events: Events): ValueType | null {
  let shared: ValueType | null = { kind: 'error' };
  for (const id of types) {
    const info = events.get(id);
    if (info.isOpen) continue;
    const field = info.fields.get(name);
    shared = field === undefined || shared === null ? null : join(shared, field.type);
  }
  return types.length === 0 ? null : shared;
}

/** Whether some of the types have fields that are not known; a name that was refused stands for no type at all. */
export function anyOpen(types: readonly EventTypeId[], events: Events): boolean {
  return types.length === 0 || types.some((id) => events.get(id).isOpen);
}

/** The names of the fields that all the types share. */
export function sharedFieldNames(types: readonly EventTypeId[], events: Events): readonly string[] {
  const [first, ...others] = types.map((id) => events.get(id).fields);
  if (first === undefined) return [];
  return [...first.keys()].filter((name) => others.every((fields) => fields.has(name)));
}

export function asEventType(info: EventInfo): EventType {
  return {
    id: info.id,
    name: info.name,
    origin: info.origin,
    fields: [...info.fields.values()],
    timeField: info.timeField,
    orderField: info.orderField,
    local: info.isLocal,
    doc: info.doc,
  };
}

function eventTypeId(index: number): EventTypeId {
  return index as EventTypeId;
}
