/** Seats everybody who makes the market what it is on any day. */
import { listings, type Accounts } from './cast.ts';
import type { Stage } from './stage.ts';
import type { Seat } from './market.ts';
import { startMarketMaker, type LadderStyle } from './traders/market-maker.ts';
import { startNoiseTrader } from './traders/noise-trader.ts';
import { startSlicer } from './traders/slicer.ts';
import { startTrendFollower } from './traders/trend-follower.ts';

const makers: readonly LadderStyle[] = [
  { rungs: 3, away: 1.5, apart: 2, lots: [2, 6], pause: 2_500 },
  { rungs: 2, away: 2, apart: 3, lots: [3, 7], pause: 3_000 },
];

export function seatOrdinaryTraders(stage: Stage): void {
  const { registrar, day } = stage;
  for (const [index, style] of makers.entries()) {
    everySymbol(stage, `maker ${index}`, registrar.openMany(1), (seat) =>
      startMarketMaker(seat, style, day.end),
    );
  }
  everySymbol(stage, 'noise', registrar.openMany(24), (seat) => startNoiseTrader(seat, 75_000, day.end));
  everySymbol(stage, 'trend', registrar.openMany(6), (seat) => startTrendFollower(seat, day.end));
  everySymbol(stage, 'slicer', registrar.openMany(3), (seat) => workParents(seat, stage));
}

/** Two parent orders of half an hour to two hours each. */
function workParents(seat: Seat, { day }: Stage): void {
  for (let parent = 0; parent < 2; parent += 1) {
    const start = seat.random.between(day.start, day.end - 3_600_000);
    const end = Math.min(day.end, start + seat.random.between(1_800_000, 7_200_000));
    const qty = 100 * seat.random.whole(100, 600);
    startSlicer(seat, { side: seat.random.pick(['buy', 'sell']), qty, start, end });
  }
}

/** Gives each account a seat in each symbol. */
function everySymbol(stage: Stage, role: string, accounts: Accounts, start: (seat: Seat) => void): void {
  for (const account of accounts) {
    for (const { symbol } of listings) {
      const random = stage.random.fork(`${role} ${account.id} ${symbol}`);
      start({ market: stage.market, account, symbol, random });
    }
  }
}
