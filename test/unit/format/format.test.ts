/** Canonical source, by example. */
import { describe, expect, test } from 'vitest';
import { formatText } from '../../../compiler/format-text.ts';

function formatted(text: string): string {
  const result = formatText(text, 'test.cep');
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  expect(formatText(result.text, 'test.cep')).toEqual(result);
  return result.text;
}

/** The text of a rule's clauses, without the rule around them. */
function clauses(text: string): string {
  return formatted(`rule R {\n${text}\n}`)
    .replace(/^rule R \{\n/, '')
    .replace(/\n\}\n$/, '')
    .replace(/^ {2}/gm, '');
}

const expression = (text: string): string =>
  formatted(`const x = ${text}`)
    .replace(/^const x = /, '')
    .trimEnd();

test('a file that cannot be read is left alone', () => {
  expect(formatText('rule {', 'test.cep')).toMatchObject({ ok: false, diagnostics: [{ severity: 'error' }] });
});

test('the steps of a long pattern stand below one another, those of a short one do not', () => {
  expect(clauses('match Order as o->not Cancel where id==o.id for 30s emit M{order:o.id,symbol}')).toBe(
    'match Order as o -> not Cancel where id == o.id for 30s\nemit M { order: o.id, symbol }',
  );
  expect(
    clauses(`partition by symbol
      match Order as big where qty >= minQty -> Trade+ as fills where side != big.side -> within 2s
        Cancel as pull where id == big.id within 5min
      emit Spoof { trader: big.trader, symbol, order: big.id }`),
  ).toBe(`partition by symbol
match Order as big where qty >= minQty
   -> Trade+ as fills where side != big.side
   -> within 2s Cancel as pull where id == big.id
within 5min
emit Spoof { trader: big.trader, symbol, order: big.id }`);
});

test('long fields fill their lines', () => {
  expect(
    formatted(
      'event Trade { @time at: time, symbol: string, side: "buy" | "sell", price: float, qty: int, buyer: string, seller: string }',
    ),
  )
    .toBe(`event Trade { @time at: time, symbol: string, side: "buy" | "sell", price: float, qty: int, buyer: string,
              seller: string }
`);
});

test('a long condition breaks before its operators', () => {
  expect(
    clauses(`match Order as o where somethingIsLarge >= minimum and somethingElseIsSmall <= maximum and (name is null or name == "x") -> B
      emit M {}`),
  ).toBe(`match Order as o where somethingIsLarge >= minimum
       and somethingElseIsSmall <= maximum
       and (name is null or name == "x")
   -> B
emit M {}`);
});

test.each([
  ['((a))', 'a'],
  ['(a + b) + c', 'a + b + c'],
  ['a + (b + c)', 'a + (b + c)'],
  ['(a * b) + c', 'a * b + c'],
  ['a * (b + c)', 'a * (b + c)'],
  ['a and b or c', '(a and b) or c'],
  ['not (a == b)', 'not (a == b)'],
  ['not a', 'not a'],
  ['v > a ?? b', 'v > (a ?? b)'],
  ['-(-a)', '-(-a)'],
  ['-(a + b)', '-(a + b)'],
  ['(if a then b else c) + 1', '(if a then b else c) + 1'],
  ['if a then b else (if c then d else e)', 'if a then b else if c then d else e'],
  ['(all x in xs: x) and b', '(all x in xs: x) and b'],
  ['(a.b).c', 'a.b.c'],
  ['(a ?? b).c', '(a ?? b).c'],
  ['(prev)[2]', '(prev)[2]'],
  ['count(where c prior)', 'count(where c prior)'],
  ['f((over(x)))', 'f((over(x)))'],
  ['{a:1,b}', '{ a: 1, b }'],
  ['[1,2,]', '[1, 2]'],
])('%s is written %s', (text, canonical) => {
  expect(expression(text)).toBe(canonical);
});

test.each([
  ['within (forever)', 'within (forever)'],
  ['within (5s)', 'within 5s'],
  ['within (a?.b)', 'within (a?.b)'],
  ['within (a.b)', 'within a.b'],
  ['within ((n)) events', 'within n events'],
  ['limit (last) per 5s', 'limit (last) per 5s'],
])('%s is written %s', (text, canonical) => {
  expect(clauses(`match A ${text} emit M {}`)).toBe(`match A\n${canonical}\nemit M {}`);
});

