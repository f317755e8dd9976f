/**
 * A trend follower: when the price has moved far enough in half a minute it joins with one aggressive order, and
 * leaves the position after a minute or two in the same way. It follows a move; it does not make one.
 */
import type { Side } from '../market-event.ts';
import { opposite } from '../market-event.ts';
import { repeatedly, take, type Seat } from '../market.ts';

const window = 30_000;
const threshold = 10e-4;

export function startTrendFollower(seat: Seat, end: number): void {
  const { market, symbol, random } = seat;
  const { agenda, exchange } = market;
  let seen: { readonly at: number; readonly ticks: number }[] = [];
  let isIn = false;

  const leave = (side: Side, qty: number): void => {
    const left = qty - take(seat, side, 3, qty);
    if (left > 0) agenda.after(random.between(1_000, 5_000), () => leave(side, left));
    else isIn = false;
  };

  const look = (): void => {
    const last = exchange.last(symbol);
    if (last === undefined) return;
    seen = [...seen.filter(({ at }) => at > agenda.now() - window), { at: agenda.now(), ticks: last }];
    const move = last / (seen[0]?.ticks ?? last) - 1;
    if (isIn || Math.abs(move) < threshold) return;
    const side: Side = move > 0 ? 'buy' : 'sell';
    const got = take(seat, side, 3, 100 * random.whole(4, 16));
    if (got === 0) return;
    isIn = true;
    agenda.after(random.between(30_000, 150_000), () => leave(opposite(side), got));
  };

  repeatedly(seat, 2_000, end, look);
}
