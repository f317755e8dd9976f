/**
 * Looks like momentum ignition: somebody must have a position now and takes what there is, order after order.
 * The price is driven as far, but nobody turns round. Some hedge a small part a few minutes later.
 */
import { opposite, type Side } from '../market-event.ts';
import { take, type Seat } from '../market.ts';

export function tradeUrgently(seat: Seat, side: Side): void {
  const { market, random } = seat;
  const { agenda } = market;
  const push = (left: number): void => {
    take(seat, side, random.whole(4, 7), 100 * random.whole(10, 26));
    if (left > 1) agenda.after(random.between(400, 1_600), () => push(left - 1));
    else if (random.chance(0.3)) {
      agenda.after(random.between(100_000, 600_000), () => take(seat, opposite(side), 2, 300));
    }
  };
  push(random.whole(4, 9));
}
