/** With which types a pattern may begin. */
import { expect, test } from 'vitest';
import { firstTypes } from '../../../../runtime/algebra/first-types.ts';
import type { LoopNode, Node } from '../../../../runtime/algebra/plan.ts';
import { absence, atom, negand, sequence, types } from './laboratory.ts';
import { patterns } from './clauses.ts';

function names(pattern: Node): readonly string[] {
  return [...firstTypes(pattern)].map((type) => types[type] ?? '');
}

function optional(body: Node): LoopNode {
  const loop = patterns['A as a -> B+ each as x'];
  const found = loop.kind === 'sequence' ? loop.items[1] : undefined;
  if (found?.kind !== 'step' || found.pattern.kind !== 'loop') throw new Error('no loop');
  return { ...found.pattern, body, min: () => 0 };
}

test('the first step, and those behind steps that may be empty', () => {
  expect(names(patterns['A as a -> B as x'])).toEqual(['A']);
  expect(
    names(sequence(optional(atom(0, 'A')), ['next', optional(atom(1, 'B'))], ['next', atom(2, 'C')])),
  ).toEqual(['A', 'B', 'C']);
  expect(
    names(sequence(sequence(optional(atom(0, 'A'))), ['next', atom(1, 'B')], ['next', atom(2, 'C')])),
  ).toEqual(['A', 'B']);
});

test('all operands, and no absence', () => {
  expect(names(patterns['A as a & B as x'])).toEqual(['A', 'B']);
  expect(names({ kind: 'choice', operands: [atom(0, 'C'), atom(1, 'A')] })).toEqual(['C', 'A']);
  expect(names(sequence(optional(atom(0, 'A')), absence(negand('N'), 2), ['next', atom(1, 'B')]))).toEqual([
    'A',
  ]);
  const beside: Node = { kind: 'absence-operand', negand: negand('N'), length: () => 1 };
  expect(names({ kind: 'choice', operands: [beside, atom(0, 'B')] })).toEqual(['B']);
});
