/** A price inside the spread, where an arranged trade meets nobody else; the best price if there is no room. */
import type { Side } from './market-event.ts';
import { touch, type Seat } from './market.ts';

export function innerPrice({ market, symbol }: Seat, side: Side): number {
  const bid = touch(market, symbol, 'buy');
  const ask = touch(market, symbol, 'sell');
  if (ask - bid >= 2) return Math.floor((bid + ask) / 2);
  return side === 'buy' ? bid : ask;
}
