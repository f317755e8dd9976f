/**
 * Spoofing: a large order that is not meant stands on one side until a small one on the other side has traded,
 * and is pulled soon after. Some are smaller or slower than others, so that not every one is obvious.
 */
import type { Recorder } from '../episode.ts';
import { opposite, type Side } from '../market-event.ts';
import { placeNear, take, type Seat } from '../market.ts';

/** After so long without a trade the spoofer trades at the market's price. */
const patience = 20_000;

export function spoof(seat: Seat, side: Side, record: Recorder): void {
  const { market, account, symbol, random } = seat;
  const { exchange, agenda } = market;
  const from = agenda.now();
  const qty = 100 * random.whole(2, 10);
  const bigQty = 100 * Math.round(Math.exp(random.between(Math.log(45), Math.log(200))));
  const big = placeNear(seat, opposite(side), -random.whole(2, 4), bigQty);

  const pull = (): void => {
    exchange.withdraw(symbol, big);
    record({ abuse: 'spoofing', symbol, party: account.id, from, to: agenda.now() });
  };
  const wait = (genuine: string): void => {
    const left = exchange.rest(symbol, genuine);
    if (left > qty / 2 && agenda.now() < from + patience) {
      agenda.after(150, () => wait(genuine));
      return;
    }
    exchange.withdraw(symbol, genuine);
    if (left > qty / 2) take(seat, side, 2, left);
    agenda.after(random.between(100, 1_950), pull);
  };
  agenda.after(random.between(200, 900), () => wait(placeNear(seat, side, 1, qty)));
}
