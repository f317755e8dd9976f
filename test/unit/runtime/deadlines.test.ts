/** Deadlines of one length, as a queue. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Agenda } from '../../../runtime/agenda.ts';
import { DeadlineQueue } from '../../../runtime/deadlines.ts';
import { ROWS_AT_FIRST } from '../../../runtime/rows.ts';
import { DeadlineModel, deadlineSteps, ROWS, take } from './deadline-model.ts';

const LENGTH = 10;

function queueWithRoom(): { readonly agenda: Agenda; readonly queue: DeadlineQueue } {
  const agenda = new Agenda();
  const queue = new DeadlineQueue(agenda);
  queue.grow(ROWS);
  return { agenda, queue };
}

test('a queue keeps the order of a plain list, and tells the agenda its head', () => {
  fc.assert(
    fc.property(deadlineSteps, (steps) => {
      const { agenda, queue } = queueWithRoom();
      const model = new DeadlineModel();
      let now = 0;
      for (const step of steps) {
        if (step.kind === 'pass') now += step.time;
        const first = model.entries[0]?.row ?? -1;
        take(queue, model, step, now + LENGTH);
        if (step.kind === 'shift') expect(model.entries.some((entry) => entry.row === first)).toBe(false);
        expect([queue.next, agenda.next]).toEqual([model.next, model.next]);
        for (let row = 0; row < ROWS; row += 1) expect(queue.due(row)).toBe(model.due(row));
      }
      const rest = model.entries.map(() => queue.shift());
      expect(rest).toEqual(model.entries.map((entry) => entry.row));
      expect(agenda.next).toBe(Infinity);
    }),
  );
});

test('a row that is set again goes to the end', () => {
  const { queue } = queueWithRoom();
  for (const row of [3, 1, 2]) queue.set(row, 10);
  queue.set(3, 10);
  expect([queue.shift(), queue.shift(), queue.shift(), queue.next]).toEqual([1, 2, 3, Infinity]);
});

test('a copy of a row that has no deadline has none', () => {
  const { agenda, queue } = queueWithRoom();
  queue.copy(1, 0);
  expect([queue.due(1), queue.next, agenda.next]).toEqual([NaN, Infinity, Infinity]);
});

test('growing keeps the order', () => {
  const queue = new DeadlineQueue(new Agenda());
  for (let row = 0; row < ROWS_AT_FIRST; row += 1) queue.set(row, row);
  queue.grow(ROWS_AT_FIRST * 2);
  queue.set(ROWS_AT_FIRST, ROWS_AT_FIRST);
  expect(queue.due(ROWS_AT_FIRST + 1)).toBeNaN();
  for (let row = 0; row <= ROWS_AT_FIRST; row += 1) expect(queue.shift()).toBe(row);
});
