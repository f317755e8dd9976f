/**
 * Layering: several orders at different prices of one side make the book look deep, a small order on the other
 * side trades, and the layers go one after the other.
 */
import type { Recorder } from '../episode.ts';
import { opposite, type Side } from '../market-event.ts';
import { placeNear, take, type Seat } from '../market.ts';

const patience = 15_000;

export function layer(seat: Seat, side: Side, record: Recorder): void {
  const { market, account, symbol, random } = seat;
  const { exchange, agenda } = market;
  const from = agenda.now();
  const qty = 100 * random.whole(2, 8);
  const layers: string[] = [];
  const count = random.whole(3, 6);

  const pull = (): void => {
    const id = layers.pop();
    if (id === undefined) {
      record({ abuse: 'layering', symbol, party: account.id, from, to: agenda.now() });
      return;
    }
    exchange.withdraw(symbol, id);
    agenda.after(random.between(20, 350), pull);
  };
  const wait = (genuine: string, since: number): void => {
    const left = exchange.rest(symbol, genuine);
    if (left > qty / 2 && agenda.now() < since + patience) {
      agenda.after(150, () => wait(genuine, since));
      return;
    }
    exchange.withdraw(symbol, genuine);
    if (left > qty / 2) take(seat, side, 2, left);
    agenda.after(random.between(50, 1_200), pull);
  };
  const stack = (): void => {
    if (layers.length === count) {
      wait(placeNear(seat, side, 1, qty), agenda.now());
      return;
    }
    layers.push(placeNear(seat, opposite(side), -1 - layers.length, 100 * random.whole(9, 25)));
    agenda.after(random.between(50, 400), stack);
  };
  stack();
}
