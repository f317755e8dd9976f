/** The types of expressions (language §2, §4.3). */
import { describe, expect, test } from 'vitest';
import { emitted, findings, ruleText, shown } from './checked.ts';

describe('values', () => {
  test.each([
    ['1', 'int'],
    ['1.5', 'float'],
    ['25bps', 'float'],
    ['"x"', 'string'],
    ['true', 'bool'],
    ['2s', 'duration'],
    ['[1, 2.5]', 'list<float>'],
    ['[1, null]', 'list<int?>'],
    ['{ a: 1, b: "x" }', '{a: int, b: string}'],
    ['a.id', 'int'],
    ['a.name', 'string?'],
    ['a.side', 'buy|sell'],
    ['a.at', 'time'],
    ['a.time', 'time'],
    ['a.tags.count', 'int'],
    ['a.tags[0]', 'string?'],
    ['a.tags.last', 'string?'],
  ])('%s is %s', (value, type) => {
    expect(shown(emitted(value).type)).toBe(type);
  });
});

describe('operators', () => {
  test.each([
    ['1 + 2', 'int'],
    ['1 + 2.0', 'float'],
    ['1 / 2', 'float'],
    ['7 mod 2', 'int'],
    ['7.0 mod 2', 'float'],
    ['-a.v', 'float'],
    ['2s * 2', 'duration'],
    ['0.5 * 2s', 'duration'],
    ['2s / 2', 'duration'],
    ['2s / 500ms', 'float'],
    ['a.at - a.at', 'duration'],
    ['a.at + 2s', 'time'],
    ['a.k + "x"', 'string'],
    ['a.side + "x"', 'string'],
    ['a.tags + ["x"]', 'list<string>'],
    ['a.tags - ["x"]', 'list<string>'],
    ['a.v > 1 and not (a.k == "x")', 'bool'],
    ['a.k in ["x", "y"]', 'bool'],
    ['a.k matches /x+/i', 'bool'],
    ['a.name is null', 'bool'],
    ['a.name ?? "none"', 'string'],
    ['if a.v > 1 then 1 else 2.5', 'float'],
    ['if a.v > 1 then 1 else null', 'int?'],
    ['all t in a.tags: t != ""', 'bool'],
  ])('%s is %s', (value, type) => {
    expect(shown(emitted(value).type)).toBe(type);
  });

  test.each([
    ['a.at + a.at', 'wrong-operand'],
    ['2s * 2s', 'wrong-operand'],
    ['a.k * 2', 'wrong-operand'],
    ['-a.k', 'wrong-operand'],
    ['a.name + "x"', 'may-be-null'],
    ['a.k > 1', 'incomparable'],
    ['a.v == "x"', 'incomparable'],
    ['a.side == "hold"', 'not-a-member'],
    ['a.v and true', 'type-mismatch'],
    ['[1, "x"]', 'type-mismatch'],
    ['a.k in [1]', 'incomparable'],
    ['a.k in a.v', 'wrong-operand'],
    ['a.v matches /x/', 'type-mismatch'],
    ['a.v ?? "x"', 'type-mismatch'],
    ['a', 'event-as-value'],
    ['a == a', 'event-as-value'],
    ['[a]', 'event-as-value'],
    ['a.tags > 1', 'list-as-value'],
    ['all t in a.v: true', 'type-mismatch'],
    ['{ a: 1, a: 2 }', 'duplicate-field'],
    ['1mo', 'invalid-type'],
  ])('%s is refused: %s', (value, id) => {
    expect(findings(ruleText(`match A as a\n  emit M { x: ${value} }`))).toEqual([id]);
  });
});

