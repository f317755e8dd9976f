/**
 * Looks like wash trading: two desks of one house trade on their own accounts, in the same share and in round
 * sizes, and now and then meet in the book by chance.
 */
import { opposite, type Side } from '../market-event.ts';
import { placeNear, take, type Seat } from '../market.ts';

export function deskMeetsDesk(one: Seat, two: Seat, side: Side): void {
  const { market, symbol, random } = one;
  const sizes: readonly [number, ...number[]] = [300, 500, 800, 1_000, 1_500];
  const id = placeNear(one, side, 1, random.pick(sizes));
  market.agenda.after(random.between(200, 8_000), () => {
    take(two, opposite(side), 1, random.pick(sizes));
  });
  market.agenda.after(10_000, () => market.exchange.withdraw(symbol, id));
}
