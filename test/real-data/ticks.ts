/** What `ticks.cep` finds, computed another way: for every trade, by looking ahead along its symbol. */

interface Trade {
  readonly at: number;
  readonly symbol: string;
  readonly price: number;
  readonly size: number;
}

/** Finds something among the trades of one symbol from the given place on. */
type Search = (trades: readonly Trade[], start: number) => string | null;

const searches: Readonly<Record<string, Search>> = {
  Move: (trades, start) => {
    const far = firstWithin(trades, start, 5_000, (base, trade) => isFar(base, trade));
    return far === null ? null : `${trades[start]?.price} ${far.price} ${far.at}`;
  },
  MoveOnVolume: (trades, start) => {
    let volume = 0;
    const far = firstWithin(trades, start, 5_000, (base, trade) => {
      volume += trade.size;
      return isFar(base, trade) && volume >= 20_000;
    });
    return far === null ? null : `${volume} ${far.price} ${far.at}`;
  },
  Burst: (trades, start) => {
    const burst = trades.slice(start, start + 50);
    const [first, last] = [burst[0], burst[49]];
    if (first === undefined || last === undefined || last.at - first.at > 100) return null;
    const prices = burst.map(({ price }) => price).toSorted((a, b) => a - b);
    return `${burst.reduce((sum, { size }) => sum + size, 0)} ${prices[0]} ${prices[49]} ${last.at}`;
  },
  Ladder: (trades, start) => {
    const rungs = trades.slice(start, start + 5);
    const [first, last] = [rungs[0], rungs[4]];
    if (first === undefined || last === undefined || last.at - first.at > 1_000) return null;
    const rises = rungs.every(
      ({ price }, rung) => rung === 0 || price > (rungs[rung - 1]?.price ?? Infinity),
    );
    return rises ? `${last.price - first.price} ${last.at}` : null;
  },
};

/** The outputs of every rule as texts, symbol first. Lines are `symbol,at,price,size,…`, in order of time. */
export function findInTicks(lines: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const bySymbol = new Map<string, Trade[]>();
  for (const line of lines) {
    const [symbol = '', at, price, size] = line.split(',');
    const trades = bySymbol.get(symbol) ?? [];
    trades.push({ at: Number(at), symbol, price: Number(price), size: Number(size) });
    bySymbol.set(symbol, trades);
  }
  return Object.fromEntries(
    Object.entries(searches).map(([rule, search]) => [
      rule,
      [...bySymbol].flatMap(([symbol, trades]) =>
        trades.flatMap((_, start) => {
          const found = search(trades, start);
          return found === null ? [] : [`${symbol} ${found}`];
        }),
      ),
    ]),
  );
}

function isFar(base: Trade, { price }: Trade): boolean {
  return Math.abs(price - base.price) * 1_000 > base.price * 3;
}

/** The first trade after `start`, at most so much later, for which `accepts` holds; it is asked about all before. */
function firstWithin(
  trades: readonly Trade[],
  start: number,
  millis: number,
  accepts: (base: Trade, trade: Trade) => boolean,
): Trade | null {
  const base = trades[start];
  if (base === undefined) return null;
  for (let next = start + 1; next < trades.length; next += 1) {
    const trade = trades[next];
    if (trade === undefined || trade.at - base.at > millis) return null;
    if (accepts(base, trade)) return trade;
  }
  return null;
}
