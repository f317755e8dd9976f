/** The heap behind deadlines, against a plain list that is searched from end to end. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { IndexedHeap } from '../../../runtime/indexed-heap.ts';

const SIZE = 12;

type Step =
  | { readonly kind: 'set'; readonly item: number; readonly due: number }
  | { readonly kind: 'remove'; readonly item: number }
  | { readonly kind: 'take' };

const item = fc.nat(SIZE - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('set' as const), item, due: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), item }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('take' as const) }) },
);

function apply(heap: IndexedHeap, model: Map<number, number>, made: Step): void {
  if (made.kind === 'set') {
    heap.set(made.item, made.due);
    model.set(made.item, made.due);
    return;
  }
  const gone = made.kind === 'remove' ? made.item : heap.first;
  heap.remove(gone);
  model.delete(gone);
}

function expectSame(heap: IndexedHeap, model: ReadonlyMap<number, number>): void {
  expect(heap.next).toBe(Math.min(...model.values()));
  expect(heap.first).toSatisfy((first: number) =>
    model.size === 0 ? first === -1 : model.get(first) === heap.next,
  );
  for (let i = 0; i < SIZE; i += 1) expect(heap.due(i)).toBe(model.get(i) ?? NaN);
}

test('the first is always one of the earliest', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const heap = new IndexedHeap(SIZE);
      const model = new Map<number, number>();
      for (const made of steps) {
        apply(heap, model, made);
        expectSame(heap, model);
      }
    }),
  );
});

test('taking the first again and again sorts', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 100 }), (dues) => {
      const heap = new IndexedHeap(dues.length);
      dues.forEach((due, i) => heap.set(i, due));
      const taken = dues.map(() => {
        const due = heap.next;
        heap.remove(heap.first);
        return due;
      });
      expect(taken).toEqual(dues.toSorted((one, other) => one - other));
      expect(heap.next).toBe(Infinity);
    }),
  );
});

test('growing keeps what is there and makes room', () => {
  const heap = new IndexedHeap(2);
  heap.set(0, 7);
  heap.set(1, 5);
  heap.grow(4);
  heap.set(3, 6);
  expect([heap.first, heap.next, heap.due(0), heap.due(2), heap.due(3)]).toEqual([1, 5, 7, NaN, 6]);
});

test('an item that is not in can be taken out', () => {
  const heap = new IndexedHeap(2);
  heap.remove(1);
  heap.set(0, 1);
  heap.remove(1);
  expect([heap.first, heap.next]).toEqual([0, 1]);
});
