/** Planting: so many of a kind, each at a time of its own, by one of the kind's accounts, in some symbol. */
import { listings, type Accounts } from './cast.ts';
import type { Side } from './market-event.ts';
import type { Stage } from './stage.ts';
import type { Seat } from './market.ts';
import { spread } from './schedule.ts';

export type Planting = {
  readonly kind: string;
  readonly count: number;
  readonly accounts: Accounts;
  readonly start: (seat: Seat, side: Side) => void;
};

export function plant({ market, day, random }: Stage, { kind, count, accounts, start }: Planting): void {
  const chance = random.fork(kind);
  for (const [index, time] of spread(count, day, chance).entries()) {
    const { symbol } = chance.pick(listings);
    const account = accounts[index % accounts.length] ?? accounts[0];
    const seat: Seat = { market, account, symbol, random: chance.fork(String(index)) };
    const side = chance.pick<Side>(['buy', 'sell']);
    market.agenda.at(time, () => start(seat, side));
  }
}
