/** The rules of patterns and clauses beyond types: what they refuse, and what only looks like it (language §4.3, §4.4, §4.6). */
import { describe, expect, test } from 'vitest';
import { findings, ruleText } from './checked.ts';

const errors = (clauses: string): readonly string[] =>
  findings(ruleText(`${clauses} emit M { n: match.count }`));
const warnings = (clauses: string): readonly string[] =>
  findings(ruleText(`${clauses} emit M { n: match.count }`), 'warning');

describe('runs are bounded', () => {
  test.each([
    'match A -> B',
    'match A ->> B',
    'match A => B -> C',
    'match (A & B)',
    'match A => (B & C) -> A',
    'match A -> within 1s B -> C',
    'match A+ each',
    'match A => B+ => C',
    'match A => (B -> C)',
    'match A => (B -> C){2}',
    'match A -> not B for 5s -> C',
    'match A => B+ strict own => C',
  ])('%s is not', (clauses) => {
    expect(errors(clauses)).toEqual(['unbounded-run']);
    expect(errors(`${clauses} within 1h`)).toEqual([]);
    expect(errors(`${clauses} within 100 events`)).toEqual([]);
    expect(errors(`${clauses} within 100 of id`)).toEqual([]);
  });

  test.each([
    'match A',
    'match A => B => C',
    'match A -> within 1s B',
    'match A -> within 1s (B -> C)',
    'match (A -> B within 1s)',
    'match A -> not B for 5s',
    'match A -> wait 5s',
    'match A => B+ strict => C',
    'match A => (B & C)',
    'match (A & B) strict',
    'match A -> (not B for 5s | C)',
    'match A+ gap 3s',
    'match A -> within 1s B+ gap 3s',
    'match (A | B)',
  ])('%s is', (clauses) => {
    expect(errors(clauses)).toEqual([]);
  });
});

describe('loops at the end close', () => {
  test.each(['B+ as b', 'B* as b', 'B{1,3} as b', 'B? as b', '(B -> C)+', 'B+ greedy', '(B -> C+){2}'])(
    '%s does not',
    (end) => {
      expect(errors(`match A -> ${end} within forever`)).toContain('unbounded-loop');
      expect(errors(`match A -> ${end} within 1h`)).toEqual([]);
      expect(errors(`match A -> within 1h ${end}`)).not.toContain('unbounded-loop');
    },
  );

  test.each([
    'B{3}',
    'B+ each',
    'B+ any',
    'B+ strict',
    'B+ gap 1s',
    'B+ until (C)',
    'B+ lasting 5s',
    'B? each',
    '(B+ within 1s)',
  ])('%s does', (end) => {
    expect(errors(`match A -> ${end} within forever`)).toEqual([]);
  });

  test('an operand ends by itself, whatever window the rule has', () => {
    expect(errors('match A -> (B+ | C) within 1h')).toEqual(['open-operand']);
    expect(errors('match A -> (B+ & C) within 1h')).toEqual(['open-operand']);
    expect(errors('match A -> ((B+ within 5s) | C) within 1h')).toEqual([]);
    expect(errors('match A -> (B{2} | C+ gap 1s) within 1h')).toEqual([]);
    expect(errors('match A -> not (B+ | C) -> A within 1h')).toEqual([]);
  });
});

describe('patterns take events', () => {
  test.each(['A?', 'A*', 'A{0,3}', 'A? -> B*', '(A -> B)?', '(A? | B)'])('%s can be empty', (match) => {
    expect(errors(`match ${match} within 1s`)).toContain('empty-pattern');
  });

  test.each(['A -> B?', 'A? -> B', '(A | B)', 'A -> (B? -> C?)'])('%s cannot', (match) => {
    expect(errors(`match ${match} within 1s`)).toEqual([]);
  });

  test('a loop body takes an event', () => {
    expect(errors('match A -> (B?)+ -> C within 1s')).toEqual(['empty-loop-body']);
    expect(errors('match A -> (B? -> C*)* -> C within 1s')).toEqual(['empty-loop-body']);
    expect(errors('match A -> (B? -> wait 1s)+ -> C within 9s')).toEqual(['empty-loop-body']);
    expect(errors('match A -> not (B?) -> C within 1s')).toEqual(['empty-pattern']);
  });
});

