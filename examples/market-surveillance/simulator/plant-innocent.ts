/** Honest conduct that looks like abuse, next to each kind of it. None of it is in the ground truth. */
import { listings } from './cast.ts';
import { callOffBlock } from './innocent/called-off-block.ts';
import { workClientBlock } from './innocent/client-block.ts';
import { deskMeetsDesk } from './innocent/desks-that-meet.ts';
import { repriceFast } from './innocent/fast-repricing.ts';
import { printBlock } from './innocent/negotiated-block.ts';
import { scaleIn } from './innocent/scaling-in.ts';
import { tradeUrgently } from './innocent/urgent-order.ts';
import type { Stage } from './stage.ts';
import { plant, type Planting } from './plant.ts';
import { spread } from './schedule.ts';
import { startMarketMaker, type LadderStyle } from './traders/market-maker.ts';

/** Looks like spoofing when its large quotes are replaced after a fill. */
const wholesaler: LadderStyle = { rungs: 1, away: 6, apart: 1, lots: [45, 80], pause: 5_000 };

/** Looks like layering when its ladder is replaced after a fill, and still more when it is taken down. */
const ladder: LadderStyle = { rungs: 3, away: 3, apart: 2, lots: [9, 18], pause: 5_000 };

export function plantInnocent(stage: Stage): void {
  seatWholesaler(stage);
  seatLadderMaker(stage);
  for (const planting of plantings(stage)) plant(stage, planting);
}

function plantings({ registrar }: Stage): readonly Planting[] {
  const brokers = registrar.openMany(3);
  const investors = registrar.openMany(6);
  const house = registrar.openMany(1);
  const otherDesk = registrar.open(house[0].owner);
  const counterparty = registrar.open();
  const engines = registrar.openMany(2);
  return [
    { kind: 'client block', count: 15, accounts: brokers, start: workClientBlock },
    { kind: 'called-off block', count: 25, accounts: investors, start: callOffBlock },
    { kind: 'scaling in', count: 20, accounts: investors, start: scaleIn },
    {
      kind: 'desks that meet',
      count: 25,
      accounts: house,
      start: (seat, side) => deskMeetsDesk(seat, { ...seat, account: otherDesk }, side),
    },
    {
      kind: 'negotiated block',
      count: 15,
      accounts: investors,
      start: (seat, side) => printBlock(seat, counterparty, side),
    },
    { kind: 'urgent order', count: 18, accounts: investors, start: tradeUrgently },
    { kind: 'fast repricing', count: 15, accounts: engines, start: repriceFast },
  ];
}

function seatWholesaler({ market, day, random, registrar }: Stage): void {
  const account = registrar.open();
  for (const { symbol } of listings.slice(0, 2)) {
    startMarketMaker(
      { market, account, symbol, random: random.fork(`wholesaler ${symbol}`) },
      wholesaler,
      day.end,
    );
  }
}

/** The ladder maker leaves the market for a minute a few times a day. */
function seatLadderMaker({ market, day, random, registrar }: Stage): void {
  const account = registrar.open();
  for (const { symbol } of listings) {
    const chance = random.fork(`ladder maker ${symbol}`);
    const maker = startMarketMaker({ market, account, symbol, random: chance }, ladder, day.end);
    for (const time of spread(5, day, chance)) market.agenda.at(time, () => maker.leave(60_000));
  }
}
