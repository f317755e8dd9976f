/** A wash ring: a quantity goes from the first account to the second, to the third, and back to the first. */
import type { Recorder } from '../episode.ts';
import type { Seat } from '../market.ts';
import type { Account } from '../order-book.ts';
import { innerPrice } from '../inner-price.ts';

export function washRing(seat: Seat, partners: readonly [Account, Account], record: Recorder): void {
  const { market, account, symbol, random } = seat;
  const { exchange, agenda } = market;
  const from = agenda.now();
  const qty = 100 * random.whole(7, 30) + random.whole(1, 99);
  const [second, third] = partners;
  const legs: readonly (readonly [seller: Account, buyer: Account])[] = [
    [account, second],
    [second, third],
    [third, account],
  ];

  const pass = (leg: number): void => {
    const [seller, buyer] = legs[leg] ?? [];
    if (seller === undefined || buyer === undefined) {
      record({ abuse: 'wash ring', symbol, party: account.id, from, to: agenda.now() });
      return;
    }
    const ticks = innerPrice(seat, 'sell');
    const offer = exchange.place({ account: seller, symbol, side: 'sell', ticks, qty });
    agenda.after(random.between(20, 120), () => {
      exchange.sweep({ account: buyer, symbol, side: 'buy', ticks, qty });
      exchange.withdraw(symbol, offer);
      agenda.after(random.between(800, 6_000), () => pass(leg + 1));
    });
  };
  pass(0);
}
