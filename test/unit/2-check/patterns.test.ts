/** What patterns bind, how the names look from outside, and how the tree is built (language §4.2, §4.3). */
import { describe, expect, test } from 'vitest';
import type { MatchRule, Pattern } from '../../../compiler/ir/typed.ts';
import { findings, rule, ruleText } from './checked.ts';

function shapes(of: MatchRule): readonly string[] {
  return of.bindings.map(({ name, shape }) => `${name}: ${shape}`);
}

/** The kinds of a pattern's nodes, from outside in. */
function outline(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'sequence': {
      const items = pattern.items.map((item) => {
        const nots = item.nots.map((not) => (not.strict ? '!>' : '!')).join('');
        return item.kind === 'step'
          ? `${item.arrow ?? ''}${nots} ${outline(item.pattern)}`
          : `${nots} ${item.kind}`;
      });
      return `[${items.join(',')}]`;
    }
    case 'choice':
    case 'conjunction':
      return `${pattern.kind}(${pattern.operands.map(outline).join(',')})`;
    case 'loop':
    case 'group':
      return `${pattern.kind}(${outline(pattern.body)})`;
    default:
      return pattern.kind;
  }
}

const built = (match: string): MatchRule => rule(`match ${match}\n  within 1h\n  emit M { n: match.count }`);

describe('shapes', () => {
  test.each([
    ['A as a -> B as b', ['a: one', 'b: one']],
    ['A as a -> B? as b -> C', ['a: one', 'b: optional']],
    ['A as a -> B+ as b -> C', ['a: one', 'b: list']],
    ['A as a -> (B as b -> C as c)+ as its -> A', ['a: one', 'b: list', 'c: list', 'its: iterations']],
    ['A as a -> (B as b -> C as c)? -> A', ['a: one', 'b: optional', 'c: optional']],
    ['A as a -> (B+ as b -> C)? -> A', ['a: one', 'b: list']],
    ['(A as a | B as b)', ['a: optional', 'b: optional']],
    ['(B as x | C as y) -> (A as a & B as b)', ['x: optional', 'y: optional', 'a: one', 'b: one']],
    ['A as a -> not B as n where n.v > a.v -> C as c', ['a: one', 'n: negated', 'c: one']],
    ['A as a -> B+ as b until (C as c where c.v > 1)', ['a: one', 'b: list', 'c: optional']],
    [
      'A as a -> B+ as b drop (C as c where c.v == b.v) -> A as d',
      ['a: one', 'b: list', 'c: negated', 'd: one'],
    ],
  ])('%s', (match, expected) => {
    expect(shapes(built(match))).toEqual(expected);
  });

  test('one name in several branches is one binding', () => {
    const { bindings } = rule(
      'match (A as x where v > 1 | A as x where v < 0) -> B\n  within 1h\n  emit M { id: x.id }',
    );
    expect(bindings.map(({ name, shape, types }) => [name, shape, types.length])).toEqual([['x', 'one', 1]]);
  });
});

describe('structure', () => {
  test.each([
    ['A -> (B -> C)', '[ atom,next atom,next atom]'],
    ['(A -> B) ->> C', '[ atom,next atom,any atom]'],
    ['A -> within 1s (B -> C)', '[ atom,next [ atom,next atom]]'],
    ['A -> (B -> C within 1s)', '[ atom,next group([ atom,next atom])]'],
    ['A -> not B => not C -> A', '[ atom,next!!> atom]'],
    ['A -> not B -> (C -> A)', '[ atom,next! atom,next atom]'],
    ['A -> not B for 5s -> wait 1s -> C', '[ atom, absence, wait,next atom]'],
    ['(A -> not B) -> C', '[ atom,next! atom]'],
    ['A -> not B', '[ atom, absence]'],
    ['A -> (not B for 1s | C)', '[ atom,next choice(absence-operand,atom)]'],
    ['(A & B) strict', 'group(conjunction(atom,atom))'],
    ['(A as a & B as b) where a.v > b.v', 'group(conjunction(atom,atom))'],
    ['(A -> B){2}', 'loop([ atom,next atom])'],
    ['((A))', 'atom'],
  ])('%s', (match, expected) => {
    expect(outline(built(match).pattern)).toBe(expected);
  });

  test('the head of a rule looks back', () => {
    const { lead, pattern } = built('not B where v > a.v for 5s -> A as a -> C');
    expect(lead?.negand.pattern.kind).toBe('atom');
    expect(outline(pattern)).toBe('[ atom,next atom]');
  });
});

