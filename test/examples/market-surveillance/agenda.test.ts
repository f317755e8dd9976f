/** The agenda: by time, then by entry, and never back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAgenda } from '../../../examples/market-surveillance/simulator/agenda.ts';

test('actions happen by time, those of one time as entered', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 })), (times) => {
      const agenda = createAgenda(0);
      const done: (readonly [number, number])[] = [];
      for (const [index, time] of times.entries()) agenda.at(time, () => done.push([agenda.now(), index]));
      agenda.run(30);
      const wanted = times.map((time, index) => [time, index] as const).toSorted((a, b) => a[0] - b[0]);
      expect(done).toEqual(wanted);
      expect(agenda.now()).toBe(30);
    }),
  );
});

test('an action may enter others, of which those in the past happen at once', () => {
  const agenda = createAgenda(0);
  const done: number[] = [];
  agenda.at(10, () => {
    agenda.at(5, () => done.push(agenda.now()));
    agenda.after(2, () => done.push(agenda.now()));
  });
  agenda.run(11);
  expect(done).toEqual([10]);
  agenda.run(20);
  expect(done).toEqual([10, 12]);
});
