/** `@order`: what comes first of the events of one time (language §4.1). */
import { expect, test } from 'vitest';
import type { Detector, DetectorOptions, InputRecord, LateEvent } from '../../../../runtime/api.ts';
import { factoryOf, record, untyped } from './laboratory.ts';

const ordered = factoryOf(`
module ordered
event Trade { @time at: time, @order seq: float, id: string }
event Note { @time at: time, id: string }
rule Trades { match Trade as t emit Traded { id: t.id } }
rule Notes { match Note as n -> not Note for 5ms emit Noted { id: n.id } }
`);

function trade(at: number, seq: number, id: string): InputRecord & Readonly<Record<string, unknown>> {
  return { type: 'Trade', at, seq, id };
}

function note(at: number, id: string): InputRecord & Readonly<Record<string, unknown>> {
  return { type: 'Note', at, id };
}

function bench(options: DetectorOptions = {}): {
  readonly detector: Detector;
  readonly seen: readonly string[];
  readonly late: readonly LateEvent[];
} {
  const late: LateEvent[] = [];
  const detector = ordered({ onLate: (event) => late.push(event), ...options });
  return { detector, seen: record(detector), late };
}

test('an event is handled when its time has passed, in the order of the field', () => {
  const { detector, seen } = bench();
  detector.push([trade(1, 3, 'c'), trade(1, 1, 'a'), trade(1, 2, 'b')]);
  expect(seen).toEqual([]);
  expect(detector.stats()).toMatchObject({ events: 0, heldBack: 3, time: 0.999 });
  detector.push(trade(1.001, 0, 'd'));
  expect(seen).toEqual(['Traded a at 1', 'Traded b at 1', 'Traded c at 1']);
  expect(detector.stats()).toMatchObject({ events: 3, heldBack: 1, late: 0 });
});

test('equal orders keep the order of arrival; what has none comes behind, NaN included', () => {
  const { detector, seen } = bench();
  detector.push([
    trade(1, NaN, 'n'),
    note(1, 'note'),
    trade(1, 7, 'a'),
    trade(1, 7, 'b'),
    trade(1, -1, 'first'),
  ]);
  detector.flush();
  expect(seen).toEqual(['Traded first at 1', 'Traded a at 1', 'Traded b at 1', 'Traded n at 1']);
  detector.drain();
  expect(seen.slice(4)).toEqual(['Noted note at 6']);
});

test('cuts into batches change nothing', () => {
  const events = [
    trade(1, 2, 'b'),
    trade(1, 1, 'a'),
    note(1, 'x'),
    trade(2, 2, 'd'),
    trade(2, 1, 'c'),
    note(9, 'y'),
  ];
  const [singly, whole] = [bench(), bench()];
  for (const event of events) singly.detector.push(event);
  whole.detector.push(events);
  expect(singly.seen).toEqual(whole.seen);
  expect(singly.seen).toEqual([
    'Traded a at 1',
    'Traded b at 1',
    'Traded c at 2',
    'Traded d at 2',
    'Noted x at 6',
  ]);
});

test('with lateness, too, nothing of a time is handled that is not over', () => {
  const { detector, seen, late } = bench({ lateness: 10 });
  detector.push([trade(20, 1, 'd'), trade(10, 2, 'b'), trade(10, 1, 'a'), trade(9.999, 1, 'late')]);
  expect(seen).toEqual([]);
  expect(late).toMatchObject([{ at: 9.999, by: 0.001 }]);
  detector.push(trade(20.001, 0, 'e'));
  expect(seen).toEqual(['Traded a at 10', 'Traded b at 10']);
});

test('a promise lets events up to its time be handled, and deadlines act behind them', () => {
  const { detector, seen, late } = bench();
  detector.push([note(1, 'x'), note(6, 'y'), trade(6, 2, 'b'), trade(6, 1, 'a')]);
  expect(seen).toEqual([]);
  detector.advanceTo(6);
  // The second note, at the deadline of the first, is inside.
  expect(seen).toEqual(['Traded a at 6', 'Traded b at 6']);
  detector.push(trade(6, 0, 'late'));
  expect(late).toMatchObject([{ at: 6, by: 0.001 }]);
  detector.advanceTo(11);
  expect(seen.slice(2)).toEqual(['Noted y at 11']);
});

test('after the end of an input, events of its last time are late: they might belong before what was handled', () => {
  const { detector, seen, late } = bench();
  detector.push([note(1, 'x'), trade(6, 2, 'b')]);
  detector.flush();
  // Time stops at the last event: its deadlines do not act.
  expect(seen).toEqual(['Traded b at 6']);
  detector.push([trade(6, 1, 'a'), note(6, 'z')]);
  expect(late).toMatchObject([{ at: 6 }, { at: 6 }]);
  detector.push(trade(6.001, 1, 'c'));
  expect(seen.slice(1)).toEqual(['Noted x at 6']);
  detector.drain();
  expect(seen.slice(2)).toEqual(['Traded c at 6.001']);
});

test('an order on a type that no rule names counts, too: it is the module that has it', () => {
  const factory = factoryOf(`
    module other
    event Tick { @time at: time, id: string }
    event Unseen { @time at: time, @order seq: int }
    rule R { match Tick as t emit Seen { id: t.id } }`);
  const detector = factory();
  const seen = record(detector);
  detector.push(untyped({ type: 'Tick', at: 1, id: 'a' }));
  expect(seen).toEqual([]);
  detector.flush();
  expect(seen).toEqual(['Seen a at 1']);
});
