/** One trading day: the market is made, everybody takes a seat, episodes are planted, and the clock runs. */
import { createAgenda } from './agenda.ts';
import { createRegistrar, listings } from './cast.ts';
import type { Episode } from './episode.ts';
import { createExchange } from './exchange.ts';
import type { MarketEvent } from './market-event.ts';
import type { Market } from './market.ts';
import { plantAbuse } from './plant-abuse.ts';
import { plantInnocent } from './plant-innocent.ts';
import { createRandom, type Random } from './random.ts';
import { seatOrdinaryTraders } from './seat-ordinary-traders.ts';
import type { Span } from './schedule.ts';
import type { Stage } from './stage.ts';
import { walk, type News } from './worth.ts';

export type MarketDay = {
  readonly events: readonly MarketEvent[];
  /** What was planted, in order of time. */
  readonly truth: readonly Episode[];
};

/** Monday, 2 March 2026, 09:30 to 16:00 in New York. */
export const tradingDay: Span = { start: Date.UTC(2026, 2, 2, 14, 30), end: Date.UTC(2026, 2, 2, 21, 0) };

export function simulateMarketDay(seed: number, day: Span = tradingDay): MarketDay {
  const random = createRandom(`market day ${seed}`);
  const agenda = createAgenda(day.start);
  const symbols = listings.map(({ symbol }) => symbol);
  const exchange = createExchange(symbols, agenda.now);
  const market: Market = { agenda, exchange, worth: createWorth(day, agenda.now, random) };
  const stage: Stage = { market, day, random, registrar: createRegistrar() };

  const truth: Episode[] = [];
  seatOrdinaryTraders(stage);
  plantInnocent(stage);
  plantAbuse(stage, (episode) => truth.push(episode));
  agenda.run(day.end);
  return { events: exchange.log, truth: truth.toSorted((a, b) => a.from - b.from) };
}

function createWorth(day: Span, now: () => number, random: Random): Market['worth'] {
  const seconds = Math.ceil((day.end - day.start) / 1_000);
  const paths = new Map(
    listings.map((listing) => {
      const chance = random.fork(`worth of ${listing.symbol}`);
      const news: readonly News[] = Array.from({ length: 2 }, () => ({
        second: chance.whole(0, seconds),
        jump: listing.open * 0.004 * chance.normal(),
      }));
      return [listing.symbol, walk(listing, seconds, news, chance)];
    }),
  );
  return (symbol) => paths.get(symbol)?.[Math.floor((now() - day.start) / 1_000)] ?? 0;
}
