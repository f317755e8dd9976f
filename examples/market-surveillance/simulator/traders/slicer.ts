/**
 * An institution that works a large order in slices: it offers a slice at the best price, moves it when the
 * market has moved away, and takes what is left when its patience ends. Most of its cancels come with a new
 * order of the same side at once.
 */
import type { Side } from '../market-event.ts';
import { placeNear, take, touch, type Seat } from '../market.ts';

export type ParentOrder = {
  readonly side: Side;
  readonly qty: number;
  readonly start: number;
  readonly end: number;
};

export function startSlicer(seat: Seat, parent: ParentOrder): void {
  const { market, random } = seat;
  let left = parent.qty;

  const slice = (): void => {
    if (left <= 0 || market.agenda.now() >= parent.end) return;
    const qty = Math.min(left, 100 * random.whole(3, 15));
    work(seat, parent.side, qty, random.whole(1, 4), (done) => {
      left -= done;
      market.agenda.after(random.exponential(20_000), slice);
    });
  };
  market.agenda.at(parent.start, slice);
}

/** Works one slice: so many moves of a resting order, then the rest is taken. Tells the quantity done. */
function work(seat: Seat, side: Side, qty: number, moves: number, done: (qty: number) => void): void {
  const { market, symbol, random } = seat;
  const { exchange, agenda } = market;
  if (moves === 0) {
    done(take(seat, side, 2, qty));
    return;
  }
  const id = placeNear(seat, side, 0, qty);
  const price = touch(market, symbol, side);
  const look = (): void => {
    const left = exchange.rest(symbol, id);
    if (left === 0) return done(qty);
    if (touch(market, symbol, side) === price && random.chance(0.6)) {
      agenda.after(random.between(2_000, 8_000), look);
      return;
    }
    exchange.withdraw(symbol, id);
    work(seat, side, left, moves - 1, (more) => done(qty - left + more));
  };
  agenda.after(random.between(4_000, 12_000), look);
}
