/**
 * The venue: one book for each symbol, ids for orders, and the log of everything that happened, which is what
 * surveillance sees. Who has orders in the book is told of each fill.
 */
import { sign, type MarketEvent, type Side } from './market-event.ts';
import { createOrderBook, type Account, type Encounter, type Incoming, type Resting } from './order-book.ts';

/** Ticks in one unit of price. */
export const ticksPerUnit = 100;

export type Instruction = {
  readonly account: Account;
  readonly symbol: string;
  readonly side: Side;
  readonly ticks: number;
  readonly qty: number;
};

export type Fill = {
  readonly symbol: string;
  readonly side: Side;
  readonly ticks: number;
  readonly qty: number;
};

export type Exchange = {
  readonly log: readonly MarketEvent[];
  /** Enters an order and gives its id. */
  readonly place: (instruction: Instruction) => string;
  /** Enters an order and withdraws at once what did not trade; gives the quantity that did. */
  readonly sweep: (instruction: Instruction) => number;
  /** Withdraws what is left of an order; false where nothing is. */
  readonly withdraw: (symbol: string, id: string) => boolean;
  /** What is left of an order. */
  readonly rest: (symbol: string, id: string) => number;
  readonly best: (symbol: string, side: Side) => number | undefined;
  readonly depth: (symbol: string, side: Side, ticks: number) => number;
  /** Price of the last trade, in ticks. */
  readonly last: (symbol: string) => number | undefined;
  readonly onFill: (account: Account, listener: (fill: Fill) => void) => void;
};

export function createExchange(symbols: readonly string[], now: () => number): Exchange {
  const books = new Map(symbols.map((symbol) => [symbol, createOrderBook()]));
  const log: MarketEvent[] = [];
  const lastTicks = new Map<string, number>();
  const listeners = new Map<string, (fill: Fill) => void>();
  let orders = 0;

  const bookOf = (symbol: string) => {
    const book = books.get(symbol);
    if (book === undefined) throw new Error(`no book for ${symbol}`);
    return book;
  };

  const report = (symbol: string, taker: Incoming, { kind, maker, qty }: Encounter): void => {
    if (kind === 'withdrawn') {
      log.push(cancelEvent(now(), symbol, { ...maker, qty }));
      return;
    }
    log.push(tradeEvent(now(), symbol, taker, maker, qty));
    lastTicks.set(symbol, maker.ticks);
    for (const order of [maker, taker]) {
      const fill = { symbol, side: order.side, ticks: maker.ticks, qty };
      log.push(fillEvent(now(), order, fill, order === taker));
      listeners.get(order.account.id)?.(fill);
    }
  };

  const place = ({ account, symbol, side, ticks, qty }: Instruction): string => {
    orders += 1;
    const order: Incoming = { id: `o${orders}`, account, side, ticks, qty };
    log.push({ type: 'Order', at: now(), ...described(symbol, order) });
    for (const encounter of bookOf(symbol).submit(order)) report(symbol, order, encounter);
    return order.id;
  };

  const withdraw = (symbol: string, id: string): boolean => {
    const order = bookOf(symbol).withdraw(id);
    if (order !== undefined) log.push(cancelEvent(now(), symbol, order));
    return order !== undefined;
  };

  return {
    log,
    place,
    withdraw,
    sweep: (instruction) => {
      const id = place(instruction);
      const left = bookOf(instruction.symbol).rest(id);
      withdraw(instruction.symbol, id);
      return instruction.qty - left;
    },
    rest: (symbol, id) => bookOf(symbol).rest(id),
    best: (symbol, side) => bookOf(symbol).best(side),
    depth: (symbol, side, ticks) => bookOf(symbol).depth(side, ticks),
    last: (symbol) => lastTicks.get(symbol),
    onFill: (account, listener) => void listeners.set(account.id, listener),
  };
}

function described(symbol: string, { id, account, side, ticks, qty }: Incoming | Resting) {
  return { id, trader: account.id, owner: account.owner, symbol, side, price: ticks / ticksPerUnit, qty };
}

function cancelEvent(at: number, symbol: string, order: Resting): MarketEvent {
  return { type: 'Cancel', at, ...described(symbol, order) };
}

function tradeEvent(at: number, symbol: string, taker: Incoming, maker: Resting, qty: number): MarketEvent {
  const [buy, sell] = sign(taker.side) > 0 ? [taker, maker] : [maker, taker];
  return {
    type: 'Trade',
    at,
    symbol,
    price: maker.ticks / ticksPerUnit,
    qty,
    buyer: buy.account.id,
    buyOrder: buy.id,
    buyOwner: buy.account.owner,
    seller: sell.account.id,
    sellOrder: sell.id,
    sellOwner: sell.account.owner,
  };
}

function fillEvent(
  at: number,
  { id, account }: Incoming | Resting,
  { symbol, side, ticks, qty }: Fill,
  taker: boolean,
): MarketEvent {
  const price = ticks / ticksPerUnit;
  return { type: 'Fill', at, order: id, trader: account.id, symbol, side, price, qty, taker };
}
