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

function takeAll(buffer: ReorderBuffer, limit: number): readonly EngineEvent[] {
  const taken: EngineEvent[] = [];
  for (let held = buffer.next(limit); held !== null; held = buffer.next(limit)) taken.push(held.event);
  return taken;
}

test('events come out by time, equal times by arrival', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 60 }), (times) => {
      const buffer = new ReorderBuffer();
      const events = times.map(eventAt);
      for (const event of events) buffer.add(event, record);
      expect(takeAll(buffer, Infinity)).toEqual(events.toSorted((one, other) => one.$time - other.$time));
      expect(buffer.size).toBe(0);
    }),
  );
});

test('with a limit only what is not later comes out, at any time', () => {
  const steps = fc.array(fc.record({ time: fc.nat(20), behind: fc.nat(10) }), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (made) => {
      const buffer = new ReorderBuffer();
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
  const buffer = new ReorderBuffer();
  for (let time = 0; time < 5000; time += 1) {
    buffer.add(eventAt(time, time), record);
    expect(buffer.next(time - 3)?.event.$time ?? -1).toBe(Math.max(-1, time - 3));
  }
  expect(buffer.size).toBe(3);
  buffer.add(eventAt(4998, 5000), record);
  expect(takeAll(buffer, Infinity).map(({ $type }) => $type)).toEqual([4997, 4998, 5000, 4999]);
});
