/** The lists that loops keep. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  append,
  appendAll,
  appendIfAny,
  countOf,
  events,
  lastOf,
  type Cell,
} from '../../../runtime/cells.ts';
import type { EngineEvent } from '../../../runtime/event.ts';

function eventAt(time: number): EngineEvent {
  return { $type: 0, $time: time, $identity: null };
}

test('events come out in the order in which they went in', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), (times) => {
      const last = times.reduce<Cell<EngineEvent> | null>(
        (before, time) => append(before, eventAt(time)),
        null,
      );
      expect(events(last).map(({ $time }) => $time)).toEqual(times);
      expect(last?.count ?? 0).toBe(times.length);
    }),
  );
});

test('two branches share what they have in common', () => {
  const shared = append(append(null, eventAt(1)), eventAt(2));
  const [one, other] = [append(shared, eventAt(3)), append(shared, eventAt(4))];
  expect(events(one).map(({ $time }) => $time)).toEqual([1, 2, 3]);
  expect(events(other).map(({ $time }) => $time)).toEqual([1, 2, 4]);
  expect(one.before).toBe(other.before);
});

test('what an iteration has not bound is left out; several are appended in order', () => {
  const list = appendIfAny(appendIfAny(append<number>(null, 1), null), 2);
  expect(events(list)).toEqual([1, 2]);
  expect(events(appendAll(list, append(append<number>(null, 3), 4)))).toEqual([1, 2, 3, 4]);
  expect(appendAll(list, null)).toBe(list);
  expect(events(appendAll(null, list))).toEqual([1, 2]);
});

test('the last of a list, and how many it has', () => {
  expect([lastOf(null), countOf(null)]).toEqual([null, 0]);
  const list = append(append<number>(null, 1), 2);
  expect([lastOf(list), countOf(list)]).toEqual([2, 2]);
});
