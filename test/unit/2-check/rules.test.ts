/** Streams, keys, outputs and the order of rules (language §3, §4.1, §4.5, §4.6). */
import { describe, expect, test } from 'vitest';
import { checked, events, findings, rule, ruleText, shown } from './checked.ts';

describe('keys', () => {
  const more = 'event Fill { @time at: time, buyer: string, seller: string, k2: int }\ntimer Tick every 1min';
  const refused = (clauses: string): readonly string[] =>
    findings(ruleText(`${clauses} emit M { n: match.count }`, more)).filter(
      (one) => one !== 'not-yet-supported',
    );

  test('are taken from a field, from mapped fields, or computed', () => {
    const { keys, alphabet } = rule(
      'partition by k (C: k), lower(k) as small match A -> B -> C within 1h emit M { k, small }',
    );
    expect(alphabet).toHaveLength(3);
    expect(keys.map(({ name, type, of }) => [name, shown(type), of.length])).toEqual([
      ['k', 'string', 3],
      ['small', 'string', 3],
    ]);
  });

  test('several fields make several keys of one event', () => {
    const declarations = 'event Fill { @time at: time, buyer: string, seller: string }';
    const { keys } = rule(
      'partition by k (Fill: buyer, seller) match A -> Fill within 1h emit M { k }',
      declarations,
    );
    expect(keys[0]?.of.map(({ values }) => values.length)).toEqual([1, 2]);
  });

  test.each([
    ['partition by k match A -> Fill within 1h', 'missing-key-field'],
    ['partition by k match A -> not Fill -> B within 1h', 'missing-key-field'],
    ['partition by k (Fill: k2) match A -> Fill within 1h', 'key-types-differ'],
    ['partition by k (Fill: buyr) match A -> Fill within 1h', 'missing-key-field'],
    ['partition by k (Fill: buyer) match A -> B within 1h', 'invalid-key'],
    ['partition by tags match A', 'invalid-key'],
    ['partition by k, k match A', 'duplicate-name'],
    ['partition by lower(kk) as kk match A', 'unknown-name'],
    ['partition by id match A where k == id', 'incomparable'],
  ])('%s is refused: %s', (clauses, id) => {
    expect(refused(clauses)).toEqual([id]);
  });

  test.each([
    'partition by k (Fill: buyer) match A -> Fill where k == "x" within 1h',
    'partition by k match A -> Tick within 1h',
    'partition by k match A => event as x where x.k == k',
    'partition by lower(k) as k match A where k == "x" and it.k == "X"',
  ])('%s is fine', (clauses) => {
    expect(refused(clauses)).toEqual([]);
  });
});

describe('names', () => {
  test('that mean two things are refused where they are read, not where they are declared', () => {
    expect(
      findings(ruleText('match A as a where v > 1 emit M { id: a.id }', 'param v: float = 1.0')),
    ).toEqual(['ambiguous-name']);
    expect(
      findings(ruleText('match A as a where it.v > 1 emit M { id: a.id }', 'param v: float = 1.0')),
    ).toEqual([]);
    expect(findings(ruleText('match A as v where it.v > 1 emit M { id: v.id }'))).toEqual([]);
    expect(findings(ruleText('match A as v -> B where v > 1 within 1h emit M { id: v.id }'))).toEqual([
      'ambiguous-name',
    ]);
  });

  test('of functions and parameters hide those of the module', () => {
    expect(
      findings(
        `param x: float = 1.0\nfn f(x: float): float = x\n${ruleText('match A where f(v) > x emit M { n: 1 }')}`,
      ),
    ).toEqual([]);
  });

  test('begin as they should', () => {
    expect(findings(`event order { @time at: time }\nparam Limit: int = 1`)).toEqual([
      'name-case',
      'name-case',
    ]);
    expect(findings(ruleText('match A as X emit m { Id: X.id }'))).toEqual([
      'name-case',
      'name-case',
      'name-case',
    ]);
  });
});

