/** Syntax errors: where they are, what was expected, and how they are mended. */
import { expect, test } from 'vitest';
import { read } from './read.ts';

test.each([
  ['rul R { match A emit M {} }', "rul: expected a declaration, found 'rul'; did you mean 'rule'?"],
  [
    'rule R { matchs A emit M {} }',
    "matchs: expected a clause or '}', found 'matchs'; did you mean 'match'?",
  ],
  [
    'rule R { match A emit M {} limt 5 }',
    "limt: expected a clause or '}', found 'limt'; did you mean 'limit'?",
  ],
  ['test "x" { expct nothing }', "expct: expected a statement or '}', found 'expct'; did you mean 'expect'?"],
  ['const a =', ': expected an expression, found the end of the declaration; go on with an expression'],
  [
    'const a = 1 -> 2',
    "->: expected an operator or the end of the declaration, found '->'; write one of these here, or leave '->' out",
  ],
  ['event A { at time }', "time: expected ':', found 'time'; write ':' here, or leave 'time' out"],
  [
    'event A { x: int; y: int }',
    ";: expected '}', ',', '|' or '?', found ';'; elements are separated by ','",
  ],
  [
    'rule R { match A as in }',
    "in: expected a name, found 'in'; 'in' is a word of the language: choose another name",
  ],
  [
    'rule R { match order as o }',
    "order: expected an event type, found 'order'; names of events begin with a capital letter: 'Order'",
  ],
  [
    'rule R { match A -> -> B }',
    "->: expected a pattern, found '->'; write a pattern here, or leave '->' out",
  ],
  [
    'rule R { match A -> not B for 5 }',
    "5: expected a length of time, found '5'; a length of time has a unit, as in '5s' or '5min'",
  ],
  ['fn f x: int = 5', "x: expected '(', found 'x'; write '(' here, or leave 'x' out"],
])('%s', (text, finding) => {
  expect(read(text).findings).toEqual([`syntax-error @ ${finding}`]);
});

test.each([
  ['match A where x = 1', "values are compared by '=='"],
  ['match A where x && y', "conditions are joined by 'and'"],
  ['match A where x || y', "conditions are joined by 'or'"],
  ['match A where !x', "a condition is negated by 'not'"],
  ['match A where x % 2 == 1', "the remainder is written 'mod'"],
  ["match A where x == 'foo'", 'texts stand in double quotes'],
  ['match A within 5 emit M {}', "a length of time has a unit, as in '5s' or '5min'"],
  ['match A; emit M {}', 'nothing stands between declarations, clauses or statements: leave the ; out'],
])('%s: %s', (clauses, mend) => {
  expect(
    read(`rule R { ${clauses} }`).findings.map((finding) => finding.split('; ').slice(1).join('; ')),
  ).toEqual([mend]);
});

test.each([
  ['5sec', 'sec', "write '5s'"],
  ['1h30m', 'm', "write '30min'"],
  ['10bp', 'bp', "write '10bps'"],
  ['7fortnights', 'fortnights', 'units are us, ms, s, min, h, d, w, mo, y, bps, pct'],
])('%s has no unit', (number, unit, mend) => {
  expect(read(`const a = ${number}`).findings).toEqual([
    `unknown-unit @ ${unit}: '${unit}' is no unit; ${mend}`,
  ]);
});

test.each(['"\\q"', '99999999999999999999', '0.5us', '1 < 2 < 3', 'f(a where b where c)', '1e999'])(
  '%s is read, and refused',
  (text) => {
    const { ids, module } = read(`const a = ${text}`);
    expect(ids).toHaveLength(1);
    expect(module.declarations).toHaveLength(1);
  },
);
