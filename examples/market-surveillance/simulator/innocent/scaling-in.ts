/**
 * Looks like layering: an investor buys (or sells) at several prices at once, and takes the unfilled rest back
 * together, minutes later. Sometimes a little is traded the other way in between, for another fund.
 */
import { opposite, type Side } from '../market-event.ts';
import { placeNear, take, type Seat } from '../market.ts';

export function scaleIn(seat: Seat, side: Side): void {
  const { market, symbol, random } = seat;
  const { exchange, agenda } = market;
  const count = random.whole(3, 5);
  const ids = Array.from({ length: count }, (_, step) =>
    placeNear(seat, side, -1 - step, 100 * random.whole(10, 25)),
  );
  const end = random.between(15_000, 180_000);
  if (random.chance(0.5)) {
    agenda.after(random.between(1_000, end), () => take(seat, opposite(side), 1, 100 * random.whole(1, 4)));
  }
  agenda.after(end, () => ids.forEach((id) => exchange.withdraw(symbol, id)));
}
