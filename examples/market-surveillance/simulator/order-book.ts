/**
 * A limit order book with price-time matching. Prices are whole ticks. An incoming order meets the best resting
 * orders of the other side, at their price, oldest first; what is left of it rests. An order never trades with
 * one of its own account: the resting one is withdrawn instead.
 */
import { opposite, type Side } from './market-event.ts';

export type Account = { readonly id: string; readonly owner: string };

export type Incoming = {
  readonly id: string;
  readonly account: Account;
  readonly side: Side;
  readonly ticks: number;
  readonly qty: number;
};

/** An order in the book; `qty` is what is left of it. */
export type Resting = Omit<Incoming, 'qty'> & { qty: number };

/** What an incoming order did to one resting order: took `qty` of it, or (same account) had it withdrawn. */
export type Encounter = {
  readonly kind: 'trade' | 'withdrawn';
  readonly maker: Resting;
  readonly qty: number;
};

export type OrderBook = {
  readonly submit: (order: Incoming) => readonly Encounter[];
  readonly withdraw: (id: string) => Resting | undefined;
  readonly rest: (id: string) => number;
  /** The best price of a side. */
  readonly best: (side: Side) => number | undefined;
  /** Quantity of a side within so many ticks of its best price. */
  readonly depth: (side: Side, ticks: number) => number;
};

/** The orders at one price, oldest first. */
type Level = { readonly ticks: number; readonly queue: Resting[] };

export function createOrderBook(): OrderBook {
  /** Levels of each side, best first. */
  const levels: Readonly<Record<Side, Level[]>> = { buy: [], sell: [] };
  const resting = new Map<string, Resting>();

  const leave = (order: Resting): void => {
    resting.delete(order.id);
    removeFrom(levels[order.side], order);
  };

  const submit = (order: Incoming): readonly Encounter[] => {
    const encounters: Encounter[] = [];
    let left = order.qty;
    while (left > 0) {
      const maker = levels[opposite(order.side)][0]?.queue[0];
      if (maker === undefined || !crosses(order, maker.ticks)) break;
      const own = maker.account.id === order.account.id;
      const qty = own ? maker.qty : Math.min(left, maker.qty);
      encounters.push({ kind: own ? 'withdrawn' : 'trade', maker, qty });
      maker.qty -= qty;
      if (!own) left -= qty;
      if (maker.qty === 0) leave(maker);
    }
    if (left > 0) {
      const rest = { ...order, qty: left };
      resting.set(order.id, rest);
      levelFor(levels[order.side], order).queue.push(rest);
    }
    return encounters;
  };

  return {
    submit,
    withdraw: (id) => {
      const order = resting.get(id);
      if (order !== undefined) leave(order);
      return order;
    },
    rest: (id) => resting.get(id)?.qty ?? 0,
    best: (side) => levels[side][0]?.ticks,
    depth: (side, ticks) => depthOf(levels[side], ticks),
  };
}

function crosses(order: Incoming, ticks: number): boolean {
  return order.side === 'buy' ? order.ticks >= ticks : order.ticks <= ticks;
}

/** Whether price `a` comes before `b` on a side. */
function isBetter(side: Side, a: number, b: number): boolean {
  return side === 'buy' ? a > b : a < b;
}

/** The level of an order's price, made in its place if it is the first. */
function levelFor(levels: Level[], { side, ticks }: Incoming): Level {
  const at = levels.findIndex((level) => !isBetter(side, level.ticks, ticks));
  const found = levels[at];
  if (found?.ticks === ticks) return found;
  const level = { ticks, queue: [] };
  levels.splice(at < 0 ? levels.length : at, 0, level);
  return level;
}

function removeFrom(levels: Level[], order: Resting): void {
  const at = levels.findIndex((level) => level.ticks === order.ticks);
  const level = levels[at];
  if (level === undefined) return;
  level.queue.splice(level.queue.indexOf(order), 1);
  if (level.queue.length === 0) levels.splice(at, 1);
}

function depthOf(levels: readonly Level[], ticks: number): number {
  const best = levels[0]?.ticks;
  if (best === undefined) return 0;
  let depth = 0;
  for (const level of levels) {
    if (Math.abs(level.ticks - best) > ticks) break;
    for (const order of level.queue) depth += order.qty;
  }
  return depth;
}
