/** The book against a plain list searched from end to end, and the laws every book must keep. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { opposite, sign, type Side } from '../../../examples/market-surveillance/simulator/market-event.ts';
import {
  createOrderBook,
  type Incoming,
  type Resting,
} from '../../../examples/market-surveillance/simulator/order-book.ts';

type Step =
  | {
      readonly kind: 'submit';
      readonly account: string;
      readonly side: Side;
      readonly ticks: number;
      readonly qty: number;
    }
  | { readonly kind: 'withdraw'; readonly order: number };

const submit = fc.record({
  kind: fc.constant('submit' as const),
  account: fc.constantFrom('a', 'b', 'c'),
  side: fc.constantFrom<Side>('buy', 'sell'),
  ticks: fc.integer({ min: 95, max: 105 }),
  qty: fc.integer({ min: 1, max: 9 }),
});
const withdraw = fc.record({ kind: fc.constant('withdraw' as const), order: fc.nat({ max: 40 }) });
const steps: fc.Arbitrary<readonly Step[]> = fc.array(fc.oneof({ weight: 4, arbitrary: submit }, withdraw), {
  maxLength: 60,
});

/** The order that an incoming one must meet next: best price first, then oldest. */
function nextMaker(list: readonly Resting[], { side, ticks }: Incoming): Resting | undefined {
  return list
    .filter((order) => order.side === opposite(side) && sign(side) * (ticks - order.ticks) >= 0)
    .toSorted((a, b) => sign(side) * (a.ticks - b.ticks))
    .at(0);
}

/** The same day told by a list in order of arrival. */
function encountersByList(list: Resting[], order: Incoming) {
  const found: { kind: string; maker: string; ticks: number; qty: number }[] = [];
  let left = order.qty;
  for (let maker = nextMaker(list, order); left > 0 && maker !== undefined; maker = nextMaker(list, order)) {
    const own = maker.account.id === order.account.id;
    const qty = own ? maker.qty : Math.min(left, maker.qty);
    found.push({ kind: own ? 'withdrawn' : 'trade', maker: maker.id, ticks: maker.ticks, qty });
    maker.qty -= qty;
    if (!own) left -= qty;
    if (maker.qty === 0) list.splice(list.indexOf(maker), 1);
  }
  if (left > 0) list.push({ ...order, qty: left });
  return found;
}

function incoming(step: Extract<Step, { kind: 'submit' }>, index: number): Incoming {
  return { ...step, id: `o${index}`, account: { id: step.account, owner: step.account } };
}

describe('order book', () => {
  test('orders meet by price, then by time', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const book = createOrderBook();
        const list: Resting[] = [];
        for (const [index, step] of all.entries()) {
          if (step.kind === 'withdraw') {
            const id = `o${step.order}`;
            const at = list.findIndex((order) => order.id === id);
            expect(book.withdraw(id)?.qty).toBe(at < 0 ? undefined : list.splice(at, 1)[0]?.qty);
            continue;
          }
          const met = book.submit(incoming(step, index));
          const told = met.map(({ kind, maker, qty }) => ({
            kind,
            maker: maker.id,
            ticks: maker.ticks,
            qty,
          }));
          expect(told).toEqual(encountersByList(list, incoming(step, index)));
        }
      }),
    );
  });

  test('the book is never crossed', () => {
    fc.assert(
      fc.property(fc.array(submit, { maxLength: 60 }), (all) => {
        const book = createOrderBook();
        for (const [index, step] of all.entries()) {
          book.submit(incoming(step, index));
          expect(book.best('buy') ?? -Infinity).toBeLessThan(book.best('sell') ?? Infinity);
        }
      }),
    );
  });

  test('what came in was traded, was withdrawn, or is still there', () => {
    fc.assert(
      fc.property(fc.array(submit, { maxLength: 60 }), (all) => {
        const book = createOrderBook();
        let [sent, gone] = [0, 0];
        for (const [index, step] of all.entries()) {
          sent += step.qty;
          for (const { kind, qty } of book.submit(incoming(step, index)))
            gone += kind === 'trade' ? 2 * qty : qty;
        }
        const left = all.reduce((sum, _, index) => sum + book.rest(`o${index}`), 0);
        expect(gone + left).toBe(sent);
        expect(book.depth('buy', 1_000) + book.depth('sell', 1_000)).toBe(left);
      }),
    );
  });

  test('an order does not trade with its own account', () => {
    const book = createOrderBook();
    const account = { id: 'a', owner: 'a' };
    book.submit({ id: 'old', account, side: 'sell', ticks: 100, qty: 5 });
    const met = book.submit({ id: 'new', account, side: 'buy', ticks: 100, qty: 5 });
    expect(met.map(({ kind, maker }) => [kind, maker.id])).toEqual([['withdrawn', 'old']]);
    expect(book.rest('new')).toBe(5);
  });

  test('withdrawing twice does nothing the second time', () => {
    const book = createOrderBook();
    book.submit({ id: 'o', account: { id: 'a', owner: 'a' }, side: 'buy', ticks: 100, qty: 5 });
    expect(book.withdraw('o')?.qty).toBe(5);
    expect(book.withdraw('o')).toBeUndefined();
    expect(book.best('buy')).toBeUndefined();
  });
});