describe('functions', () => {
  test.each([
    ['abs(-1)', 'int'],
    ['abs(-1.5)', 'float'],
    ['abs(-2s)', 'duration'],
    ['floor(a.v)', 'int'],
    ['sqrt(2)', 'float'],
    ['least(1, 2.5, 3)', 'float'],
    ['greatest("a", a.k)', 'string'],
    ['near(a.at, a.at, 5s)', 'bool'],
    ['toInt(a.k)', 'int?'],
    ['split(a.k, ",")', 'list<string>'],
    ['capture(a.k, /x(y)/, 1)', 'string?'],
    ['contains(a.k, "x")', 'bool'],
    ['contains(a.tags, "x")', 'bool'],
    ['take(a.tags, 2)', 'list<string>'],
    ['count(a.tags)', 'int'],
    ['count(a.tags where true)', 'int'],
    ['distinct([1, 2])', 'list<int>'],
    ['max([1, 2.5])', 'float'],
    ['max(a.tags)', 'string?'],
    ['twice(2)', 'float'],
  ])('%s is %s', (value, type) => {
    expect(shown(emitted(value, undefined, 'fn twice(x: float): float = x * 2').type)).toBe(type);
  });

  test.each([
    ['frob(1)', 'unknown-function'],
    ['abs("x")', 'wrong-arguments'],
    ['abs()', 'wrong-arguments'],
    ['lower(a.name)', 'may-be-null'],
    ['capture(a.k, /x/, 1)', 'bad-regex'],
    ['capture(a.k, "x", 1)', 'wrong-arguments'],
    ['length(/x/)', 'wrong-arguments'],
    ['sum(a.v)', 'aggregate-argument'],
    ['median(a.v)', 'window-aggregate'],
    ['abs(a.v where true)', 'aggregate-argument'],
    ['twice(1, 2)', 'wrong-arguments'],
    ['twice("x")', 'type-mismatch'],
    ['twice', 'not-a-value'],
  ])('%s is refused: %s', (value, id) => {
    const text = ruleText(`match A as a\n  emit M { x: ${value} }`, 'fn twice(x: float): float = x * 2');
    expect(findings(text)).toEqual([id]);
  });
});

describe('lists of loops', () => {
  const match = 'match B{2,} as b -> A as a within 1min once';
  test.each([
    ['b.count', 'int'],
    ['b.v', 'list<float>'],
    ['b.time', 'list<time>'],
    ['b.name', 'list<string?>'],
    ['b.first.v', 'float'],
    ['b[1].v', 'float'],
    ['b[-2].v', 'float'],
    ['b[2]?.v', 'float?'],
    ['b.v[1]', 'float'],
    ['sum(b.id)', 'int'],
    ['sum(b.v * b.id)', 'float'],
    ['avg(b.id)', 'float'],
    ['max(b.at)', 'time'],
    ['max(b.v where b.k == "x")', 'float?'],
    ['max(b.v where k == "x")', 'float?'],
    ['count(b where name is null)', 'int'],
    ['distinct(b.k)', 'list<string>'],
    ['stddev(b.v)', 'float'],
    ['avg(b.at - a.at)', 'duration'],
    ['sum(b.v - avg(b.v))', 'float'],
    ['some x in b: x.v > a.v', 'bool'],
    ['max(b.name where name is not null) ?? "none"', 'string'],
    ['match.count', 'int'],
    ['match.end - match.start', 'duration'],
  ])('%s is %s', (value, type) => {
    expect(shown(emitted(value, match).type)).toBe(type);
  });

  test.each([
    ['b', 'event-as-value'],
    ['b[2].v', 'may-be-null'],
    ['b.first.w', 'unknown-field'],
    ['sum(b.k)', 'wrong-operand'],
    ['sum(b.name)', 'may-be-null'],
    ['b.v > 1', 'list-as-value'],
    ['b.v + 1', 'list-as-value'],
    ['sum(b.v, 1)', 'aggregate-argument'],
    ['sum(b.v over 5s)', 'aggregate-argument'],
    ['match.begin', 'unknown-field'],
    ['nth', 'not-readable-here'],
  ])('%s is refused: %s', (value, id) => {
    expect(findings(ruleText(`${match}\n  emit M { x: ${value} }`))).toEqual([id]);
  });
});
