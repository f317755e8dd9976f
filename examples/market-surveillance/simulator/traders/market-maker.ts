/**
 * A market maker: a ladder of orders on both sides of its own estimate of the price. The estimate follows what a
 * share is worth, the last trade, and its own fills; when it has moved, or a rung is gone, the whole ladder is
 * taken down and a new one put up.
 */
import { sign, type Side } from '../market-event.ts';
import { repeatedly, touch, type Seat } from '../market.ts';

export type LadderStyle = {
  readonly rungs: number;
  /** Ticks from the estimate to the first rung, and between rungs. */
  readonly away: number;
  readonly apart: number;
  /** Least and greatest size of a rung, in lots of 100. */
  readonly lots: readonly [number, number];
  /** Mean time between two looks at the market, in milliseconds. */
  readonly pause: number;
};

export type MarketMaker = {
  /** Takes the ladder down and stays away for so long. */
  readonly leave: (pause: number) => void;
  /** Looks at the market now. */
  readonly look: () => void;
};

type Rung = { readonly id: string; readonly side: Side };

const bothSides: readonly Side[] = ['buy', 'sell'];

export function startMarketMaker(seat: Seat, style: LadderStyle, end: number): MarketMaker {
  const { market, account, symbol, random } = seat;
  const { exchange, agenda } = market;
  let estimate = market.worth(symbol);
  let quotedAt = Number.NaN;
  let awayUntil = 0;
  let ladder: Rung[] = [];

  exchange.onFill(account, (fill) => {
    // Being sold to says that the price is too high, being bought from that it is too low.
    if (fill.symbol === symbol) estimate -= (sign(fill.side) * fill.qty) / 600;
  });

  const takeDown = (): void => {
    for (const { id } of ladder) exchange.withdraw(symbol, id);
    ladder = [];
  };

  const putUp = (): void => {
    for (let rung = 0; rung < style.rungs; rung += 1) {
      for (const side of bothSides) {
        const wished = estimate - sign(side) * (style.away + rung * style.apart);
        const ticks = passive(seat, side, side === 'buy' ? Math.floor(wished) : Math.ceil(wished), rung);
        const qty = 100 * random.whole(style.lots[0], style.lots[1]);
        ladder.push({ id: exchange.place({ account, symbol, side, ticks, qty }), side });
      }
    }
    quotedAt = estimate;
  };

  const look = (): void => {
    if (agenda.now() < awayUntil) return;
    const last = exchange.last(symbol) ?? estimate;
    estimate += 0.25 * (last - estimate) + 0.015 * (market.worth(symbol) - estimate);
    const whole = ladder.length > 0 && ladder.every(({ id }) => exchange.rest(symbol, id) > 0);
    if (whole && Math.abs(estimate - quotedAt) < 1.5) return;
    takeDown();
    putUp();
  };

  repeatedly(seat, style.pause, end, look);
  return {
    look,
    leave: (pause) => {
      awayUntil = agenda.now() + pause;
      takeDown();
    },
  };
}

/** A price that does not meet the other side: a market maker waits to be traded with. */
function passive({ market, symbol }: Seat, side: Side, ticks: number, rung: number): number {
  const other = touch(market, symbol, side === 'buy' ? 'sell' : 'buy') - sign(side) * (1 + rung);
  return side === 'buy' ? Math.min(ticks, other) : Math.max(ticks, other);
}
