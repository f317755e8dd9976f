/** Quote stuffing: orders far from the market, entered and withdrawn as fast as the venue takes them. */
import type { Recorder } from '../episode.ts';
import type { Side } from '../market-event.ts';
import { placeNear, type Seat } from '../market.ts';

export function stuff(seat: Seat, record: Recorder): void {
  const { market, account, symbol, random } = seat;
  const { exchange, agenda } = market;
  const from = agenda.now();
  const end = from + random.between(1_200, 3_500);
  const perSecond = random.between(45, 160);
  const sides: readonly [Side, Side] = ['buy', 'sell'];

  const flash = (): void => {
    if (agenda.now() >= end) {
      record({ abuse: 'quote stuffing', symbol, party: account.id, from, to: agenda.now() });
      return;
    }
    const id = placeNear(seat, random.pick(sides), -random.whole(3, 9), 100 * random.whole(1, 3));
    agenda.after(random.whole(1, 15), () => exchange.withdraw(symbol, id));
    agenda.after(random.exponential(1_000 / perSecond), flash);
  };
  flash();
}
