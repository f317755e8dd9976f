/** Events held back, against a stable sort. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EngineEvent } from '../../../runtime/event.ts';
import { ReorderBuffer } from '../../../runtime/reorder.ts';

const record = { type: 'A' };

/** The type stands for the place in the order of arrival. */
function eventAt(time: number, arrival: number): EngineEvent {
  return { $type: arrival, $time: time, $identity: null };
}

/** The orders of the test as they come; a zero is equal to the other one. */
const ranks: readonly (number | null)[] = [-Infinity, -1, 0, 2.5, Infinity, null];

function takeAll(buffer: ReorderBuffer, limit: number): readonly EngineEvent[] {
  const taken: EngineEvent[] = [];
  for (let held = buffer.next(limit); held !== null; held = buffer.next(limit)) taken.push(held.event);
  return taken;
}

test('events come out by time, equal times by arrival', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 60 }), (times) => {
      const buffer = new ReorderBuffer(null);
      const events = times.map(eventAt);
      for (const event of events) buffer.add(event, record);
      expect(takeAll(buffer, Infinity)).toEqual(events.toSorted((one, other) => one.$time - other.$time));
      expect(buffer.size).toBe(0);
    }),
  );
});

test('of equal times those with an order come first, by it', () => {
  const order = fc.constantFrom(null, null, -Infinity, -1, -0, 0, 2.5, Infinity);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), order), { maxLength: 40 }), (made) => {
      const orderOf = ({ $type }: EngineEvent): number | null => made[$type]?.[1] ?? null;
      const buffer = new ReorderBuffer(({ event }) => orderOf(event));
      const events = made.map(([time], i) => eventAt(time, i));
      for (const event of events) buffer.add(event, record);
      const rank = (event: EngineEvent): number => ranks.indexOf(orderOf(event));
      expect(takeAll(buffer, Infinity)).toEqual(
        events.toSorted((one, other) => one.$time - other.$time || rank(one) - rank(other)),
      );
    }),
  );
});

test('with a limit only what is not later comes out, at any time', () => {
  const steps = fc.array(fc.record({ time: fc.nat(20), behind: fc.nat(10) }), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (made) => {
      const buffer = new ReorderBuffer(null);
      let held: EngineEvent[] = [];
      for (const [i, { time, behind }] of made.entries()) {
        const event = eventAt(time + i, i);
        buffer.add(event, record);
        held = [...held, event].toSorted((one, other) => one.$time - other.$time);
        const limit = i - behind;
        expect(takeAll(buffer, limit)).toEqual(held.filter(({ $time }) => $time <= limit));
        held = held.filter(({ $time }) => $time > limit);
        expect(buffer.size).toBe(held.length);
      }
    }),
  );
});

test('a long stream does not pile up', () => {
  const buffer = new ReorderBuffer(null);
  for (let time = 0; time < 5000; time += 1) {
    buffer.add(eventAt(time, time), record);
    expect(buffer.next(time - 3)?.event.$time ?? -1).toBe(Math.max(-1, time - 3));
  }
  expect(buffer.size).toBe(3);
  buffer.add(eventAt(4998, 5000), record);
  expect(takeAll(buffer, Infinity).map(({ $type }) => $type)).toEqual([4997, 4998, 5000, 4999]);
});
