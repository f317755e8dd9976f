/** The sub-streams of a rule: what it sees, one for each key (language §4.1). */
import type { MatchRule, PartitionKey } from '../../compiler/ir/typed.ts';
import type { EventTypeId } from '../../compiler/ir/types.ts';
import type { Value } from '../../stdlib/index.ts';
import { inSession, sessionsOf, type Session } from './during.ts';
import { Occurrence, type Happening } from './event.ts';
import { asValue } from './expression/datum.ts';
import { evaluate, holds } from './expression/evaluate.ts';
import { groundScope, type Ground, type Scope } from './expression/scope.ts';
import type { Clock } from './input/arrival.ts';
import { instant, isBefore, type Moment } from './moment.ts';

export interface SubStream {
  readonly events: readonly Occurrence[];
  readonly keys: readonly Value[];
  readonly clock: Clock;
  /** The times between `Open` and `Close`, one for each; null without `during`. */
  readonly sessions: readonly Session[] | null;
}

type Placed = Pick<Occurrence, 'happening' | 'moment' | 'rank'>;

/** @param stream all events, in order */
export function subStreams(
  rule: MatchRule,
  stream: readonly Happening[],
  clock: Clock,
  ground: Ground,
): readonly SubStream[] {
  const seen = stream.map((happening, position) => {
    const moment: Moment = { time: happening.time, event: position };
    return { happening, moment, keys: keysOf(rule, happening, moment, ground) };
  });
  const edges = rule.during === null ? [] : [...rule.during.open.types, ...rule.during.close.types];
  const byKey = new Map<string, { readonly keys: readonly Value[]; readonly events: Placed[] }>();
  for (const one of seen.filter(({ happening }) => passes(rule, happening, ground))) {
    for (const [rank, keys] of one.keys.entries()) {
      const text = keyText(keys);
      const known = byKey.get(text) ?? { keys, events: [] };
      known.events.push({ ...one, rank });
      byKey.set(text, known);
    }
  }
  return [...byKey].map(([text, { keys, events }]) => {
    const marks = seen.filter(
      ({ happening, keys: own }) =>
        edges.includes(happening.type) &&
        (!hasKeys(rule, happening.type) || own.some((other) => keyText(other) === text)),
    );
    const sessions = rule.during === null ? null : sessionsOf(rule.during, marks, ground);
    const inside = sessions === null ? events : events.filter(({ moment }) => inSession(sessions, moment));
    return { keys, clock, sessions, events: inFieldOrder(rule, occurrences(inside)) };
  });
}

/** The first index of an event behind a moment. */
export function indexAfter({ events }: SubStream, moment: Moment): number {
  const index = events.findIndex((event) => isBefore(moment, event.moment));
  return index < 0 ? events.length : index;
}

/** The moment of an instant, if time has got so far. */
export function actingInstant({ clock }: SubStream, time: number): Moment | null {
  return time <= clock.horizon ? instant(time) : null;
}

function passes(rule: MatchRule, happening: Happening, ground: Ground): boolean {
  if (!rule.alphabet.includes(happening.type)) return false;
  const filters = rule.over.filter(({ type }) => type === happening.type);
  const scope = testing(happening, { time: happening.time, event: 0 }, ground);
  return filters.every(({ where }) => holds(where, scope));
}

/** Every key that an event has, once each: several where a key is taken from several fields. None if one is null. */
function keysOf(
  rule: MatchRule,
  happening: Happening,
  moment: Moment,
  ground: Ground,
): readonly (readonly Value[])[] {
  const scope = testing(happening, moment, ground);
  const combined = rule.keys.reduce<readonly (readonly Value[])[]>(
    (keys, key) => {
      const values = valuesOf(key, happening.type, scope);
      return keys.flatMap((known) => values.map((value) => [...known, value]));
    },
    [[]],
  );
  return [...new Map(combined.map((keys) => [keyText(keys), keys])).values()];
}

function valuesOf({ of }: PartitionKey, type: EventTypeId, scope: Scope): readonly Value[] {
  return of
    .filter((one) => one.type === type)
    .flatMap(({ values }) => values.map((value) => asValue(evaluate(value, scope))))
    .filter((value) => value !== null);
}

function hasKeys(rule: MatchRule, type: EventTypeId): boolean {
  return rule.keys.every(({ of }) => of.some((one) => one.type === type));
}

function testing(happening: Happening, moment: Moment, ground: Ground): Scope {
  const current = new Occurrence(happening, { index: 0, moment, ordinal: 0, rank: 0, previous: null });
  return { ...groundScope(ground), current, at: moment };
}

/** Keys are equal if they are the same value; NaN is a key like any other (language §10, decision 18). */
function keyText(keys: readonly Value[]): string {
  return JSON.stringify(keys.map((key) => (typeof key === 'number' ? ['number', String(key + 0)] : key)));
}

function occurrences(events: readonly Placed[]): readonly Occurrence[] {
  const all: Occurrence[] = [];
  for (const [index, { happening, moment, rank }] of events.entries()) {
    const alike = all.filter(({ type }) => type === happening.type);
    const ordinal = alike.filter((one) => one.moment.time === happening.time).length;
    all.push(new Occurrence(happening, { index, moment, ordinal, rank, previous: alike.at(-1) ?? null }));
  }
  return all;
}

/** `within 100 of seq`: an event whose field falls is a rule error; the rule does not see it (language §4.4, §7.5). */
function inFieldOrder({ within }: MatchRule, events: readonly Occurrence[]): readonly Occurrence[] {
  if (within?.kind !== 'field') return events;
  const { field } = within;
  let greatest = -Infinity;
  const rising = events.filter(({ happening }) => {
    const value = happening.fields[field];
    if (typeof value !== 'number' || !(value >= greatest)) return false;
    greatest = value;
    return true;
  });
  return rising.length === events.length ? events : occurrences(rising);
}
