/** Declarations other than rules, and tests in the file (language §2, §3, §5, §6, §8). */
import { describe, expect, test } from 'vitest';
import { checked, events, findings, ruleText, shown } from './checked.ts';

/** Without the notice that a construct cannot be compiled yet. */
const refused = (text: string): readonly string[] =>
  findings(text).filter((one) => one !== 'not-yet-supported');

describe('types', () => {
  test('aliases are followed', () => {
    const text = `type Side = "buy" | "sell"\ntype Maybe = Side?\ntype Point { x: float, y: float? }
event E { @time at: time(us), side: Maybe, points: list<Point>, other: Side | "none" }`;
    const [first] = checked(text).events;
    expect(first?.fields.map(({ name, type }) => `${name}: ${shown(type)}`)).toEqual([
      'at: time',
      'side: buy|sell?',
      'points: list<{x: float, y: float?}>',
      'other: buy|sell|none',
    ]);
    expect(first?.fields[0]?.unit).toBe('us');
  });

  test('unions of events have the fields that all share', () => {
    const union = 'type Quote = A | B\n';
    expect(
      refused(ruleText('match Quote as q where v > 1 and name is null emit M { id: q.id }', union)),
    ).toEqual([]);
    expect(
      refused(ruleText('match Quote as q where q is A and q.side == "buy" emit M { id: q.id }', union)),
    ).toEqual([]);
    expect(
      refused(ruleText('match Quote as q where not (q is B) and q.side == "buy" emit M { id: q.id }', union)),
    ).toEqual([]);
    expect(refused(ruleText('match Quote as q where q.side == "buy" emit M { id: q.id }', union))).toEqual([
      'unknown-field',
    ]);
    expect(refused(ruleText('match Quote as q where q is C emit M { id: q.id }', union))).toEqual([
      'incomparable',
    ]);
  });

  test.each([
    ['type T = U\ntype U = T', 'circular-definition'],
    ['type R { r: R }', 'circular-definition'],
    ['event E { x: numbr }', 'unknown-type'],
    ['event E { @time at: time(min) }', 'invalid-type'],
    [`${events}event E { a: A }`, 'invalid-type'],
    [`${events}type T = A | "x"`, 'invalid-type'],
    ['event E { @time at: time? }', 'field-role'],
    ['event E { @time at: int }', 'field-role'],
    ['event E { @order s: string }', 'field-role'],
    ['event E { @name(5) s: string }', 'field-role'],
    ['event E { type: string }', 'field-role'],
    ['event E { @name("type.code") code: string }', 'field-role'],
    ['event E { @nme("x") s: string }', 'unknown-annotation'],
    ['@x event E { s: string }', 'unknown-annotation'],
    ['event E { s: string, s: int }', 'duplicate-field'],
    ['event E { s: string }\ntype E = int', 'duplicate-name'],
  ])('%s is refused: %s', (text, id) => {
    expect(refused(text)).toContain(id);
  });
});

describe('values', () => {
  test('consts are computed', () => {
    const text = ruleText('match A as a emit M { x: b }', 'const b: float = a0 * 2 + 1\nconst a0 = 20');
    expect(checked(text).rules[0]?.emits[0]?.fields[0]?.value).toMatchObject({
      kind: 'literal',
      value: 41,
      type: { kind: 'float' },
    });
  });

  test.each([
    ['const a: int = b\nconst b: int = a', 'circular-definition'],
    ['param p: int = 1\nconst a: int = p', 'not-constant'],
    ['const a = []', 'untyped-list'],
    ['const a: int = 1.5', 'type-mismatch'],
    ['param p: int = "x"', 'type-mismatch'],
    ['param p: list<int> = ["x"]', 'type-mismatch'],
    ['fn f(x: int): int = f(x)', 'circular-definition'],
    ['fn f(x: int): int = x / 2', 'type-mismatch'],
    ['fn f(x: int, x: int): int = x', 'duplicate-name'],
    ['fn f(x: int): int = y', 'unknown-name'],
    ['fn f(x: int): int = 1\nparam f: int = 1', 'duplicate-name'],
  ])('%s is refused: %s', (text, id) => {
    expect(refused(text)).toEqual([id]);
  });

  test.each([
    'param p: list<int> = [1, 2]',
    'param p: duration? = null',
    'param p: "a" | "b" = "a"',
    'param p: list<string> = []',
    'param p: int',
    'fn f(x: int): float = x',
    'fn f(x: int?): int = if x is null then 0 else x',
    'type P { x: int, y: int? }\nfn f(x: int): P = { x }',
  ])('%s is fine', (text) => {
    expect(refused(text)).toEqual([]);
  });
});

