/**
 * Momentum ignition: a position is built quietly, a series of aggressive orders drives the price, trend followers
 * join, and the position is closed against them. How far the price is driven differs; some is hardly more than
 * the market moves by itself.
 */
import type { Recorder } from '../episode.ts';
import { opposite, sign, type Side } from '../market-event.ts';
import { placeNear, take, touch, type Seat } from '../market.ts';

/** So many aggressive orders at most; who has not driven the price by then gives up. */
const pushesMax = 12;

export function ignite(seat: Seat, side: Side, record: Recorder): void {
  const { market, account, symbol, random } = seat;
  const { exchange, agenda } = market;
  const from = agenda.now();
  const quiet: { readonly id: string; readonly qty: number }[] = [];
  let position = 0;

  const turn = (left: number): void => {
    const wished = Math.max(100, Math.round(position / left / 100) * 100);
    position -= take(seat, opposite(side), 3, Math.min(position, wished));
    if (position > 0 && left > 1) {
      agenda.after(random.between(1_500, 5_000), () => turn(left - 1));
      return;
    }
    record({ abuse: 'momentum ignition', symbol, party: account.id, from, to: agenda.now() });
  };
  const push = (done: number, goal: number): void => {
    position += take(seat, side, random.whole(3, 6), 100 * random.whole(10, 26));
    const driven = sign(side) * (touch(market, symbol, side) - goal) >= 0;
    if (done >= 5 && (driven || done === pushesMax)) {
      agenda.after(random.between(4_000, 20_000), () => turn(random.whole(3, 6)));
    } else {
      agenda.after(random.between(300, 1_100), () => push(done + 1, goal));
    }
  };
  const drive = (): void => {
    for (const { id, qty } of quiet) {
      position += qty - exchange.rest(symbol, id);
      exchange.withdraw(symbol, id);
    }
    const start = touch(market, symbol, opposite(side));
    push(1, Math.round(start * (1 + sign(side) * random.between(12e-4, 40e-4))));
  };
  const build = (left: number): void => {
    const qty = 100 * random.whole(8, 20);
    quiet.push({ id: placeNear(seat, side, 1, qty), qty });
    agenda.after(random.between(10_000, 25_000), left > 1 ? () => build(left - 1) : drive);
  };
  build(random.whole(2, 5));
}
