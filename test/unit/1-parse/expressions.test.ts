/** Expressions: how tightly operators hold, and what words and signs stand for (language §2). */
import { expect, test } from 'vitest';
import { read, readExpression } from './read.ts';
import { shown } from './show.ts';

test.each([
  ['a or b and c', '(a or (b and c))'],
  ['not a == b', '(not (a == b))'],
  ['not not a', '(not (not a))'],
  ['a and not b or c', '((a and (not b)) or c)'],
  ['a ?? b == c', '((a ?? b) == c)'],
  ['a ?? b + c', '(a ?? (b + c))'],
  ['a - b - c', '((a - b) - c)'],
  ['a + b * c mod d', '(a + ((b * c) mod d))'],
  ['-a.b * c', '((- a.b) * c)'],
  ['- -a', '(- (- a))'],
  ['v - 1.0 > -2.0', '((v - 1.0) > (- 2.0))'],
  ['a in [1, 2] and b', '((a in [1, 2]) and b)'],
  ['a is null or a is not null', '((a is null) or (a is not null))'],
  ['x is Order and y', '((x is Order) and y)'],
  ['name matches /a\\/b[/]c/i and b', '((name matches /a\\/b[/]c/i) and b)'],
  ['if a then b else if c then d else e + 1', '(if a then b else (if c then d else (e + 1)))'],
  ['a + if b then c else d + e', '(a + (if b then c else (d + e)))'],
  ['all x in xs: x.v > 1 and b', '(all x in xs: ((x.v > 1) and b))'],
  ['not some x in xs ?? ys: x', '(not (some x in (xs ?? ys): x))'],
  ['xs[0]?.v ?? 0', '(xs[0]?.v ?? 0)'],
  ['position[trader, symbol].before[1]', 'position[trader, symbol].before[1]'],
  ['xs[xs.count - 2]?.price', 'xs[(xs.count - 2)]?.price'],
  ['(a or b) and c', '((a or b) and c)'],
  ['a /* why */ + // because\n b', '(a + b)'],
])('%s', (text, tree) => {
  expect(shown(readExpression(text))).toBe(tree);
});

test('a call keeps its arguments and what narrows it apart', () => {
  expect(readExpression('sum(qty over 5s prior where side == "buy")')).toMatchObject({
    kind: 'call-expression',
    callee: { text: 'sum' },
    arguments: [{ kind: 'name-expression', name: 'qty' }],
    over: { kind: 'duration-literal', text: '5s' },
    prior: true,
    where: { kind: 'binary-expression' },
  });
  expect(readExpression('count(where a)')).toMatchObject({
    arguments: [],
    where: { name: 'a' },
    prior: false,
  });
  expect(readExpression('count(prior)')).toMatchObject({ arguments: [{ name: 'prior' }], prior: false });
  expect(readExpression('over(over, x over 5s)')).toMatchObject({
    callee: { text: 'over' },
    arguments: [{ name: 'over' }, { name: 'x' }],
    over: { text: '5s' },
  });
  expect(readExpression('capture(s, /re(x)/, 1)')).toMatchObject({
    arguments: [{}, { source: 're(x)' }, {}],
  });
});

test('prev and it are words, with an index of their own', () => {
  expect(readExpression('prev')).toMatchObject({ kind: 'prev-expression', back: null });
  expect(readExpression('prev[2].v')).toMatchObject({
    object: { kind: 'prev-expression', back: { value: 2 } },
  });
  expect(readExpression('it.f')).toMatchObject({ object: { kind: 'it-expression' }, field: { text: 'f' } });
});

test.each([
  ['10_000', 'int-literal', 10_000],
  ['1.5', 'float-literal', 1.5],
  ['1_0.2_5e-1', 'float-literal', 1.025],
  ['1e6', 'float-literal', 1e6],
  ['25bps', 'fraction-literal', 0.0025],
  ['5pct', 'fraction-literal', 0.05],
  ['0.1bps', 'fraction-literal', 0.000_01],
  ['"a\\n\\"\\u{1F600}\\\\"', 'string-literal', 'a\n"😀\\'],
  ['true', 'bool-literal', true],
])('%s is a %s', (text, kind, value) => {
  expect(readExpression(text)).toMatchObject({ kind, value });
});

test.each([
  ['500us', 500, 0],
  ['1h30min', 5_400_000_000, 0],
  ['1w', 604_800_000_000, 0],
  ['0.1ms', 100, 0],
  ['1y2mo', 0, 14],
])('%s is a length', (text, microseconds, months) => {
  expect(readExpression(text)).toMatchObject({ kind: 'duration-literal', text, microseconds, months });
});

const clauseWords = 'first last count order window limit match within until for by x prior all some emit';

test.each(clauseWords.split(' '))('%s is a name wherever no clause can stand', (word) => {
  expect(shown(readExpression(`${word} + a.${word}`))).toBe(`(${word} + a.${word})`);
});

const reserved = 'and or not in is null true false if then else matches mod where as it prev';

test.each(reserved.split(' '))('%s is never a name', (word) => {
  expect(read(`param ${word}: int`).ids).toEqual(['syntax-error']);
});

test('long chains and deep nests are no danger', () => {
  expect(read(`const sum = ${Array(500).fill('1').join(' + ')}`).ids).toEqual([]);
  expect(read(`const deep = ${'('.repeat(90)}1${')'.repeat(90)}`).ids).toEqual([]);
  expect(read(`const deep = ${'('.repeat(5_000)}1${')'.repeat(5_000)}`).ids).toEqual(['nested-too-deeply']);
  expect(read(`const deep = ${'not '.repeat(50_000)} true`).ids).toEqual(['nested-too-deeply']);
});
