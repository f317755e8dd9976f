/** Which rules have an automaton of their own, and which are run by the general one. */
import { describe, expect, test } from 'vitest';
import { isLinear } from '../../../compiler/3-lower/index.ts';
import { rule } from '../2-check/checked.ts';

function linear(clauses: string): boolean {
  return isLinear(rule(`${clauses} emit M { n: match.count }`));
}

describe('for the general automaton', () => {
  test.each([
    'match A -> (B | C) within 1h',
    'match (A & B) within 1h',
    'match A -> (not B for 1s & C) within 1h',
    'match A -> (B -> C)+ -> A within 1h',
    'match (A -> B within 5s) -> C within 1h',
    'match (A as a -> B as b) where a.v < b.v within 1h',
    'match A -> B+ greedy -> C within 1h',
    'match A -> B+ any -> C within 1h',
    'match A => B+ strict => C',
    'match A -> B+ gap 1s -> C within 1h',
    'match A -> B+ lasting 1s -> C within 1h',
    'match A -> B+ until (C) -> A within 1h',
    'match A -> B+ drop (C) -> A within 1h',
    'match A -> B unless C within 1h',
    'match A -> wait 1s -> B within 1h',
    'match not B for 1s -> A',
    'match A -> not B for 1s every 1s',
    'match A -> not (B -> C) -> A within 1h',
    'match A -> not (B | C) -> A within 1h',
    'match A => event',
    'over A where v > 1 match A',
    'partition by lower(k) as key match A',
    'match A where prev is null',
    'match A -> not B where prev is null -> C within 1h',
    'match A -> B within 5 events',
    'match A -> B within 5 of v',
    'match A once for 1s',
    'match A limit 1 per 1s',
    'match A after match skip past last',
    'match A -> B within 1h after match skip none in order',
  ])('%s', (clauses) => {
    expect(linear(clauses)).toBe(false);
  });

  test('a rule with on timeout', () => {
    const clauses = 'match A -> B within 1h emit M { n: match.count } on timeout emit L { n: match.count }';
    expect(isLinear(rule(clauses))).toBe(false);
  });
});

describe('with an automaton of their own', () => {
  test.each([
    'match A as a where v > 1 -> B+ each as b where v > a.v -> not C ->> A within 1h',
    'match A => not B -> C within 1h',
    'match A -> not B for 5s',
    'match A -> (B -> C) within 1h',
    'match A -> within 5s B* -> within 5s C',
    'match A -> B{2,3} -> C? -> A within 1h',
    'partition by k match A -> B within forever',
  ])('%s', (clauses) => {
    expect(linear(clauses)).toBe(true);
  });
});
