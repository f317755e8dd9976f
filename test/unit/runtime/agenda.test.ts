/** What falls due next over all queues of a detector. */
import { expect, test } from 'vitest';
import { Agenda } from '../../../runtime/agenda.ts';

test('nothing is due at first', () => {
  const agenda = new Agenda();
  expect(agenda.next).toBe(Infinity);
  agenda.register();
  expect(agenda.next).toBe(Infinity);
});

test('the earliest head of any queue counts, and an empty queue does not', () => {
  const agenda = new Agenda();
  const [one, other] = [agenda.register(), agenda.register()];
  agenda.set(one, 50);
  agenda.set(other, 30);
  expect(agenda.next).toBe(30);
  agenda.set(other, 70);
  expect(agenda.next).toBe(50);
  agenda.set(one, Infinity);
  expect(agenda.next).toBe(70);
  agenda.set(one, Infinity);
  agenda.set(other, Infinity);
  expect(agenda.next).toBe(Infinity);
});

test('there may be any number of queues', () => {
  const agenda = new Agenda();
  const queues = Array.from({ length: 100 }, () => agenda.register());
  expect(new Set(queues).size).toBe(100);
  for (const queue of queues) agenda.set(queue, 1000 - queue);
  const seen: number[] = [];
  for (const queue of queues.toReversed()) {
    seen.push(agenda.next);
    agenda.set(queue, Infinity);
  }
  expect(seen).toEqual(queues.toReversed().map((queue) => 1000 - queue));
});
