/** NDJSON: flat lines and envelopes, lines that move time, and lines that do not fit. */
import { expect, test } from 'vitest';
import { readNdjson } from '../../../connectors/ndjson/ndjson.ts';
import { field, readAll, shapesOf, sourceOf, type Item } from './read-all.ts';

const shapes = shapesOf(
  { type: 'Order', fields: [field('at', 'number'), field('qty', 'number')], timeField: 'at' },
  { type: 'Ping', fields: [field('host', 'string')], timeField: null },
  { type: 'Note', fields: [field('data', 'string')], timeField: null },
  { type: 'Blob', fields: [field('data', 'json')], timeField: null },
);

function read(text: string, type: string | null = null, chunkSize?: number): Promise<readonly Item[]> {
  return readAll(readNdjson(sourceOf(text, chunkSize), { shapes, type }));
}

test('a flat line is the record', async () => {
  expect(await read('{"type":"Order","at":1,"qty":5}\n')).toEqual([
    { line: 1, event: { type: 'Order', at: 1, qty: 5 } },
  ]);
});

test('an envelope gives its data; its time only to types without a time of their own', async () => {
  expect(
    await read(
      '{"type":"Order","at":9,"id":"x","rule":"R","data":{"at":1,"qty":5}}\n{"type":"Ping","at":9,"data":{"host":"a"}}',
    ),
  ).toEqual([
    { line: 1, event: { type: 'Order', at: 1, qty: 5 } },
    { line: 2, event: { type: 'Ping', at: 9, host: 'a' } },
  ]);
});

test('a field that is called data is a field', async () => {
  expect(await read('{"type":"Blob","data":{"a":1}}')).toEqual([
    { line: 1, event: { type: 'Blob', data: { a: 1 } } },
  ]);
});

test('a field that is called data, and is no record, may also stand in an envelope', async () => {
  expect(await read('{"type":"Note","data":"x"}\n{"type":"Note","at":1,"data":{"data":"y"}}')).toEqual([
    { line: 1, event: { type: 'Note', data: 'x' } },
    { line: 2, event: { type: 'Note', at: 1, data: 'y' } },
  ]);
});

test('types that are not declared pass, to be counted', async () => {
  expect(await read('{"type":"Other","data":{"a":1}}')).toMatchObject([{ event: { type: 'Other' } }]);
});

test('a line without a type takes the type of its file', async () => {
  expect(await read('{"at":1,"qty":5}\n{"type":"Ping","host":"a"}\n', 'Order')).toEqual([
    { line: 1, event: { type: 'Order', at: 1, qty: 5 } },
    { line: 2, event: { type: 'Ping', host: 'a' } },
  ]);
});

test('a line moves time, in milliseconds or ISO-8601', async () => {
  expect(await read('{"advanceTo":17.5}\n{"advanceTo":"2026-01-01T00:00Z"}\n')).toEqual([
    { line: 1, advanceTo: 17.5 },
    { line: 2, advanceTo: '2026-01-01T00:00Z' },
  ]);
});

test('blank lines, carriage returns, a byte-order mark and a missing last line feed are fine', async () => {
  expect(await read('\uFEFF{"type":"A"}\r\n\r\n  \n{"type":"B"}')).toEqual([
    { line: 1, event: { type: 'A' } },
    { line: 4, event: { type: 'B' } },
  ]);
});

test('wherever the bytes are cut, the lines are the same', async () => {
  const text = '{"type":"Ping","host":"Zürich"}\n\n{"type":"Ping","host":"京都 🌸"}\n{"advanceTo":3}\n';
  const whole = await read(text);
  for (let chunkSize = 1; chunkSize < 12; chunkSize += 1) {
    expect(await read(text, null, chunkSize)).toEqual(whole);
  }
});

test('what does not fit is told with what was expected and what was found', async () => {
  expect(
    await read('{"type":"Order",\n[1]\n17\n{"at":1}\n{"type":3}\n{"advanceTo":true}\n{"type":"A"}\n'),
  ).toEqual([
    { line: 1, problem: { field: null, expected: 'a JSON object', found: '{"type":"Order",' } },
    { line: 2, problem: { field: null, expected: 'a JSON object', found: '[1]' } },
    { line: 3, problem: { field: null, expected: 'a JSON object', found: '17' } },
    { line: 4, problem: { field: 'type', expected: 'the name of an event type', found: 'nothing' } },
    { line: 5, problem: { field: 'type', expected: 'the name of an event type', found: '3' } },
    { line: 6, problem: { field: 'advanceTo', expected: 'a time', found: 'true' } },
    { line: 7, event: { type: 'A' } },
  ]);
});

test('nothing comes of nothing', async () => {
  expect(await read('')).toEqual([]);
  expect(await read('\n')).toEqual([]);
});