describe('negations have an end', () => {
  test('at the end of a pattern they need a window', () => {
    expect(errors('match A -> not B')).toContain('trailing-not');
    expect(errors('match A -> not B within forever')).toEqual(['trailing-not']);
    expect(errors('match A -> not B within 5s')).toEqual([]);
    expect(errors('match (A -> not B within 5s)')).toEqual([]);
    expect(errors('match (A -> not B within 5s) -> C within forever')).toEqual([]);
  });

  test('what follows cannot be left out at the end', () => {
    expect(errors('match A -> not B -> C? within 5s')).toEqual(['not-before-optional-end']);
    expect(errors('match A -> not B -> C* -> A? within 5s')).toEqual(['not-before-optional-end']);
    expect(errors('match A -> not B -> C? -> A within 5s')).toEqual([]);
  });

  test('absences do not start a run', () => {
    expect(errors('match (not B for 5s | A)')).toEqual(['absence-at-start']);
    expect(errors('match (not B for 5s & A) within 1h')).toEqual(['absence-at-start']);
    expect(errors('match C? -> (not B for 5s | A) within 1h')).toEqual(['absence-at-start']);
    expect(errors('match C -> (not B for 5s | A)')).toEqual([]);
  });
});

describe('time fits', () => {
  test.each([
    'match A -> not B for 30s within 10s',
    'match A -> wait 6s -> B -> wait 6s within 10s',
    'match A -> not B for 10s -> C within 10s',
    'match A -> (C -> wait 30s -> B within 10s) within 1h',
    'match A -> within 10s (B -> not C for 30s)',
    'match (A -> not B for 4s){3} within 10s',
    'match A -> (not B for 30s & C) within 10s',
    'match A -> B+ lasting 30s -> C within 10s',
    'match A -> not B for (20s + 10s) within 10s',
  ])('%s does not', (clauses) => {
    expect(errors(clauses)).toEqual(['does-not-fit']);
  });

  test.each([
    'match A -> not B for 10s within 10s',
    'match A -> wait 10s -> B within 10s',
    'match A -> (not B for 30s | C) within 10s',
    'match A as a -> not B for (1s * a.id) within 10s',
  ])('%s does', (clauses) => {
    expect(errors(clauses)).toEqual([]);
  });
});

describe('greedy loops are left', () => {
  test.each([
    'B+ greedy -> B',
    'B+ greedy where v > 10 -> B where v > 100',
    'B+ greedy where v > 10 -> B where v >= 11',
    'B+ greedy where v >= 10 -> B where v == 10',
    'B+ greedy where 10 < v -> B where v > 10 and k == "x"',
    'B+ greedy where k == "x" -> B where k == "x"',
    'B+ greedy where v != 5 -> B where v > 5',
    'B* greedy => B',
    'B+ greedy where v > a.v -> B where v > a.v and id > 1',
    'B+ greedy -> (B | B where v > 1)',
    'B+ greedy -> B? -> B',
  ])('%s never', (match) => {
    expect(errors(`match A as a -> ${match} within 1h`)).toEqual(['greedy-swallows-exit']);
  });

  test.each([
    'B+ greedy -> C',
    'B+ greedy where v > 10 -> B where v > 5',
    'B+ greedy where v > 10 -> B where id > 100',
    'B+ greedy where v > 10 -> B',
    'B{1,3} greedy -> B',
    'B+ greedy gap 1s -> B',
    'B+ greedy until (C) -> B',
    'B+ greedy as b where v > (b.last?.v ?? 0) -> B where v > 5',
    'B+ greedy where v > (prev?.v ?? 0) -> B where v > (prev?.v ?? 0)',
    'B+ greedy -> not C for 5s',
    'B+ greedy -> (B | C)',
    'B+ greedy -> B? -> C',
    'B+ -> B',
  ])('%s may be', (match) => {
    expect(errors(`match A as a -> ${match} within 1h`)).toEqual([]);
  });
});