describe('tables, states, timers, externs', () => {
  const declared = `table Banned by k { k: string, reason: string }
table Pair by k, n { k: string, n: int, x: float }
state total: int = 0 { on A: total + id }
state sums by k: float = 0 { on A as a where v > 0: sums + a.v  on C keyed (k): sums }
extern fn risky(k: string): bool
extern aggregate skew(x: float): float
`;

  test.each([
    'k in Banned and Banned[k].reason != ""',
    '(Banned[k]?.reason ?? "") == "x"',
    'Pair[k, id] is not null and Pair[k, id].x > 1',
    'total > 5 and sums[k] > 1 and sums.before[k] < sums[k] and total.before < total',
    'risky(k)',
  ])('%s is fine', (where) => {
    expect(refused(ruleText(`match A where ${where} emit M { n: 1 }`, declared))).toEqual([]);
  });

  test.each([
    ['Banned[k].reason != ""', 'may-be-null'],
    ['Banned == null', 'not-a-value'],
    ['Banned[k, k] is null', 'wrong-arguments'],
    ['id in Banned', 'type-mismatch'],
    ['sums > 1', 'not-a-value'],
    ['sums[id] > 1', 'type-mismatch'],
    ['risky(id)', 'type-mismatch'],
    ['risky()', 'wrong-arguments'],
  ])('%s is refused: %s', (where, id) => {
    expect(refused(ruleText(`match A where ${where} emit M { n: 1 }`, declared))).toEqual([id]);
  });

  test.each([
    ['table T by x { k: string }', 'unknown-field'],
    ['state s by z: int = 0 { on A: s + 1 }', 'missing-key-field'],
    ['state s: int = 0 { on A: "x" }', 'type-mismatch'],
    ['state s: int = "x" { on A: s }', 'type-mismatch'],
    ['state s by k: int = 0 { on A keyed (k, k): s }', 'wrong-arguments'],
    ['timer T at "24:00"', 'bad-schedule'],
    ['timer T at "10:00" zone "Europe/Atlantis"', 'bad-schedule'],
    ['timer T cron "61 * * * *"', 'bad-schedule'],
    ['timer T cron "* * *"', 'bad-schedule'],
    ['timer T every 0s', 'negative-length'],
  ])('%s is refused: %s', (text, id) => {
    expect(refused(events + text)).toEqual([id]);
  });

  test.each([
    'timer T at "16:00"',
    'timer T cron "0 */5 9-17 * * 1-5"',
    'timer T cron "0 */5 * * *" zone "UTC"',
    'timer T every 90s',
  ])('%s is fine', (text) => {
    expect(refused(text)).toEqual([]);
  });

  test('what comes from other files is not judged', () => {
    expect(
      refused(
        ruleText(
          'match Foo as f where bar(f.x) > baz emit M { x: f.y }',
          'import { Foo, bar, baz } from "other.cep"',
        ),
      ),
    ).toEqual([]);
  });

  test('each of them is reported as not yet supported', () => {
    const text = `${events}${declared}timer T every 1s\nimport { x } from "y.cep"\nrule W { from A window tumbling 1s emit N { n: count() } }`;
    expect(findings(text).filter((one) => one === 'not-yet-supported')).toHaveLength(9);
  });
});

