/** Looks like wash trading: two houses agree on a block by telephone and print it in the book at once. */
import { innerPrice } from '../inner-price.ts';
import { opposite, type Side } from '../market-event.ts';
import type { Seat } from '../market.ts';
import type { Account } from '../order-book.ts';

export function printBlock(seat: Seat, counterparty: Account, side: Side): void {
  const { market, account, symbol, random } = seat;
  const { exchange, agenda } = market;
  const qty = 100 * random.whole(10, 60);
  const ticks = innerPrice(seat, side);
  const id = exchange.place({ account, symbol, side, ticks, qty });
  agenda.after(random.between(40, 900), () => {
    exchange.sweep({ account: counterparty, symbol, side: opposite(side), ticks, qty });
    exchange.withdraw(symbol, id);
  });
}
