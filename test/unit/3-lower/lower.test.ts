/** Lowering, where the golden modules do not reach: what parentheses become, and what is numbered how. */
import { expect, test } from 'vitest';
import { lower } from '../../../compiler/3-lower/index.ts';
import { analyse } from '../../../compiler/analyse.ts';
import type { CoreRule } from '../../../compiler/ir/core.ts';
import { dumpCore } from '../../../compiler/ir/dump.ts';

interface Lowered {
  readonly core: CoreRule;
  /** Elements and step windows, a line each. */
  readonly lines: readonly string[];
}

function lowered(pattern: string, window = 'within 1min'): Lowered {
  const events = ['A', 'B', 'C', 'D', 'N'].map((name) => `event ${name} { n: int }`).join('\n');
  const text = `${events}\nrule R { match ${pattern} ${window} emit Out { at: match.end } }`;
  const { module, diagnostics } = analyse({ name: 'lower.cep', text });
  const [rule] = module?.rules ?? [];
  if (module === null || rule === undefined)
    throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const core = lower(rule);
  return { core, lines: dumpCore(core, module.events).trimEnd().split('\n').slice(2) };
}

test('parentheses leave nothing behind: their first element gets the arrow and the nots before them', () => {
  expect(lowered('A -> not N -> (B => C) ->> D').lines).toEqual([
    '  0  A',
    '  1  -> not N -> B',
    '  2  => C',
    '  3  ->> D',
  ]);
  expect(lowered('((A -> B)) -> C').lines).toEqual(lowered('A -> B -> C').lines);
});

test('a step window spans all that its parentheses hold, inner ones first', () => {
  expect(lowered('A -> within 9s (B -> within 2s C -> D) -> within 1s N').lines).toEqual([
    '  0  A',
    '  1  -> B',
    '  2  -> C',
    '  3  -> D',
    '  4  -> N',
    'step windows',
    '  0  elements 2 to 2 within 2s',
    '  1  elements 1 to 3 within 9s',
    '  2  elements 4 to 4 within 1s',
  ]);
});

test('atoms are numbered in the order of the text, absences are not', () => {
  const { core } = lowered('A -> not N for 1s -> B+ -> not N for 2s -> C');
  expect(core.elements.map((element) => (element.kind === 'take' ? element.atom : element.kind))).toEqual([
    0,
    'absence',
    1,
    'absence',
    2,
  ]);
});

test('a not at the end lasts for the rest of the window', () => {
  const { core, lines } = lowered('A -> B -> not N where n > 1');
  expect(lines.at(-1)).toBe('  2  -> not N where n > 1 for the rest of its window');
  expect(core.elements.at(-1)).toMatchObject({ kind: 'absence', length: null });
});

test('a window of time is kept, for ever is none', () => {
  expect(lowered('A -> B').core.window).toMatchObject({ kind: 'literal', value: 60_000_000 });
  expect(lowered('A -> B', 'within forever').core.window).toBeNull();
  expect(lowered('A => B', '').core.window).toBeNull();
});
