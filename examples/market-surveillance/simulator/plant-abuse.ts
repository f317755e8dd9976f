/** The abuse of the day, and the ordinary business with which those who commit it surround themselves. */
import { ignite } from './abuse/momentum-ignition.ts';
import { layer } from './abuse/layering.ts';
import { stuff } from './abuse/quote-stuffing.ts';
import { spoof } from './abuse/spoofing.ts';
import { washRing } from './abuse/wash-ring.ts';
import { wash } from './abuse/wash-trading.ts';
import { listings } from './cast.ts';
import type { Recorder } from './episode.ts';
import type { Stage } from './stage.ts';
import type { Account } from './order-book.ts';
import { plant, type Planting } from './plant.ts';
import { startNoiseTrader } from './traders/noise-trader.ts';

export function plantAbuse(stage: Stage, record: Recorder): void {
  for (const planting of plantings(stage, record)) {
    plant(stage, planting);
    for (const account of planting.accounts) trade(stage, account);
  }
}

function plantings({ registrar }: Stage, record: Recorder): readonly Planting[] {
  const spoofers = registrar.openMany(4);
  const layerers = registrar.openMany(3);
  const washers = registrar.openMany(2);
  const partners = new Map(washers.map(({ id, owner }) => [id, registrar.open(owner)]));
  const ringleaders = registrar.openMany(2);
  const ring: readonly [Account, Account] = [registrar.open(), registrar.open()];
  const igniters = registrar.openMany(3);
  const stuffers = registrar.openMany(2);
  return [
    { kind: 'spoofing', count: 16, accounts: spoofers, start: (seat, side) => spoof(seat, side, record) },
    { kind: 'layering', count: 12, accounts: layerers, start: (seat, side) => layer(seat, side, record) },
    {
      kind: 'wash trading',
      count: 12,
      accounts: washers,
      start: (seat, side) => wash(seat, partners.get(seat.account.id) ?? seat.account, side, record),
    },
    { kind: 'wash ring', count: 6, accounts: ringleaders, start: (seat) => washRing(seat, ring, record) },
    { kind: 'ignition', count: 9, accounts: igniters, start: (seat, side) => ignite(seat, side, record) },
    { kind: 'stuffing', count: 7, accounts: stuffers, start: (seat) => stuff(seat, record) },
  ];
}

function trade({ market, day, random }: Stage, account: Account): void {
  for (const { symbol } of listings) {
    const chance = random.fork(`business of ${account.id} in ${symbol}`);
    startNoiseTrader({ market, account, symbol, random: chance }, 300_000, day.end);
  }
}
