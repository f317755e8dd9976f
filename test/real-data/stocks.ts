/** What `stocks.cep` finds, computed another way: by joining the three lists of trades on their times. */

interface Trade {
  readonly place: number;
  readonly at: number;
  readonly id: string;
}

/** The outputs of every rule as texts. */
export function findInStocks(lines: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const trades = (kind: string, stock: string): readonly Trade[] =>
    lines.flatMap((line, place) => {
      const [at, id = '', type, symbol] = line.split(',');
      return type === kind && symbol === stock ? [{ place, at: Number(at), id }] : [];
    });
  const sold = trades('SELL', 'INTC');
  const rimm = trades('BUY', 'RIMM');
  const qqq = trades('BUY', 'QQQ');
  const triples = (millis: number): readonly string[] =>
    sold.flatMap((first) =>
      later(rimm, first, first.at + millis).flatMap((second) =>
        later(qqq, second, first.at + millis).map((third) => `${first.id} ${second.id} ${third.id}`),
      ),
    );
  return {
    AllTriples: triples(10_000),
    ShorterTriples: triples(9_999),
    NextTriples: sold.flatMap((first) => {
      const second = later(rimm, first, first.at + 10_000)[0];
      const third = second === undefined ? undefined : later(qqq, second, first.at + 10_000)[0];
      return third === undefined ? [] : [`${first.id} ${second?.id} ${third.id}`];
    }),
  };
}

/** The trades after one of them, up to a time. */
function later(trades: readonly Trade[], after: Trade, until: number): readonly Trade[] {
  let start = 0;
  let end = trades.length;
  while (start < end) {
    const middle = (start + end) >> 1;
    if ((trades[middle]?.place ?? 0) <= after.place) start = middle + 1;
    else end = middle;
  }
  const found: Trade[] = [];
  for (let next = start; (trades[next]?.at ?? Infinity) <= until; next += 1) {
    const trade = trades[next];
    if (trade !== undefined) found.push(trade);
  }
  return found;
}