describe('what conditions see', () => {
  const accepted = (match: string, rest = 'within 1h emit M { n: match.count }'): readonly string[] =>
    findings(ruleText(`match ${match} ${rest}`));

  test.each([
    'A as a where a.v > 1 and it.v > 1 and v > 1',
    'A -> B+ as b where v > (b.last?.v ?? 0) -> C',
    'A -> B? as b where b.v > 1 -> C',
    'A -> (B as b -> C as c where v > b.v)+ -> A as a where v > max(b.v where true) ?? 0 or true',
    'A -> (B as b -> C as c)+ as its where c.v > b.v -> A as a where v > sum(its.b.v - its.c.v)',
    'A -> (B as b -> B+ as bs where v > b.v)+ -> A as a where v > sum(bs.v)',
    'A as a -> B{a.id} as b -> C',
    'A as a -> not B where v > a.v for (1s * a.id)',
    'A as a -> within (1s * a.id) B as b',
    'A as a -> B+ as b gap (1s * a.id) until (C where it.id == b.count) -> A',
    'A as a -> (B -> C unless A where v > a.v within 2s) -> A',
    'A as a -> B{3} as b unless C where v > a.v and id > b.count',
    'A -> (B as b -> C as c)+ as its drop (A where v > b.v and id == its.c.id) -> A as a',
    'A -> event as x where x.v > 1 and k == "x"',
    'A -> not (B as b -> C where v > b.v) -> A',
    'A as a -> (B as b & not C where v > a.v for 5s) -> C',
  ])('%s', (match) => {
    expect(accepted(match)).toEqual([]);
  });

  test.each([
    ['A as a where v > b.v -> B as b', 'not-bound-yet'],
    ['(A as a & B as b where v > a.v)', 'operand-sees-other'],
    ['A -> (B as b -> C)+ where c.v > 1 -> A', 'unknown-name'],
    ['A -> not B as n -> C where v > n.v', 'unknown-name'],
    ['A as a -> B as a', 'bound-twice'],
    ['A as a -> not B as a -> C', 'bound-twice'],
    ['(A as x | B+ each as x)', 'branch-types-differ'],
    ['A as a -> B{b.count} as b -> C', 'not-bound-yet'],
    ['A as a -> B{a.v} as b -> C', 'type-mismatch'],
    ['A as a -> within a.v B', 'type-mismatch'],
    ['A where name', 'type-mismatch'],
    ['A as a -> Missing', 'unknown-event'],
    ['A as a -> event as x where name == null', 'unknown-name'],
    ['A as a -> B as b where nth > 1', 'not-readable-here'],
    ['A as a -> B as b where match.count > 1', 'not-readable-here'],
  ])('%s is refused: %s', (match, id) => {
    expect(accepted(match)).toEqual([id]);
  });

  test('nth is readable behind a repeated absence', () => {
    expect(accepted('A as a -> not B for 5s every 1min', 'emit M { n: nth, id: a.id }')).toEqual([]);
  });
});

describe('named patterns', () => {
  const burst = 'pattern burst(E: event, n: int, d: duration) = (E{n} as es where v > es.count within d)';
  const use = (match: string, declarations = burst): readonly string[] =>
    findings(ruleText(`match ${match} within 1h emit M { n: match.count }`, declarations));

  test('are expanded where they are used', () => {
    const { pattern, bindings } = rule(
      `match burst(A, 3, 1min) -> B as es within 1h emit M { id: es.id }`,
      burst,
    );
    expect(outline(pattern)).toBe('[ group(loop(atom)),next atom]');
    expect(bindings.map((one) => one.name)).toEqual(['es', 'es']);
  });

  test('see their parameters and the module, and hide their names', () => {
    expect(use('A as a -> burst(B, a.id, 1min)')).toEqual([]);
    expect(use('burst(A, 3, 1min) -> B where v > es.count')).toEqual(['unknown-name']);
    expect(use('A as a -> p(5.0)', 'pattern p(x: float) = B as b where v > x and v > a.v')).toEqual([
      'unknown-name',
    ]);
  });

  test('may be repeated, and use each other, but not themselves', () => {
    expect(use('p(A){2}', 'pattern p(E: event) = E -> q(E)\npattern q(E: event) = E')).toEqual([]);
    expect(use('A', 'pattern p(E: event) = E -> q(E)\npattern q(E: event) = E -> p(E)')).toContain(
      'circular-definition',
    );
  });

  test.each([
    ['burst(A, 3)', 'wrong-arguments'],
    ['burst(A, "x", 1min)', 'type-mismatch'],
    ['burst(3, 3, 1min)', 'type-mismatch'],
    ['burst(Missing, 3, 1min)', 'unknown-event'],
    ['brust(A, 3, 1min)', 'unknown-function'],
  ])('%s is refused: %s', (match, id) => {
    expect(use(match)).toEqual([id]);
  });
});
