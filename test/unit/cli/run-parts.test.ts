/** The small parts of `cep run`: arguments, params, numbers, progress, bad lines, summary, colours. */
import { expect, test } from 'vitest';
import { wantsColour } from '../../../cli/colour.ts';
import { badLines } from '../../../cli/run/bad-lines.ts';
import { columnNames, columnsFor } from '../../../cli/run/column-argument.ts';
import { inputArgument } from '../../../cli/run/input-argument.ts';
import { grouped, rate } from '../../../cli/run/numbers.ts';
import { paramValues, type ParamShape } from '../../../cli/run/params.ts';
import { progressBar } from '../../../cli/run/progress.ts';
import { summaryText } from '../../../cli/run/summary.ts';
import { memoryHost, MemoryStream } from './memory-host.ts';

test('inputs: a path, a type and a path, and paths that only look like it', () => {
  expect(inputArgument('trades.csv')).toEqual({ type: null, path: 'trades.csv' });
  expect(inputArgument('Trade=a=b.csv')).toEqual({ type: 'Trade', path: 'a=b.csv' });
  expect(inputArgument('date=2026.csv')).toEqual({ type: null, path: 'date=2026.csv' });
  expect(inputArgument('Trade=-')).toEqual({ type: 'Trade', path: '-' });
});

test('columns: for one type, for all, and not twice', () => {
  const names = columnNames(['a, b', 'Trade=x,y']);
  expect(columnsFor(names, 'Trade')).toEqual(['x', 'y']);
  expect(columnsFor(names, 'Order')).toEqual(['a', 'b']);
  expect(columnsFor(names, null)).toEqual(['a', 'b']);
  expect(columnsFor(columnNames(['Trade=x']), 'Order')).toBeNull();
  expect(() => columnNames(['a', 'b'])).toThrow('--columns is given twice');
  expect(() => columnNames(['T=a', 'T=b'])).toThrow('--columns is given twice for T');
});

const param = (name: string, kind: ParamShape['kind'], changes: Partial<ParamShape> = {}): ParamShape => ({
  name,
  kind,
  optional: false,
  required: false,
  declared: kind,
  ...changes,
});

test('params are read by their kind; what does not fit is left to the detector', () => {
  const params = [
    param('n', 'number'),
    param('d', 'number'),
    param('s', 'string'),
    param('b', 'bool'),
    param('l', 'json', { optional: true }),
  ];
  expect(paramValues(['n=10_000', 'd=2s', 's=a=b', 'b=true', 'l=["x"]'], params)).toEqual({
    n: 10_000,
    d: '2s',
    s: 'a=b',
    b: true,
    l: ['x'],
  });
  expect(paramValues(['n=ten', 'b=yes', 'l=null', 's='], params)).toEqual({
    n: 'ten',
    b: 'yes',
    l: null,
    s: '',
  });
  expect(paramValues(['n=-1.5e3', 'l=[x'], params)).toEqual({ n: -1500, l: '[x' });
});

test('params that are unknown, twice, missing or badly written', () => {
  const params = [param('n', 'number', { required: true, declared: 'int' })];
  expect(() => paramValues(['m=1'], params)).toThrow('--param m: the params are n: int');
  expect(() => paramValues(['m=1'], [])).toThrow('--param m: the rules have no params');
  expect(() => paramValues(['n=1', 'n=2'], params)).toThrow('--param n is given twice');
  expect(() => paramValues(['n'], params)).toThrow('--param n: write NAME=VALUE');
  expect(() => paramValues([], params)).toThrow('the rules need --param n=… (int)');
});

test('numbers', () => {
  expect([0, 999, 1000, 1_234_567].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567']);
  expect([rate(0, 0), rate(5, 1000), rate(5000, 1000), rate(1_500_000, 1000)]).toEqual([
    '0/s',
    '5/s',
    '5.0 k/s',
    '1.5 M/s',
  ]);
});

test('the bar waits, moves, fits the line, and goes away', () => {
  let time = 0;
  const stream = new MemoryStream(true);
  const progress = progressBar(stream, () => time);
  progress.update(10, 0.1);
  progress.clear();
  expect(stream.text).toBe('');
  time = 1000;
  progress.update(2000, 0.5);
  expect(stream.text).toBe('\r\u001B[K[############............]  50 % 2,000 events, 2.0 k/s');
  time = 1001;
  progress.update(2001, 0.5);
  time = 2000;
  progress.update(4000, null);
  progress.clear();
  expect(stream.text.slice(stream.text.indexOf('k/s') + 3)).toBe('\r\u001B[K4,000 events, 2.0 k/s\r\u001B[K');
});

test('bad lines stop, or are told up to a number and counted', () => {
  const problem = { field: 'Order.qty', expected: 'a whole number', found: '"ten"' };
  const stopping = badLines('stop', () => undefined);
  expect(() => stopping.add('orders.csv', 17, problem)).toThrow(
    'orders.csv:17: Order.qty: expected a whole number, found "ten"',
  );
  const told: string[] = [];
  const skipping = badLines('skip', (text) => told.push(text));
  for (let line = 1; line <= 12; line += 1) skipping.add('a', line, { ...problem, field: null });
  expect(skipping.count).toBe(12);
  expect(told).toHaveLength(11);
  expect(told[0]).toBe('skipped a:1: expected a whole number, found "ten"\n');
  expect(told[10]).toContain('counted');
});

test('the summary tells outputs by rule and what was left out', () => {
  const limited = { maxRunsPerKey: 0, maxKeys: 0, maxMatchesPerEvent: 0 };
  const rule = (name: string, outputs: number) => ({
    name,
    outputs,
    errors: 0,
    runs: 0,
    keys: 0,
    bytes: 0,
    limited,
  });
  const stats = { events: 1200, skipped: 0, late: 3, refused: 0, heldBack: 0, outputs: 5, time: 0 };
  const rules = [rule('Spoofing', 1234), rule('Bars', 5)];
  const skipped = new Map([
    ['Book', 2],
    ['Depth', 3000],
  ]);
  expect(summaryText({ ...stats, rules }, { skipped, badLines: 1, millis: 100 })).toBe(
    [
      '1,203 events in 0.1 s (12.0 k/s), up to 1970-01-01T00:00:00.000Z\n',
      '  Spoofing  1,234\n',
      '  Bars          5\n',
      'late: 3 (behind --lateness, not handled)\n',
      'skipped: 3,000 Depth, 2 Book (types the rules do not declare)\n',
      'left out: 1 line that does not fit\n',
    ].join(''),
  );
  const quiet = { ...stats, late: 0, time: null, rules: [] };
  expect(summaryText(quiet, { skipped: new Map(), badLines: 0, millis: 0 })).toBe(
    '1,200 events in 0.0 s (0/s)\n',
  );
});

test('colours: the flag, then the environment, then the terminal', () => {
  const colour = (terminal: boolean, env: Record<string, string>, flag?: boolean) => {
    const host = memoryHost({ terminal, env });
    return wantsColour(host, host.stderr, flag);
  };
  expect(colour(true, {})).toBe(true);
  expect(colour(false, {})).toBe(false);
  expect(colour(true, { NO_COLOR: '1' })).toBe(false);
  expect(colour(true, { NO_COLOR: '' })).toBe(true);
  expect(colour(true, { TERM: 'dumb' })).toBe(false);
  expect(colour(false, { NO_COLOR: '1' }, true)).toBe(true);
  expect(colour(true, {}, false)).toBe(false);
});
