/**
 * An ordinary trader: now and then takes, now and then offers and gives up after a while. Which side depends
 * a little on where the book looks deeper, which is what makes spoofing pay.
 */
import { imbalance, placeNear, repeatedly, take, type Seat } from '../market.ts';
import type { Side } from '../market-event.ts';

export function startNoiseTrader(seat: Seat, pause: number, end: number): void {
  const { market, symbol, random } = seat;
  const act = (): void => {
    const side: Side = random.chance(0.5 + 0.2 * imbalance(market, symbol)) ? 'buy' : 'sell';
    if (random.chance(0.45)) {
      take(seat, side, random.whole(0, 2), 100 * random.whole(1, 5));
      return;
    }
    const id = placeNear(seat, side, random.whole(-4, 1), 100 * random.whole(1, 8));
    market.agenda.after(1_000 + random.exponential(40_000), () => market.exchange.withdraw(symbol, id));
  };
  repeatedly(seat, pause, end, act);
}
