/** What the code generator cannot do yet is refused for it, and only for it. */
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../compiler/analyse.ts';
import { ruleText } from './checked.ts';

function findingsFor(target: 'code' | 'reference', clauses: string): readonly string[] {
  const text = ruleText(`${clauses} emit M { n: match.count }`);
  return analyse({ name: 'test.cep', text }, target)
    .diagnostics.filter((one) => one.severity === 'error')
    .map((one) => one.id);
}

describe('not for code', () => {
  test.each([
    'match A -> (B | C) within 1h',
    'match (A & B) within 1h',
    'match A -> (B -> C)+ -> A within 1h',
    'match (A -> B within 5s) -> C within 1h',
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
    'match A => event',
    'over A where v > 1 match A',
    'partition by lower(k) as k match A',
    'match A where prev is null',
    'match A -> B within 5 events',
    'match A -> B within 5 of v',
    'match A once for 1s',
    'match A limit 1 per 1s',
    'match A after match skip past last',
    'during A to B match C',
  ])('%s', (clauses) => {
    const found = findingsFor('code', clauses);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set(['not-yet-supported']));
    expect(findingsFor('reference', clauses)).toEqual([]);
  });
});

test.each(['after match skip past last', 'once', 'once for 1s'])(
  '%s is refused where it stands',
  (clause) => {
    const text = ruleText(`match A ${clause} emit M { n: match.count }`);
    const spans = analyse({ name: 'test.cep', text }, 'code')
      .diagnostics.filter(({ id }) => id === 'not-yet-supported')
      .map(({ span }) => text.slice(span.start, span.end));
    expect(spans).toEqual([clause]);
  },
);

describe('for code', () => {
  test.each([
    'match A as a where v > 1 -> B+ each as b where v > a.v ->> not C => A',
    'match A => not B -> C within 1h',
    'match A -> not B for 5s',
    'match A -> (B -> C) within 1h',
    'match A -> within 5s B* -> within 5s C',
    'match A -> B{2,3} -> C? -> A within 1h',
    'partition by k match A -> B within forever',
  ])('%s', (clauses) => {
    expect(findingsFor('code', clauses.replace('->> not C => A', '-> not C ->> A within 1h'))).toEqual([]);
  });
});
