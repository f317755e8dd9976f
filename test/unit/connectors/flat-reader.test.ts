/** Lines read by their layout: never anything but what `JSON.parse` says, of declared members at least. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FlatReader } from '../../../connectors/ndjson/flat-reader.ts';
import { field, shapesOf } from './read-all.ts';

const shapes = shapesOf({
  type: 'A',
  fields: [
    field('x', 'number'),
    field('é"', 'string'),
    field('flag', 'bool'),
    field('p', 'number', { inputName: 'p.q' }),
  ],
  timeField: null,
});

function read(reader: FlatReader, line: string) {
  const bytes = Buffer.from(`${line}\n`);
  return reader.read(bytes, 0, bytes.length - 1);
}

function parsed(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

/** The members that a module would see. */
function declared(record: Record<string, unknown>): Record<string, unknown> {
  const names = new Set(['type', 'at', 'x', 'é"', 'flag', 'p', 'p.q']);
  return Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name)));
}

/** Learns from one line and reads another: if it reads it at all, it reads it right. */
function expectRight(learnedFrom: string, line: string): boolean {
  const reader = new FlatReader(shapes);
  const example = parsed(learnedFrom);
  if (example !== null) reader.learn('A', example);
  const found = read(reader, line);
  if (found === null) return false;
  // As the bytes say it: half a surrogate pair does not survive being written.
  const truth = parsed(Buffer.from(line).toString());
  expect(truth).not.toBeNull();
  expect(found).toEqual(declared(truth ?? {}));
  return true;
}

const value = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'buy', 'sell', 'Zürich', '🌸', 'a"b', 'a\\b', '\n'),
  fc.boolean(),
  fc.constant(null),
);
const members = fc.uniqueArray(
  fc.tuple(fc.constantFrom('at', 'x', 'é"', 'flag', 'p.q', 'junk', '__proto__'), value),
  {
    selector: ([name]) => name,
  },
);
const lineOf = (pairs: readonly (readonly [string, unknown])[]): string =>
  `{${[['type', 'A'] as const, ...pairs].map(([name, one]) => `${JSON.stringify(name)}:${JSON.stringify(one)}`).join(',')}}`;

test('lines of a layout that was learned', () => {
  let taken = 0;
  fc.assert(
    fc.property(members, fc.array(value, { minLength: 7, maxLength: 7 }), (pairs, others) => {
      const line = lineOf(pairs.map(([name], index) => [name, others[index]]));
      if (expectRight(lineOf(pairs), line)) taken += 1;
    }),
    { numRuns: 300 },
  );
  expect(taken).toBeGreaterThan(60);
});

test('lines of any other layout, and lines with a character changed', () => {
  fc.assert(
    fc.property(
      members,
      members,
      fc.nat(),
      fc.constantFrom(...'{}[]:,"0-.e+ \\x\t'),
      (pairs, others, at, character) => {
        expectRight(lineOf(pairs), lineOf(others));
        const line = lineOf(pairs);
        const place = at % line.length;
        expectRight(line, line.slice(0, place) + character + line.slice(place + 1));
        expectRight(line, line.slice(0, place) + line.slice(place + 1));
        expectRight(line, line.slice(0, place));
      },
    ),
    { numRuns: 300 },
  );
});

test('spaces as other writers put them', () => {
  const spaced = '{"type": "A", "x": 1.5, "flag": true}\r';
  expect(expectRight('{"type":"A","x":0,"flag":false}', spaced)).toBe(true);
});

test('what JSON does not allow is not taken', () => {
  const learned = '{"type":"A","x":0}';
  for (const number of ['01', '1.', '.5', '+1', '-', '1e5', 'NaN', 'tru', '"a', '1 2', '1,', '1}}']) {
    expect(expectRight(learned, `{"type":"A","x":${number}}`)).toBe(false);
  }
});
