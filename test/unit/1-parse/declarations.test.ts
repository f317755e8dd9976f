/** Declarations and tests (language §3, §6, §8). */
import { expect, test } from 'vitest';
import { read, readOne } from './read.ts';

test.each<readonly [string, object]>([
  [
    'event Order { @time at: time(us), @name("exchange.id") id: string, side: "buy" | "sell"?, }',
    {
      kind: 'event',
      fields: [
        { annotations: [{ name: { text: 'time' } }], type: { kind: 'time-type', unit: { text: 'us' } } },
        { annotations: [{ arguments: [{ value: 'exchange.id' }] }] },
        { type: { kind: 'optional-type', inner: { kind: 'union-type', members: [{}, {}] } } },
      ],
    },
  ],
  ['event Tick {}', { kind: 'event', fields: [] }],
  ['type Point { lat: float, lon: float }', { kind: 'record', fields: [{}, {}] }],
  ['type Quote = Bid | Ask', { kind: 'type-alias', type: { members: [{ name: { text: 'Bid' } }, {}] } }],
  ['type Odd = (A | B) | C', { type: { kind: 'union-type', members: [{}, {}, {}] } }],
  ['type Many = list<list<int?>>?', { type: { inner: { element: { element: { kind: 'optional-type' } } } } }],
  ['param minQty: int = 10_000', { kind: 'param', value: { value: 10_000 } }],
  ['param who: string', { kind: 'param', value: null }],
  ['const half = 1 / 2', { kind: 'const', type: null }],
  ['fn mid(bid: float, ask: float): float = (bid + ask) / 2', { kind: 'function', parameters: [{}, {}] }],
  ['extern fn isRestricted(symbol: string): bool', { kind: 'extern-function' }],
  ['extern aggregate skew(x: float): float', { kind: 'extern-aggregate' }],
  [
    'table Restricted by a, b { a: string, b: string }',
    { kind: 'table', keys: [{ text: 'a' }, { text: 'b' }] },
  ],
  ['timer Close at "16:00" zone "America/New_York"', { schedule: { kind: 'daily-schedule', zone: {} } }],
  ['timer Tick every 1min', { schedule: { kind: 'periodic-schedule' } }],
  ['timer Odd cron "0 */5 * * *"', { schedule: { kind: 'cron-schedule', zone: null } }],
  [
    'pattern burst(E: event, n: int, d: duration) = (E{n} within d)',
    { kind: 'pattern', parameters: [{ type: { name: { text: 'event' } } }, {}, {}], body: { kind: 'group' } },
  ],
  [
    'state position by trader: int = 0 ttl 1d { on Trade as t where t.qty > 0 keyed (t.buyer): position + t.qty }',
    { kind: 'state', ttl: { text: '1d' }, updates: [{ keyed: [{}], where: {}, value: {} }] },
  ],
  [
    'state last: Point = { lat: 0.0, lon: 0.0 } { on A: it.p on B: last }',
    { updates: [{ keyed: null }, {}] },
  ],
  [
    'import { zscore, slope } from "std/stats"',
    { kind: 'import', names: [{}, {}], from: { value: 'std/stats' } },
  ],
])('%s', (text, tree) => {
  expect(readOne(text)).toMatchObject(tree);
});

test('the module line, documentation and annotations', () => {
  const { module, ids } = read(`
    /// Surveillance.
    module surveillance.book

    /// A large order
    /// is pulled.
    @severity("high")
    rule Spoofing { match A emit M {} }
  `);
  expect(ids).toEqual([]);
  expect(module.header).toMatchObject({
    path: [{ text: 'surveillance' }, {}],
    docs: [{ text: 'Surveillance.' }],
  });
  expect(module.declarations).toMatchObject([
    {
      docs: [{ text: 'A large order' }, { text: 'is pulled.' }],
      annotations: [{ name: { text: 'severity' }, arguments: [{ value: 'high' }] }],
    },
  ]);
});

test('every statement of a test', () => {
  expect(
    readOne(`test "all" {
      start "2026-03-02T09:30" zone "America/New_York"
      with param minQty = 10
      with table Restricted = [{ symbol: "X" }]
      with fn isRestricted(s) = s == "X"
      expect at least
      at 0s Order { id: "o1", qty: 20 }
      at 1s every 10ms x 100 Trade { price: 10.0 }
      at 2s Tick
      at 5s table Restricted = []
      advance to 5s
      expect Spoof { order: "o1" } at 1s
      expect Spoof at 2s
      expect Spoof
      expect no Spoof { trader: "t2" }
      expect nothing
      drain
    }`),
  ).toMatchObject({
    statements: [
      { kind: 'test-start', zone: {} },
      { kind: 'test-param' },
      { kind: 'test-table', at: null },
      { kind: 'test-function', parameters: [{ text: 's' }] },
      { kind: 'expect-at-least' },
      { kind: 'test-event', repeat: null, fields: [{}, {}] },
      { kind: 'test-event', repeat: { times: { value: 100 } } },
      { kind: 'test-event', fields: [] },
      { kind: 'test-table', at: { text: '5s' } },
      { kind: 'test-advance' },
      { kind: 'expect-output', at: { text: '1s' } },
      { kind: 'expect-output', fields: [], at: { text: '2s' } },
      { kind: 'expect-output', at: null },
      { kind: 'expect-no-output', at: null },
      { kind: 'expect-nothing' },
      { kind: 'test-drain' },
    ],
  });
});

test('an at on the next line begins a statement', () => {
  expect(readOne('test "x" {\n expect Spoof\n at 1s Order {}\n}')).toMatchObject({
    statements: [{ kind: 'expect-output', at: null }, { kind: 'test-event' }],
  });
});

test('statements share no line, and fields have values', () => {
  expect(read('test "x" { at 0s A {} at 1s B {} }').ids).toEqual(['statement-on-new-line']);
  expect(read('test "x" { at 0s A { id } }').ids).toEqual(['field-without-value']);
});