describe('outputs', () => {
  const two = (first: string, second: string, declarations = ''): string =>
    `${events}${declarations}\nrule R { match A as a emit M ${first} }\nrule S { match B as b emit M ${second} }`;

  test('of one type have fields that hold all their values', () => {
    const { events: types } = checked(two('{ x: a.id, y: a.k, z: null }', '{ x: b.v, y: b.name, z: 1 }'));
    const fields = types.find((one) => one.name === 'M')?.fields ?? [];
    expect(fields.map(({ name, type }) => `${name}: ${shown(type)}`)).toEqual([
      'x: float',
      'y: string?',
      'z: int?',
    ]);
  });

  test.each([
    ['{ x: a.id }', '{ x: b.k }'],
    ['{ x: a.id }', '{ y: b.id }'],
    ['{ x: a.id }', '{ x: b.id, y: 1 }'],
    ['{ x: a.id, y: 1 }', '{ x: b.id }'],
  ])('%s and %s differ', (first, second) => {
    expect(findings(two(first, second))).toEqual(['emit-types-differ']);
  });

  test('fit their declaration', () => {
    const declared = 'event M { @time at: time, x: float, y: string? }';
    expect(findings(two('{ x: a.id }', '{ x: b.v, y: b.name }', declared))).toEqual([]);
    expect(findings(two('{ x: a.k }', '{ y: b.name }', declared))).toEqual([
      'type-mismatch',
      'emit-without-field',
    ]);
    expect(findings(two('{ x: 1, z: 1 }', '{ x: 1 }', declared))).toEqual(['unknown-field']);
  });

  test('are typed before the rules that see them, in whatever order they are declared', () => {
    const text = `${events}
rule Third { match Second as s emit Last { x: s.x } }
rule Alone { match A as a emit Other { x: a.id } }
rule Middle { match First as f emit Second { x: f.x } }
rule Start { match A as a emit First { x: a.k } }`;
    const { ruleOrder, events: types } = checked(text);
    expect(ruleOrder).toEqual([1, 3, 2, 0]);
    expect(shown(types.find((one) => one.name === 'Last')?.fields[0]?.type ?? { kind: 'error' })).toBe(
      'string',
    );
  });

  test('do not feed their own rule', () => {
    const text = `${events}rule R { match (A | Y) emit X { n: 1 } }\nrule S { match A unless X emit Y { n: 1 } }`;
    expect(findings(text)).toEqual(['rule-cycle']);
    expect(findings(`${events}rule R { over A, M match A emit M { n: 1 } }`)).toEqual(['rule-cycle']);
  });

  test('are local only if every emit of the type is', () => {
    const { events: types } = checked(
      `${events}rule R { match A emit local X { n: 1 } emit Y { n: 1 } }\nrule S { match A emit local Y { n: 2 } }`,
    );
    expect(types.filter((one) => one.origin === 'emitted').map(({ name, local }) => [name, local])).toEqual([
      ['X', true],
      ['Y', false],
    ]);
  });
});

describe('clauses', () => {
  const refused = (clauses: string): readonly string[] => findings(ruleText(clauses));

  test.each([
    ['match A as a after match skip to first b emit M { n: 1 }', 'unknown-name'],
    ['match A as a limit 0 per 1s emit M { n: 1 }', 'bad-count'],
    ['match A as a limit 1 per 1s by x emit M { n: 1 }', 'unknown-field'],
    ['match A as a limit 1 per 5 emit M { n: 1 }', 'syntax-error'],
    ['match A as a within 0 events emit M { n: 1 }', 'bad-count'],
    ['match A -> B within 5 of at emit M { n: 1 }', 'type-mismatch'],
    ['match A -> B within 5 of k emit M { n: 1 }', 'bad-window-field'],
    ['match A -> B within 5 of tags emit M { n: 1 }', 'bad-window-field'],
    ['over A match A -> B within 1s emit M { n: 1 }', 'over-misses-type'],
    ['over A, A match A emit M { n: 1 }', 'duplicate-name'],
    ['match A as a let x = a emit M { n: 1 }', 'event-as-value'],
    ['match A as a let x = 1 let x = 2 emit M { n: x }', 'duplicate-name'],
    ['match A as a having a.v emit M { n: 1 }', 'type-mismatch'],
  ])('%s is refused: %s', (clauses, id) => {
    expect(refused(clauses)).toEqual([id]);
  });

  test.each([
    'match A as a let x = a.v * 2 let y = x + 1 having y > 2 emit M { x, y }',
    'match A -> B within 5 of v emit M { n: 1 }',
    'match A -> B as b within 1h after match skip to last b emit M { n: 1 }',
    'match A as a limit 2 per 1min by n emit M { n: 1 } emit N { n: 2 }',
    'during A where v > 1 to B match C emit M { n: 1 }',
  ])('%s is fine', (clauses) => {
    expect(refused(clauses)).toEqual([]);
  });
});
