/** The market as its participants see it: a clock, the venue, what a share is worth, and a few ways to look. */
import type { Agenda } from './agenda.ts';
import type { Exchange } from './exchange.ts';
import { opposite, sign, type Side } from './market-event.ts';
import type { Account } from './order-book.ts';
import type { Random } from './random.ts';

export type Market = {
  readonly agenda: Agenda;
  readonly exchange: Exchange;
  /** What a share is worth now, in ticks; a fraction. */
  readonly worth: (symbol: string) => number;
};

/** One participant in one symbol, with chance of its own. */
export type Seat = {
  readonly market: Market;
  readonly account: Account;
  readonly symbol: string;
  readonly random: Random;
};

/** The best price of a side; of an empty one, a price a little away from the worth. */
export function touch({ exchange, worth }: Market, symbol: string, side: Side): number {
  return exchange.best(symbol, side) ?? Math.round(worth(symbol)) - 5 * sign(side);
}

/** Enters an order at so many ticks from the best price of its own side; positive is nearer to the other side. */
export function placeNear(seat: Seat, side: Side, better: number, qty: number): string {
  const { market, account, symbol } = seat;
  const limit = touch(market, symbol, opposite(side)) - sign(side);
  const wished = touch(market, symbol, side) + sign(side) * better;
  const ticks = side === 'buy' ? Math.min(wished, limit) : Math.max(wished, limit);
  return market.exchange.place({ account, symbol, side, ticks, qty });
}

/** Takes what the other side offers, up to so many ticks beyond its best price; gives the quantity traded. */
export function take(seat: Seat, side: Side, reach: number, qty: number): number {
  const { market, account, symbol } = seat;
  const ticks = touch(market, symbol, opposite(side)) + sign(side) * reach;
  return market.exchange.sweep({ account, symbol, side, ticks, qty });
}

/** How much deeper the buyers' side is near the best price, from −1 to 1. */
export function imbalance({ exchange }: Market, symbol: string): number {
  const buy = exchange.depth(symbol, 'buy', 4);
  const sell = exchange.depth(symbol, 'sell', 4);
  return buy + sell === 0 ? 0 : (buy - sell) / (buy + sell);
}

/** Does something again and again, after waiting times of this mean, until the end. */
export function repeatedly(seat: Seat, mean: number, end: number, action: () => void): void {
  const { agenda } = seat.market;
  const again = (): void => {
    const delay = seat.random.exponential(mean);
    if (agenda.now() + delay >= end) return;
    agenda.after(delay, () => {
      action();
      again();
    });
  };
  again();
}