describe('loops and counts', () => {
  test.each([
    ['A{0}', 'bad-count'],
    ['A{,0}', 'bad-count'],
    ['A{3,2}', 'bad-count'],
    ['A{-1}', 'bad-count'],
    ['A{1.5}', 'type-mismatch'],
    ['A+ greedy each', 'contradictory-loop-words'],
    ['A+ any greedy', 'contradictory-loop-words'],
    ['A+ strict any', 'contradictory-loop-words'],
    ['A+ each each', 'contradictory-loop-words'],
  ])('%s is refused: %s', (match, id) => {
    expect(errors(`match ${match} -> B within 1h`)).toEqual([id]);
  });

  test.each(['A+ greedy strict', 'A+ strict each', 'A{2,} each', 'A{,3}'])('%s is fine', (match) => {
    expect(errors(`match C -> ${match} -> B within 1h`)).toEqual([]);
  });
});

describe('warnings', () => {
  test('of a loop at the head', () => {
    expect(warnings('match A+ -> B within 1h')).toEqual(['reports-every-suffix']);
    expect(warnings('match (A -> B)+ -> C within 1h')).toEqual(['reports-every-suffix']);
    expect(warnings('match A{3} -> B within 1h')).toEqual([]);
    expect(warnings('match A+ -> B within 1h after match skip past last')).toEqual([]);
    expect(warnings('match A+ -> B within 1h once')).toEqual([]);
  });

  test('of a first event that is bound for good', () => {
    expect(warnings('match A -> B -> within 2s C within 1h')).toEqual(['first-binds-for-good']);
    expect(warnings('match A -> B+ -> within 2s C within 1h')).toEqual([]);
    expect(warnings('match A ->> B -> within 2s C within 1h')).toEqual([]);
    expect(warnings('match A -> within 2s C within 1h')).toEqual([]);
  });

  test('of state without end', () => {
    expect(warnings('match A -> B within forever after match skip past last in order')).toEqual([
      'held-without-end',
    ]);
    expect(warnings('partition by k match A once')).toEqual(['remembers-every-key']);
    expect(warnings('partition by k match A once for 1h')).toEqual([]);
    expect(warnings('match A once')).toEqual([]);
  });

  test('of a timeout without a window', () => {
    const timeout = 'emit M { n: 1 } on timeout emit T { n: 1 }';
    const found = (clauses: string): readonly string[] =>
      findings(ruleText(`${clauses} ${timeout}`), 'warning');
    expect(found('match A -> B within forever')).toEqual(['timeout-without-window']);
    expect(found('match A -> within 1s B -> C within forever')).toEqual([]);
    expect(found('match A -> B within 1s')).toEqual([]);
  });

  test('of a quotient that may be 0/0', () => {
    expect(warnings('match A where v / id > 1')).toEqual(['may-be-nan']);
    expect(warnings('match A where (v + 1) / (id + 1) * 2 > 1')).toEqual(['may-be-nan']);
    expect(warnings('match A where id > 0 and v / id > 1')).toEqual([]);
    expect(warnings('match A where id != 0 and v / id > 1')).toEqual([]);
    expect(warnings('match A where id == 0 or v / id > 1')).toEqual([]);
    expect(warnings('match A where v / 2 > 1 and 1 / v > 1')).toEqual([]);
    expect(warnings('match A where (if id == 0 then 0 else v / id) > 1')).toEqual([]);
    expect(warnings('match A where not isNaN(v / id) and v / id > 1')).toEqual([]);
    expect(warnings('match A{2} as a within 1h having sum(a.v) / a.count > 1')).toEqual([]);
    expect(warnings('match A* as a -> B within 1h having sum(a.v) / a.count > 1 once')).toEqual([
      'may-be-nan',
    ]);
  });
});