describe('windows', () => {
  const window = (rest: string): readonly string[] => refused(ruleText(rest));

  test.each([
    'partition by k from A where v > 0 window tumbling 1min emit Bar { k, open: first(v), n: count(), hi: max(v) + 1 }',
    'from A as a window sliding 5min emit Bar { v, a: a.v, m: avg(v over 5s) ?? 0, p: avg(v prior) ?? 0 }',
    'from A window tumbling 1mo zone "Europe/Berlin" emit Bar { n: count(), s: window.start }',
    'from A window hopping 5min every 1min emit Bar { l: collect(k), d: distinct(k), p: percentile(v, 0.9) }',
    'from A window session gap 30s max 1h let s = sum(v) having s > 1 emit Bar { s }',
    'from A as a window tumbling 100 events emit Bar { s: sum(a.v where side == "buy") }',
  ])('%s is fine', (rest) => {
    expect(window(rest)).toEqual([]);
  });

  test.each([
    ['from A window tumbling 1min emit Bar { v }', 'unknown-name'],
    ['from A window tumbling 1min emit Bar { x: sum(k) }', 'wrong-operand'],
    ['from A window tumbling 1min emit Bar { x: sum(name) }', 'may-be-null'],
    ['from A window tumbling 1min emit Bar { x: max(v where v > 1) + 1 }', 'may-be-null'],
    ['from A window tumbling 1min emit Bar { x: median() }', 'aggregate-argument'],
    ['from A window tumbling 1min emit Bar { x: match.start }', 'not-readable-here'],
    ['from A window tumbling 1min zone "Mars" emit Bar { n: count() }', 'bad-schedule'],
    ['from A window session gap 1mo emit Bar { n: count() }', 'invalid-type'],
    ['from Missing window tumbling 1min emit Bar { n: count() }', 'unknown-event'],
  ])('%s is refused: %s', (rest, id) => {
    expect(window(rest)).toContain(id);
  });

  test('what they emit feeds patterns', () => {
    const text = `${events}rule W { from A window tumbling 1s emit N { n: count() } }\nrule R { match N as x where n > 1 emit M { n: x.n } }`;
    expect(refused(text)).toEqual([]);
  });
});

describe('tests', () => {
  const module = `${events}param p: int = 1\nextern fn f(x: int): int\ntable T by k { k: string, n: int? }\n${ruleText('match A as a emit Found { id: a.id, t: a.at, side: a.side } emit local Own { n: 1 }').replace(events, '')}`;
  const lines = (...statements: readonly string[]): readonly string[] =>
    refused(`${module}test "x" {\n${statements.join('\n')}\n}\n`);

  test('that are right', () => {
    expect(
      lines(
        'start "2026-03-02T09:30" zone "UTC"',
        'with param p = 2',
        'with table T = [{ k: "x" }]',
        'with fn f(x) = x * 2',
        'at 0s A { id: 1, side: "buy" }',
        'at 1s every 10ms x 100 B { v: 1 }',
        'at 1s C { }',
        'at 2s table T = []',
        'advance to 5s',
        'expect at least',
        'expect Found { id: 1, t: 0s } at 1s',
        'expect no Found { side: "sell" }',
        'drain',
        'expect nothing',
      ),
    ).toEqual([]);
  });

  test.each([
    ['at 0s Missing { }', 'unknown-event'],
    ['at 0s Found { }', 'not-an-input'],
    ['at 0s A { w: 1 }', 'unknown-field'],
    ['at 0s A { id: "x" }', 'type-mismatch'],
    ['at 0s A { side: "hold" }', 'not-a-member'],
    ['at 1s A { }\nat 0s A { }', 'test-order'],
    ['at 1s A { }\nadvance to 500ms', 'test-order'],
    ['expect Fond { }', 'unknown-output'],
    ['expect Own { }', 'unknown-output'],
    ['expect no A { }', 'unknown-output'],
    ['expect Found { w: 1 }', 'unknown-field'],
    ['expect Found { id: "x" }', 'type-mismatch'],
    ['with param q = 1', 'unknown-name'],
    ['with param p = "x"', 'type-mismatch'],
    ['with table U = []', 'unknown-name'],
    ['with table T = [{ n: 1 }]', 'type-mismatch'],
    ['with fn g(x) = x', 'unknown-name'],
    ['with fn f() = 1', 'wrong-arguments'],
    ['with fn f(x) = "x"', 'type-mismatch'],
    ['start "tomorrow"', 'bad-schedule'],
  ])('%s is refused: %s', (line, id) => {
    expect(lines(line)).toEqual([id]);
  });
});
