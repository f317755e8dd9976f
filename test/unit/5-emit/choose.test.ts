/** Conditions and expressions as a person would write them. */
import { expect, test } from 'vitest';
import { bare, choose } from '../../../compiler/5-emit/choose.ts';
import { block, line } from '../../../compiler/ir/module-plan.ts';

test.each([
  ['(a + b)', 'a + b'],
  ['((a))', 'a'],
  ['(a) + (b)', '(a) + (b)'],
  ['(a + ")") + (b)', '(a + ")") + (b)'],
  ['(a === "\\")(")', 'a === "\\")("'],
  ['a', 'a'],
  ['f(a)', 'f(a)'],
  ['', ''],
])('%s stands alone as %s', (operand, alone) => {
  expect(bare(operand)).toBe(alone);
});

test('what is certain is not tested, and nothing is not written', () => {
  const [one, other] = [line('one;'), line('other;')];
  expect(choose('true', [one], [other])).toEqual([one]);
  expect(choose('(a)', [], [])).toEqual([]);
  expect(choose('(a)', [one])).toEqual([block('if (a)', [one])]);
  expect(choose('(a)', [block('', [one])], [other])).toEqual([
    block('if (a)', [one]),
    block('else', [other]),
  ]);
  expect(choose('(a && b)', [], [other])).toEqual([block('if (!(a && b))', [other])]);
  expect(choose('a || b', [], [other])).toEqual([block('if (!(a || b))', [other])]);
});
