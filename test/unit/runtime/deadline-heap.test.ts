/** Deadlines of differing lengths, as a heap. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Agenda } from '../../../runtime/agenda.ts';
import { DeadlineHeap } from '../../../runtime/deadline-heap.ts';
import { DeadlineModel, deadlineSteps, ROWS, take } from './deadline-model.ts';

test('a heap knows the earliest of a plain list, and tells the agenda', () => {
  fc.assert(
    fc.property(deadlineSteps, fc.infiniteStream(fc.nat(30)), (steps, lengths) => {
      const agenda = new Agenda();
      const heap = new DeadlineHeap(agenda);
      heap.grow(ROWS);
      const model = new DeadlineModel();
      let now = 0;
      for (const step of steps) {
        if (step.kind === 'pass') now += step.time;
        const before = { next: model.next, size: model.entries.length };
        take(heap, model, step, now + (lengths.next().value ?? 0));
        if (step.kind === 'shift' && before.size > 0) expect(model.next).toBeGreaterThanOrEqual(before.next);
        expect([heap.next, agenda.next]).toEqual([model.next, model.next]);
        for (let row = 0; row < ROWS; row += 1) expect(heap.due(row)).toBe(model.due(row));
      }
    }),
  );
});

test('rows come out by due time', () => {
  const heap = new DeadlineHeap(new Agenda());
  [30, 10, 20].forEach((due, row) => heap.set(row, due));
  heap.copy(3, 1);
  heap.set(2, 5);
  heap.clear(0);
  const [first, ...copies] = [heap.shift(), heap.shift(), heap.shift()];
  expect(first).toBe(2);
  expect(copies.toSorted()).toEqual([1, 3]);
  expect(heap.next).toBe(Infinity);
});
