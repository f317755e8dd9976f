/**
 * Wash trading: two accounts of one owner trade with each other by arrangement. Some vary the size a little or
 * take their time, to look less arranged.
 */
import type { Recorder } from '../episode.ts';
import { opposite, type Side } from '../market-event.ts';
import { innerPrice } from '../inner-price.ts';
import type { Seat } from '../market.ts';
import type { Account } from '../order-book.ts';

export function wash(seat: Seat, partner: Account, side: Side, record: Recorder): void {
  const { market, account, symbol, random } = seat;
  const { exchange, agenda } = market;
  const from = agenda.now();
  const qty = 100 * random.whole(5, 40);
  const ticks = innerPrice(seat, side);
  const varied = random.chance(0.12) ? qty - 100 : qty;
  const one = exchange.place({ account, symbol, side, ticks, qty });
  agenda.after(random.between(40, 1_150), () => {
    exchange.sweep({ account: partner, symbol, side: opposite(side), ticks, qty: varied });
    exchange.withdraw(symbol, one);
    record({ abuse: 'wash trading', symbol, party: account.owner, from, to: agenda.now() });
  });
}
