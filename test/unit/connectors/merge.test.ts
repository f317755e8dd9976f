/** Merging by time: order across sources, stability within them, and what has no time of its own. */
import { expect, test } from 'vitest';
import { mergeByTime } from '../../../connectors/merge.ts';
import { readNdjson } from '../../../connectors/ndjson/ndjson.ts';
import { readAll, sourceOf } from './read-all.ts';

const timing = {
  ofEvent: (event: object) => ('at' in event && typeof event.at === 'number' ? event.at : null),
  ofAdvance: Number,
};

async function merged(files: readonly (readonly string[])[], chunkSize?: number): Promise<readonly string[]> {
  const cursors = files.map((lines) =>
    readNdjson(sourceOf(lines.map((line) => `${line}\n`).join(''), chunkSize), {
      shapes: new Map(),
      type: null,
    }),
  );
  const items = await readAll(mergeByTime(cursors, timing));
  return items.map((item) => {
    if ('problem' in item) return 'problem';
    return JSON.stringify('event' in item ? item.event : item.advanceTo);
  });
}

const event = (type: string, at?: number) => JSON.stringify({ type, at });

test('by time; at equal times by the order of the sources', async () => {
  const files = [
    [event('a', 1), event('b', 3), event('c', 3)],
    [event('d', 1), event('e', 2), event('f', 3)],
    [],
    [event('g', 0)],
  ];
  const expected = [
    event('g', 0),
    event('a', 1),
    event('d', 1),
    event('e', 2),
    event('b', 3),
    event('c', 3),
    event('f', 3),
  ];
  expect(await merged(files)).toEqual(expected);
  expect(await merged(files, 5)).toEqual(expected);
});

test('a source out of order keeps its order', async () => {
  expect(await merged([[event('a', 5), event('b', 1)], [event('c', 3)]])).toEqual([
    event('c', 3),
    event('a', 5),
    event('b', 1),
  ]);
});

test('what has no time stays behind what it follows', async () => {
  expect(
    await merged([
      [event('x'), event('a', 5), event('y'), 'broken'],
      [event('c', 3), event('d', 5)],
    ]),
  ).toEqual([event('x'), event('c', 3), event('a', 5), event('y'), 'problem', event('d', 5)]);
});

test('a line that moves time comes after all events of its time', async () => {
  expect(
    await merged([
      ['{"advanceTo":3}', event('a', 4)],
      [event('b', 3), event('c', 4)],
    ]),
  ).toEqual([event('b', 3), '3', event('a', 4), event('c', 4)]);
});

test('one source is itself', async () => {
  expect(await merged([[event('a', 5), event('b', 1)]])).toEqual([event('a', 5), event('b', 1)]);
});
