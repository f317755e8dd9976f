/**
 * Recorded events through `cep run`, and the same things found by plain scripts that go another way about it:
 * every rule must find the same, one by one. Says so where the data is absent.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cep } from '../cli/spawn-cep.ts';
import { asEvents, findInFeed } from './exchange-feed.ts';
import { findInOrders } from './order-book.ts';
import { dataFile, linesOf, unpacked } from './shared-data.ts';
import { findInStocks } from './stocks.ts';
import { findInTicks } from './ticks.ts';

interface Output {
  readonly at: number;
  readonly rule: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** Runs rules of this folder; gives their outputs as texts, by rule. */
async function runRules(
  rules: string,
  args: readonly string[],
  textOf: Readonly<Record<string, (output: Output) => string>>,
  stdin = '',
): Promise<Readonly<Record<string, readonly string[]>>> {
  const path = fileURLToPath(new URL(rules, import.meta.url));
  const { stdout, stderr, code } = await cep(['run', path, ...args], { stdin });
  expect({ code, stderr }).toMatchObject({ code: 0 });
  console.log(`${rules}\n${stderr}`);
  const found = new Map<string, string[]>(Object.keys(textOf).map((rule) => [rule, []]));
  for (const line of linesOf(stdout)) {
    const output: Output = JSON.parse(line);
    found.get(output.rule)?.push(textOf[output.rule]?.(output) ?? '');
  }
  return Object.fromEntries(found);
}

/** The same findings under every rule, in any order: first the numbers, which are the easier to read. */
function expectSame(
  found: Readonly<Record<string, readonly string[]>>,
  expected: Readonly<Record<string, readonly string[]>>,
): void {
  const counts = (all: typeof found) =>
    Object.entries(all).map(([rule, texts]) => `${rule}: ${texts.length}`);
  expect(counts(found).toSorted()).toEqual(counts(expected).toSorted());
  const different = Object.keys(expected).filter(
    (rule) => found[rule]?.toSorted().join('\n') !== expected[rule]?.toSorted().join('\n'),
  );
  expect(different).toEqual([]);
}

test('an order book: fast cancels, bursts, requotes, orders at rest', { timeout: 120_000 }, async () => {
  const text = unpacked('bitstamp_l3/orders.csv.xz');
  if (text === null) return;
  const expected = findInOrders(linesOf(text));
  const idAndTime = ({ at, data }: Output): string => `${data['id']} ${at}`;
  const found = await runRules(
    'order-book.cep',
    ['--input', 'Order=-'],
    {
      FastCancel: idAndTime,
      FastDeletion: idAndTime,
      Burst: ({ at, data }) => `${data['first']} ${at}`,
      Requote: ({ at, data }) => `${data['gone']} ${at}`,
      Resting: idAndTime,
    },
    text,
  );
  expectSame(found, expected);
  // 9,166 deletions at full size within 5 s are the known figure. Twenty of them were told twice, of 9,146 orders.
  expect(found['FastDeletion']).toHaveLength(9_166);
  expect(found['FastCancel']).toHaveLength(9_146);
});

test(
  'trades of four symbols, merged: price moves, volume, bursts, ladders',
  { timeout: 180_000 },
  async () => {
    const symbols = ['aig', 'bac', 'ibm', 'spy'];
    const folder = mkdtempSync(join(tmpdir(), 'motif-ticks-'));
    const files: { readonly path: string; readonly lines: readonly string[] }[] = [];
    for (const symbol of symbols) {
      const text = unpacked(`lean_ticks/${symbol}_20131008_trade.zip`);
      if (text === null) return;
      const lines = linesOf(text).map((line) => `${symbol.toUpperCase()},${line}`);
      const path = join(folder, `${symbol}.csv`);
      writeFileSync(path, lines.join('\n'));
      files.push({ path, lines });
    }
    const found = await runRules(
      'ticks.cep',
      [
        '--input',
        ...files.map(({ path }) => path),
        '--columns',
        'symbol,at,price,size,exchange,condition,suspicious',
      ],
      {
        Move: ({ at, data }) => `${data['symbol']} ${data['from']} ${data['to']} ${at}`,
        MoveOnVolume: ({ at, data }) => `${data['symbol']} ${data['volume']} ${data['to']} ${at}`,
        Burst: ({ at, data }) => `${data['symbol']} ${data['volume']} ${data['low']} ${data['high']} ${at}`,
        Ladder: ({ at, data }) => `${data['symbol']} ${data['by']} ${at}`,
      },
    );
    expectSame(found, findInTicks(files.flatMap(({ lines }) => lines)));
  },
);

test('stocks: every triple of trades, as published', { timeout: 120_000 }, async () => {
  const file = dataFile('stocks_inet/merged.csv.gz');
  const text = file === null ? null : unpacked('stocks_inet/merged.csv.gz');
  if (file === null || text === null) return;
  const triple = ({ data }: Output): string => `${data['intc']} ${data['rimm']} ${data['qqq']}`;
  const rules = { AllTriples: triple, ShorterTriples: triple, NextTriples: triple };
  const found = await runRules('stocks.cep', ['--input', file], rules);
  expectSame(found, findInStocks(linesOf(text)));
  expect(found['AllTriples']).toHaveLength(346_052);
  expect(found['ShorterTriples']).toHaveLength(346_046);
});

test('the raw feed of an exchange, two files merged', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motif-feed-'));
  const files: { readonly path: string; readonly lines: readonly string[] }[] = [];
  for (const name of ['usdm_btcusdt_20240808', 'usdm_ethusdt_20240808']) {
    const text = unpacked(`binance/${name}.gz`);
    if (text === null) return;
    const lines = linesOf(text);
    const path = join(folder, `${name}.ndjson`);
    writeFileSync(path, asEvents(lines));
    files.push({ path, lines });
  }
  const found = await runRules('exchange-feed.cep', ['--input', ...files.map(({ path }) => path)], {
    Burst: ({ data }) => `${data['first']} ${data['last']}`,
    AskTaken: ({ data }) => `${data['trade']} ${data['from']} ${data['to']}`,
    Move: ({ data }) => `${data['from']} ${data['to']}`,
  });
  expectSame(found, findInFeed(files.map(({ lines }) => lines)));
});
