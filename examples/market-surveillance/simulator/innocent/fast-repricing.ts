/**
 * Looks like quote stuffing: a pegged order follows a price that flickers, and is replaced ten to thirty times
 * a second for a few seconds.
 */
import type { Side } from '../market-event.ts';
import { placeNear, type Seat } from '../market.ts';

export function repriceFast(seat: Seat, side: Side): void {
  const { market, symbol, random } = seat;
  const { exchange, agenda } = market;
  const end = agenda.now() + random.between(1_000, 5_000);
  const qty = 100 * random.whole(2, 9);
  const reprice = (previous: string | undefined): void => {
    if (previous !== undefined) exchange.withdraw(symbol, previous);
    if (agenda.now() >= end) return;
    const id = placeNear(seat, side, -random.whole(1, 3), qty);
    agenda.after(random.between(25, 120), () => reprice(id));
  };
  reprice(undefined);
}
