/** Patterns: precedence, steps, loops, negations (language §4.2, §9). */
import { expect, test } from 'vitest';
import { read, readPattern } from './read.ts';
import { shownPattern } from './show.ts';

test.each([
  ['A & B | C & D', '[{A & B} | {C & D}]'],
  ['A | B -> C', '[A | B] -> C'],
  ['A -> B ->> C => D', 'A -> B ->> C => D'],
  ['A->B=>C', 'A -> B => C'],
  ['A -> (B -> C)+ -> D', 'A -> (B -> C)+ -> D'],
  ['A -> not B => C', 'A -> !B => C'],
  ['A -> not B -> not C ->> D', 'A -> !B -> !C ->> D'],
  ['A => not B -> C', 'A => !B -> C'],
  ['A -> not B', 'A -> !B.'],
  ['A -> not B -> not C', 'A -> !B -> !C.'],
  ['A -> not B for 5s', 'A -> !B~5s'],
  ['A -> not B -> not C for 5s -> D', 'A -> !B -> !C~5s -> D'],
  ['A -> not B for 5s every 1min', 'A -> !B~5s*1min'],
  ['A -> not B for 5s | C', 'A -> [not B for 5s | C]'],
  ['not B for 5s -> A', '<not B for 5s> A'],
  ['not B for 5s | A', '[not B for 5s | A]'],
  ['not B for o.patience -> A', '<not B for o.patience> A'],
  ['A -> wait 5s -> B', 'A -> ~5s -> B'],
  ['A -> wait (2 * d)', 'A -> ~(2 * d)'],
  ['A -> within 1s B', 'A -> @1s B'],
  ['A ->> within d B | C', 'A ->> @d [B | C]'],
  ['A -> within d (B -> C)', 'A -> @d (B -> C)'],
  ['A where v - 1.0 > -2.0 -> B', 'A where v - 1.0 > -2.0 -> B'],
  ['A where x | B', '[A where x | B]'],
  ['burst(Login, 5, 1min) -> A', 'burst(Login, 5, 1min) -> A'],
])('%s', (text, tree) => {
  expect(shownPattern(readPattern(text))).toBe(tree);
});

test('a loop has a quantifier and words, before the name', () => {
  expect(readPattern('B{2,} strict each as b')).toMatchObject({
    kind: 'atom',
    loop: {
      quantifier: { kind: 'count-range', min: { value: 2 }, max: null },
      words: [{ word: 'strict' }, { word: 'each' }],
    },
    name: { text: 'b' },
  });
  expect(readPattern('B* strict own greedy')).toMatchObject({
    loop: { quantifier: { sign: '*' }, words: [{ word: 'strict own' }, { word: 'greedy' }] },
  });
  expect(readPattern('B{o.parts}')).toMatchObject({ loop: { quantifier: { kind: 'exact-count' } } });
  expect(readPattern('B{,5}')).toMatchObject({ loop: { quantifier: { min: null, max: { value: 5 } } } });
});

test('what is no count is read, for the checker to judge', () => {
  expect(readPattern('A{-1}')).toMatchObject({
    loop: { quantifier: { count: { kind: 'unary-expression' } } },
  });
  expect(readPattern('A{1.5}')).toMatchObject({ loop: { quantifier: { count: { kind: 'float-literal' } } } });
});

test('the ends of a loop, and the clauses of a group', () => {
  expect(
    readPattern(
      '(A -> B unless C within 5s)+ as its where c gap 3s lasting d until (N) drop (M where id == its.id)',
    ),
  ).toMatchObject({
    kind: 'group',
    unless: { kind: 'event-negand' },
    within: { text: '5s' },
    name: { text: 'its' },
    where: { name: 'c' },
    ends: {
      gap: { text: '3s' },
      lasting: { name: 'd' },
      until: { kind: 'group-negand' },
      drop: { kind: 'group-negand' },
    },
  });
});

test('a group may be strict without being a loop', () => {
  expect(readPattern('(A & B) strict')).toMatchObject({ kind: 'group', strict: true, loop: null });
  expect(readPattern('(A & B)+ strict')).toMatchObject({
    strict: false,
    loop: { words: [{ word: 'strict' }] },
  });
});

test('event is the wildcard, and a name elsewhere', () => {
  expect(readPattern('event as x')).toMatchObject({ event: { name: 'event', wildcard: true } });
  expect(readPattern('A as event where event.id > 1')).toMatchObject({ name: { text: 'event' } });
});

test.each([
  ['A+{2}', 'second-quantifier'],
  ['A -> not C? -> B', 'negation-takes-no-quantifier'],
  ['A -> not (B -> C)+ -> B', 'negation-takes-no-quantifier'],
  ['A+ until (C) until (D) -> B', 'clause-twice'],
  ['A+ until C gap 5s', 'clause-order'],
  ['(A within 5s unless N)', 'clause-order'],
  ['A gap 3s', 'loop-clause-without-loop'],
  ['(A -> B) as ab', 'name-without-loop'],
  ['A ->> not C -> B', 'any-arrow-to-not'],
  ['A ->> not C', 'any-arrow-to-not'],
  ['A => not B', 'next-not-at-end'],
  ['A => not B for 5s', 'arrow-before-pause'],
  ['A ->> wait 5s', 'arrow-before-pause'],
  ['not B for 5s', 'absence-alone'],
  ['A -> within 2s not B for 5s', 'absence-alone'],
  ['A -> not B for 5s every 1s -> C', 'repeated-absence-not-last'],
  ['A{}', 'empty-count'],
  ['A{,}', 'empty-count'],
])('%s is refused: %s', (text, id) => {
  expect(read(`pattern p() = ${text}`).ids).toEqual([id]);
});
