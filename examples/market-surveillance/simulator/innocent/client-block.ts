/**
 * Looks like spoofing: a broker works a large order of one client, moving it after the price by cancelling and
 * entering it again, while small orders of another client trade on the other side. In the end what is left is
 * called off.
 */
import { opposite, type Side } from '../market-event.ts';
import { placeNear, type Seat } from '../market.ts';

export function workClientBlock(seat: Seat, side: Side): void {
  const { market, symbol, random } = seat;
  const { exchange, agenda } = market;
  const end = agenda.now() + random.between(60_000, 240_000);

  const enter = (qty: number): void => {
    const id = placeNear(seat, side, -random.whole(0, 3), qty);
    agenda.after(random.between(3_000, 15_000), () => move(id));
  };
  const move = (id: string): void => {
    const left = exchange.rest(symbol, id);
    exchange.withdraw(symbol, id);
    if (left === 0 || agenda.now() >= end) return;
    agenda.after(random.between(10, 500), () => enter(left));
  };
  const serveOther = (): void => {
    if (agenda.now() >= end) return;
    const id = placeNear(seat, opposite(side), 1, 100 * random.whole(1, 6));
    agenda.after(random.between(5_000, 25_000), () => {
      exchange.withdraw(symbol, id);
      serveOther();
    });
  };
  enter(100 * random.whole(50, 150));
  serveOther();
}
