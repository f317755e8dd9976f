/** The simulated day: the same for the same seed, sound as a market, and true to its ground truth. */
import { describe, expect, test } from 'vitest';
import { abuses } from '../../../examples/market-surveillance/simulator/episode.ts';
import { simulateMarketDay, tradingDay } from '../../../examples/market-surveillance/simulator/market-day.ts';
import type { MarketEvent } from '../../../examples/market-surveillance/simulator/market-event.ts';

const hour = { start: tradingDay.start, end: tradingDay.start + 3_600_000 };
const day = simulateMarketDay(7, hour);

describe('a simulated day', () => {
  test('is a function of its seed', () => {
    expect(simulateMarketDay(7, hour)).toEqual(day);
    expect(simulateMarketDay(8, hour).events).not.toEqual(day.events);
  });

  test('is in order of time and stays within the day', () => {
    const times = day.events.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.every((at) => Number.isInteger(at) && at >= hour.start && at <= hour.end)).toBe(true);
  });

  test('accounts for every share of every order', () => {
    const left = new Map<string, number>();
    const spend = (id: string, qty: number): void => {
      left.set(id, (left.get(id) ?? Number.NaN) - qty);
    };
    for (const event of day.events) apply(event, left, spend);
    expect([...left.values()].every((qty) => qty >= 0)).toBe(true);
  });

  test('withdraws exactly what is left', () => {
    const left = new Map<string, number>();
    for (const event of day.events) {
      if (event.type === 'Cancel') expect(event.qty).toBe(left.get(event.id));
      apply(event, left, (id, qty) => void left.set(id, (left.get(id) ?? Number.NaN) - qty));
    }
  });

  test('lets nobody trade outside the limit of an order', () => {
    const limits = new Map(
      day.events.flatMap((event) => (event.type === 'Order' ? [[event.id, event.price]] : [])),
    );
    for (const event of day.events) {
      if (event.type !== 'Trade') continue;
      expect(event.price).toBeLessThanOrEqual(limits.get(event.buyOrder) ?? Number.NaN);
      expect(event.price).toBeGreaterThanOrEqual(limits.get(event.sellOrder) ?? Number.NaN);
    }
  });

  test('tells both sides of every trade', () => {
    for (const [index, event] of day.events.entries()) {
      if (event.type !== 'Trade') continue;
      const fills = day.events
        .slice(index + 1, index + 3)
        .map((fill) => (fill.type === 'Fill' ? fill : undefined));
      const orders = [event.buyOrder, event.sellOrder];
      expect(fills.map((fill) => fill?.order).toSorted()).toEqual(orders.toSorted());
      expect(fills.map((fill) => fill?.taker)).toEqual([false, true]);
      expect(fills.every((fill) => fill?.qty === event.qty && fill.price === event.price)).toBe(true);
    }
  });

  test('plants every kind of abuse, and each is in the log', () => {
    expect(new Set(day.truth.map(({ abuse }) => abuse))).toEqual(new Set(abuses));
    for (const { symbol, party, from, to } of day.truth) {
      const own = day.events.filter((event) => event.symbol === symbol && event.at >= from && event.at <= to);
      expect(
        own.some((event) => event.type === 'Order' && (event.trader === party || event.owner === party)),
      ).toBe(true);
      expect(from).toBeLessThan(to);
    }
  });
});

function apply(
  event: MarketEvent,
  left: Map<string, number>,
  spend: (id: string, qty: number) => void,
): void {
  if (event.type === 'Order') left.set(event.id, event.qty);
  else if (event.type === 'Cancel') spend(event.id, event.qty);
  else if (event.type === 'Trade') for (const id of [event.buyOrder, event.sellOrder]) spend(id, event.qty);
}
