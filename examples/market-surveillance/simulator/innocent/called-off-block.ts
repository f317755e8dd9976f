/** Looks like spoofing: a large order stands for a while and is called off. Nothing was traded against it. */
import type { Side } from '../market-event.ts';
import { placeNear, type Seat } from '../market.ts';

export function callOffBlock(seat: Seat, side: Side): void {
  const { market, symbol, random } = seat;
  const id = placeNear(seat, side, -random.whole(1, 4), 100 * random.whole(50, 200));
  market.agenda.after(random.between(1_000, 60_000), () => market.exchange.withdraw(symbol, id));
}
