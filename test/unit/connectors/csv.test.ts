/** CSV: quoting, headers, types by file and by column, cells by declared type, and rows that do not fit. */
import { expect, test } from 'vitest';
import { readCsv, type CsvOptions } from '../../../connectors/csv/csv.ts';
import { field, readAll, shapesOf, sourceOf, type Item } from './read-all.ts';

const shapes = shapesOf(
  {
    type: 'Trade',
    fields: [field('at', 'number'), field('symbol', 'string'), field('price', 'number', { optional: true })],
    timeField: 'at',
  },
  {
    type: 'Mixed',
    fields: [
      field('flag', 'bool'),
      field('lag', 'number', { optional: true }),
      field('place', 'json', { optional: true }),
      field('sent', 'number', { inputName: 'exchange.timestamp' }),
      field('note', 'string', { optional: true }),
    ],
    timeField: null,
  },
);

async function read(
  text: string,
  changes: Partial<CsvOptions> = {},
  chunkSize?: number,
): Promise<readonly Item[]> {
  const options: CsvOptions = {
    shapes,
    type: 'Trade',
    onlyType: null,
    columns: null,
    delimiter: ',',
    ...changes,
  };
  return readAll(readCsv(sourceOf(text, chunkSize), options));
}

const trade = (at: unknown, symbol: string, price: number | null) => ({ type: 'Trade', at, symbol, price });

test('rows are typed by the declared fields; other columns are not read', async () => {
  expect(await read('symbol,junk,price,at\nX,"a,b",1.25,17\nY,,,2026-01-01T00:00Z\n')).toEqual([
    { line: 2, event: trade(17, 'X', 1.25) },
    { line: 3, event: trade('2026-01-01T00:00Z', 'Y', null) },
  ]);
});

test('quotes, doubled quotes, separators and line feeds in cells', async () => {
  expect(await read('at,symbol,price\n1,"a ""b"", c\nd",2\r\n2,"",3\n3,x"y,4')).toEqual([
    { line: 2, event: trade(1, 'a "b", c\nd', 2) },
    { line: 4, event: trade(2, '', 3) },
    { line: 5, event: trade(3, 'x"y', 4) },
  ]);
});

test('wherever the bytes are cut, the rows are the same', async () => {
  const text = '\uFEFFat,symbol,price\r\n1,"Zü\n""rich""",2.5\r\n\r\n2,京都,\r\n3,"x",1e3';
  const whole = await read(text);
  expect(whole).toEqual([
    { line: 2, event: trade(1, 'Zü\n"rich"', 2.5) },
    { line: 5, event: trade(2, '京都', null) },
    { line: 6, event: trade(3, 'x', 1000) },
  ]);
  for (let chunkSize = 1; chunkSize < 12; chunkSize += 1) {
    expect(await read(text, {}, chunkSize)).toEqual(whole);
  }
});

test('columns may be named by hand, and other separators used', async () => {
  expect(await read('1\tX\t2\n', { columns: ['at', 'symbol', 'price'], delimiter: '\t' })).toEqual([
    { line: 1, event: trade(1, 'X', 2) },
  ]);
});

test('a column named type has the type where none is given for the file', async () => {
  const text = 'type,at,symbol,price\nTrade,1,X,2\nOther,9,,\nTrade,2,Y,\n';
  expect(await read(text, { type: null })).toEqual([
    { line: 2, event: trade(1, 'X', 2) },
    { line: 3, event: { type: 'Other' } },
    { line: 4, event: trade(2, 'Y', null) },
  ]);
});

test('the only type there is stands in where neither the file nor a column has one', async () => {
  const only = { type: null, onlyType: 'Trade' };
  expect(await read('at,symbol,price\n1,X,2\n', only)).toEqual([{ line: 2, event: trade(1, 'X', 2) }]);
  expect(await read('type,at,symbol,price\nOther,1,X,2\n', only)).toEqual([
    { line: 2, event: { type: 'Other' } },
  ]);
});

test('booleans, durations, JSON, paths, and the time of an envelope', async () => {
  const text = 'flag,lag,place,exchange.timestamp,note,at\nTRUE,2s,"[1, 2]",5,,7\n0,1.5,,6,"",8\n';
  expect(await read(text, { type: 'Mixed' })).toEqual([
    {
      line: 2,
      event: {
        type: 'Mixed',
        flag: true,
        lag: '2s',
        place: [1, 2],
        'exchange.timestamp': 5,
        note: null,
        at: 7,
      },
    },
    {
      line: 3,
      event: {
        type: 'Mixed',
        flag: false,
        lag: 1.5,
        place: null,
        'exchange.timestamp': 6,
        note: '',
        at: 8,
      },
    },
  ]);
});

test('a row that does not fit is told, and the next one is read', async () => {
  const text = 'at,symbol,price\n1,X\n1,"X"y,2\n1,X,2,3\n4,Z,5\n';
  expect(await read(text)).toEqual([
    { line: 2, problem: { field: null, expected: '3 cells', found: '2 cells (1,X)' } },
    {
      line: 3,
      problem: {
        field: null,
        expected: 'a separator after the closing quote of a cell',
        found: 'other text',
      },
    },
    { line: 4, problem: { field: null, expected: '3 cells', found: '4 cells (1,X,2,3)' } },
    { line: 5, event: trade(4, 'Z', 5) },
  ]);
});

test('a cell that does not fit its type is handed on as text, for the detector to refuse', async () => {
  const text = 'flag,lag,place,exchange.timestamp\nyes,soon,"[1",\n';
  expect(await read(text, { type: 'Mixed' })).toEqual([
    { line: 2, event: { type: 'Mixed', flag: 'yes', lag: 'soon', place: '[1', 'exchange.timestamp': '' } },
  ]);
});

test('a header that lacks a column, has one twice, or has no type stops at once', async () => {
  await expect(read('at,price\n1,2\n')).rejects.toThrow(
    'memory: no column "symbol" for Trade.symbol; the columns are at, price',
  );
  await expect(read('at,symbol,price,at\n')).rejects.toThrow('memory: two columns are called "at"');
  await expect(read('at,symbol\n', { type: null })).rejects.toThrow('TYPE=memory');
  await expect(read('x', { columns: ['a'] })).rejects.toThrow('no column "at"');
});

test('a quote that is never closed stops', async () => {
  await expect(read('at,symbol,price\n1,X,2\n2,"Y,3\n3,Z,4\n')).rejects.toThrow(
    'memory:3: a quote that opens here is never closed',
  );
});

test('nothing comes of nothing', async () => {
  expect(await read('')).toEqual([]);
  expect(await read('at,symbol,price\n')).toEqual([]);
});
