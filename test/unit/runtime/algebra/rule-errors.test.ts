/** What throws fails one rule at one event or instant: it is told, and all else is as if it had not happened. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RulePlan } from '../../../../runtime/algebra/rule-plan.ts';
import type { InputRecord, RuleFailure } from '../../../../runtime/api.ts';
import { located } from '../../../../runtime/located.ts';
import { RuleError } from '../../../../runtime/rule-error.ts';
import {
  absence,
  asLetter,
  atom,
  named,
  negand,
  play,
  rulePlan,
  sequence,
  type Played,
} from './laboratory.ts';

const show = (frame: Parameters<typeof named>[0]): string => named(frame, 'a', 'b');
const pair = sequence(atom(0, 'A', 'a'), ['next', atom(1, 'B', 'b', (event) => odd(asLetter(event).v))]);

function odd(n: number): boolean {
  if (n === 13) throw new Error('thirteen');
  return n % 2 === 1;
}

test('a condition that throws: the rule has not seen the event, and the failure is told', () => {
  const failures: RuleFailure[] = [];
  const { push, detector } = play(rulePlan(pair, show, { within: 100 }), {
    onError: (failure) => failures.push(failure),
  });
  expect(push('A1 A2 B13 B15')).toEqual(['a1 b15 @15', 'a2 b15 @15']);
  expect(failures).toEqual([
    { rule: 'R', at: 13, event: { type: 'B', at: 13, v: 13 }, place: null, error: new Error('thirteen') },
  ]);
  expect(detector.stats().rules[0]).toMatchObject({ errors: 1, outputs: 2 });
});

test('without onError it is thrown when everything has been handled', () => {
  const { detector, outputs } = play(rulePlan(pair, show, { within: 100 }));
  const batch = [
    { type: 'A', at: 1, v: 1 },
    { type: 'B', at: 13, v: 13 },
    { type: 'B', at: 15, v: 15 },
  ];
  expect(() => detector.push(batch)).toThrow(RuleError);
  const later = { type: 'B', at: 16 };
  const next: InputRecord = later;
  expect(() => detector.push(next)).not.toThrow();
  expect(outputs).toEqual(['a1 b15 @15']);
});

test('the place is told where it is known', () => {
  const failures: RuleFailure[] = [];
  const plan = rulePlan(
    atom(0, 'A', 'a', () => located(3, 9, () => odd(13))),
    show,
  );
  play(plan, { onError: (failure) => failures.push(failure) }).push('A1');
  expect(failures[0]).toMatchObject({ place: { line: 3, column: 9 }, error: new Error('thirteen') });
  expect(() => play(plan).push('A1')).toThrow('rule R, line 3: thirteen (A at 1)');
});

test('what onError throws is thrown on', () => {
  const onError = (): never => {
    throw new Error('no more');
  };
  expect(() => play(rulePlan(pair, show, { within: 100 }), { onError }).push('A1 B13')).toThrow('no more');
});

test('other rules go on', () => {
  const careful = rulePlan(atom(0, 'B', 'b'), (frame) => named(frame, 'b'), { plan: { name: 'S', rule: 1 } });
  const { push, detector } = play([rulePlan(pair, show, { within: 100 }), careful], {
    onError: () => undefined,
  });
  expect(push('A1 B13 B14')).toEqual(['b13 @13', 'b14 @14']);
  expect(detector.stats().rules.map(({ errors }) => errors)).toEqual([1, 0]);
});

test('at an instant it costs the run, and the others go on', () => {
  const silent = sequence(atom(0, 'A', 'a'), absence(negand('N'), 5));
  const failures: RuleFailure[] = [];
  const plan = rulePlan(silent, (frame) => (odd(asLetter(frame['a']).v) ? named(frame, 'a') : 'even'), {
    within: 100,
  });
  const { push, detector } = play(plan, { onError: (failure) => failures.push(failure) });
  expect(push('A12 A13 A14 @30')).toEqual(['even @17', 'even @19']);
  expect(failures).toEqual([{ rule: 'R', at: 18, event: null, place: null, error: new Error('thirteen') }]);
  expect(detector.stats().rules[0]).toMatchObject({ runs: 0, errors: 1 });
});

test('a match that was held and cannot be emitted is given up, once', () => {
  const waiting = sequence(atom(0, 'A', 'a'), [
    'next',
    atom(1, 'B', 'b', (e, { a }) => asLetter(e).v !== 9 + asLetter(a).v),
  ]);
  const failures: RuleFailure[] = [];
  const plan = rulePlan(waiting, (frame) => (odd(asLetter(frame['a']).v + 10) ? show(frame) : 'even'), {
    within: 20,
    plan: { inOrder: true },
  });
  const { push } = play(plan, { onError: (failure) => failures.push(failure) });
  expect(push('A1 A3 A4 B10 N15 B16')).toEqual(['a1 b16 @16', 'even @16']);
  expect(failures).toHaveLength(1);
});

test('a rule that fails now and then is where it would be without those events', () => {
  const words = fc.array(
    fc.record({
      type: fc.constantFrom('A', 'B'),
      key: fc.constantFrom('x', 'y'),
      later: fc.nat(3),
      bad: fc.nat(3),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(
      words,
      fc.constantFrom<RulePlan['skip']['kind'][]>('none', 'past-last', 'overlapping'),
      (made, kind) => {
        let at = 0;
        const steps = made.map(({ type, key, later, bad }) => {
          at += later;
          return { word: `${type}${at}${key}`, bad: bad === 0 };
        });
        let failing = false;
        const check = (): boolean => {
          if (failing) throw new Error('bad');
          return true;
        };
        const pattern = sequence(atom(0, 'A', 'a', check), ['next', atom(1, 'B', 'b', check)]);
        const skip = kind === 'past-last' || kind === 'overlapping' ? kind : 'none';
        const plan = rulePlan(pattern, show, { within: 20, plan: { skip: { kind: skip } } });
        const shaky = play(plan, { onError: () => undefined });
        const steady = play(plan);
        for (const { word, bad } of steps) {
          failing = bad;
          const failures = errorsOf(shaky);
          shaky.push(word);
          failing = false;
          // An event that no condition is asked about does not fail.
          if (errorsOf(shaky) === failures) steady.push(word);
        }
        shaky.push(`@${at + 30}`);
        steady.push(`@${at + 30}`);
        expect(shaky.outputs).toEqual(steady.outputs);
        expect(shaky.ids).toEqual(steady.ids);
        expect(shaky.detector.stats().rules[0]?.runs).toBe(0);
      },
    ),
  );
});

function errorsOf({ detector }: Played): number {
  return detector.stats().rules[0]?.errors ?? 0;
}
