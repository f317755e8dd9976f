/** Outputs as an iterator. */
import { expect, test } from 'vitest';
import type { InputRecord, Output } from '../../../../runtime/api.ts';
import { factoryOf, laboratory, tick, untyped } from './laboratory.ts';

const lab = factoryOf(laboratory);

/** Events one by one; notes what was asked for, and when it was closed. */
async function* source(events: readonly InputRecord[], log: string[] = []): AsyncGenerator<InputRecord> {
  try {
    for (const event of events) {
      log.push('asked');
      yield await Promise.resolve(event);
    }
  } finally {
    log.push('closed');
  }
}

test('outputs come as plain records, when the event is handled that causes them', async () => {
  const log: string[] = [];
  for await (const output of lab().stream(source([tick(1), tick(2, 'b', 1), tick(9000, 'c')], log))) {
    log.push(`${output.type} at ${output.at}`);
  }
  expect(log).toEqual([
    'asked',
    'Echo at 1',
    'asked',
    'asked',
    'Quiet at 5001',
    'Quiet at 5002',
    'Echo at 9000',
    'closed',
  ]);
});

test('a record holds all there is to say', async () => {
  const outputs: Output<string, unknown>[] = [];
  for await (const output of lab().stream([tick(1.5, 'a', 20)])) outputs.push(output);
  expect(outputs).toEqual([
    { type: 'Echo', at: 1.5, rule: 'Echoes', id: outputs[0]?.id, data: { id: 'a', value: 20 } },
  ]);
  expect(outputs[0]?.id).toMatch(/^15o-[0-9a-f]{16}$/);
});

test('at the end what is held back is handled', async () => {
  const types: string[] = [];
  for await (const { type, at } of lab({ lateness: '1min' }).stream([tick(7000, 'b'), tick(1)]))
    types.push(`${type} ${at}`);
  expect(types).toEqual(['Echo 1', 'Quiet 5001', 'Echo 7000']);
});

test('a stream that is left stops listening, and closes its source', async () => {
  const log: string[] = [];
  const detector = lab();
  for await (const { at } of detector.stream(source([tick(1), tick(2), tick(3)], log))) {
    if (at === 2) break;
  }
  expect(log).toEqual(['asked', 'asked', 'closed']);
  expect(detector.stats()).toMatchObject({ events: 2, outputs: 2 });
  // The detector goes on without it.
  const told: number[] = [];
  detector.on('Echo', (_, { at }) => told.push(at));
  detector.push(tick(4));
  expect(told).toEqual([4]);
});

test('a misfit ends the stream with its refusal', async () => {
  const types: string[] = [];
  const log: string[] = [];
  const run = async (): Promise<void> => {
    for await (const { type } of lab().stream(source([tick(1), untyped({ type: 'Tick' }), tick(2)], log)))
      types.push(type);
  };
  await expect(run()).rejects.toThrow('Tick.at: expected a time');
  expect(types).toEqual(['Echo']);
  expect(log.at(-1)).toBe('closed');
});

test('a source that fails ends the stream with its error', async () => {
  async function* failing(): AsyncGenerator<InputRecord> {
    yield await Promise.resolve(tick(1));
    throw new Error('gone');
  }
  const types: string[] = [];
  const run = async (): Promise<void> => {
    for await (const { type } of lab().stream(failing())) types.push(type);
  };
  await expect(run()).rejects.toThrow('gone');
  expect(types).toEqual(['Echo']);
});

test('listeners are told as well', async () => {
  const detector = lab();
  const told: number[] = [];
  detector.on('Echo', (_, { at }) => told.push(at));
  for await (const { at } of detector.stream([tick(1), tick(2)])) told.push(-at);
  expect(told).toEqual([1, -1, 2, -2]);
});