describe('empty lines', () => {
  test('stay between declarations, one at most, and stand around rules', () => {
    expect(
      formatted('\n\nevent A {}\nevent B {}\n\n\n\nevent C {}\nrule R { match A emit M {} }\nparam x: int'),
    ).toBe('event A {}\nevent B {}\n\nevent C {}\n\nrule R {\n  match A\n  emit M {}\n}\n\nparam x: int\n');
  });

  test('stay between the statements of a test', () => {
    expect(formatted('test "x" {\n\n at 0s A\n\n\n expect M at 1s\n drain\n}')).toBe(
      'test "x" {\n  at 0s A\n\n  expect M at 1s\n  drain\n}\n',
    );
  });
});

describe('comments', () => {
  test('stay where they are', () => {
    const text = `// The licence.

/// What it is about.
module a.b

// About A.
event A { id: int } // behind A

event B {
  /// The id.
  id: int, // in the file
  // not used yet
  name: string
  // nothing else
}

@severity("low") // for now
rule R {
  // which
  match A as a // the first
     // then
     -> B as b where id == a.id // the second
  within 5s /* enough */
  // and so
  emit M { id: /* same */ a.id }
  // the end
}

test "x" {
  // nothing yet
}
// bye
`;
    // What stands inside an output's field moves behind it.
    expect(formatted(text)).toBe(text.replace('/* same */ a.id }', 'a.id /* same */ }'));
  });

  test('move in front of a pattern or behind it, if they stood inside its first or last part', () => {
    expect(formatted('pattern p() = not A\n/// c\nas a for 5s & C')).toBe(
      'pattern p() =\n  /// c\n  not A as a for 5s & C\n',
    );
    expect(clauses('match A where a\n// c\n.b == 1 emit M {}')).toBe(
      '// c\nmatch A where a.b == 1\nemit M {}',
    );
    expect(clauses('partition by a, b // c\n (E: f) match A emit M {}')).toBe(
      'partition by a, b (E: f) // c\nmatch A\nemit M {}',
    );
  });

  test('of several lines are as wide as their last one for what follows', () => {
    const long = (name: string): string =>
      `${name}: emit([0, gap, "some text of a certain length"], it > it)`;
    const text = `{ a, /* one\n two */ ${long('b')}, ${long('c')} }`;
    expect(expression(text)).toContain('two */ b');
  });

  test('are never swallowed by one another', () => {
    expect(formatted('const x = [1, // a\n 2 // b\n]')).toBe('const x = [\n  1, // a\n  2 // b\n]\n');
    expect(formatted('rule R { // a\n // b\n match A // c\n emit M {} }')).toBe(
      'rule R {\n  // a\n  // b\n  match A // c\n  emit M {}\n}\n',
    );
  });
});

test('every kind of declaration', () => {
  expect(
    formatted(`module a.b import{x,y}from"z" event E{@time at:time(us),s:"a"|"b"?} type P{lat:float} type Q=A|B
      param n:int=1_0 const c=5pct fn f(a:int,b:list<int>):int=a+b[0] extern fn g():bool extern aggregate h(x:float):float
      table T by a,b{a:string} timer C at"16:00"zone"Z" timer D every 1min timer F cron"* *"
      pattern p(E:event,n:int)=(E{n}within 5s) state s by k:int=0 ttl 1d{on E as e where e.x keyed(e.k):s+1 on E:s}`),
  ).toBe(`module a.b

import { x, y } from "z"

event E { @time at: time(us), s: "a" | "b"? }

type P { lat: float }

type Q = A | B

param n: int = 1_0

const c = 5pct

fn f(a: int, b: list<int>): int = a + b[0]

extern fn g(): bool

extern aggregate h(x: float): float

table T by a, b { a: string }

timer C at "16:00" zone "Z"
timer D every 1min
timer F cron "* *"

pattern p(E: event, n: int) = (E{n} within 5s)

state s by k: int = 0 ttl 1d {
  on E as e where e.x keyed (e.k): s + 1
  on E: s
}
`);
});

test('a comment behind one that ends its line begins the next line without a space', () => {
  expect(formatted('event A {\n  n: int // last\n  /* more */ }')).toBe(
    'event A {\n  n: int // last\n  /* more */\n}\n',
  );
});

test('a mark for the order of bytes is no part of the text', () => {
  expect(formatted('\uFEFF// first\nmodule a.b\n')).toBe('// first\nmodule a.b\n');
});
