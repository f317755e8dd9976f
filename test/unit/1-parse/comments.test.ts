/** Where comments are put, and which of them are documentation (language §2). */
import { expect, test } from 'vitest';
import type { Comment, NodeBase } from '../../../compiler/ir/ast.ts';
import { childrenOf, type AnyNode } from '../../../compiler/ir/ast/children.ts';
import { read } from './read.ts';

/** `side kind: text` of every comment, in order of the tree. */
function placesIn(text: string): readonly string[] {
  const { module, ids } = read(text);
  expect(ids).toEqual([]);
  return placesBelow({ ...module });
}

function placesBelow(node: AnyNode): readonly string[] {
  const on = (side: string, comments: readonly Comment[] = []) =>
    comments.map((comment) => `${side} ${node.kind}: ${comment.text}`);
  const { comments }: NodeBase = node;
  return [
    ...on('leading', comments?.leading),
    ...on('inner', comments?.inner),
    ...childrenOf(node).flatMap(placesBelow),
    ...on('trailing', comments?.trailing),
  ];
}

test.each<readonly [string, readonly string[]]>([
  [
    '// a\nevent A {} // b\n// c\nevent B {}\n// d',
    ['leading event: // a', 'trailing event: // b', 'leading event: // c', 'trailing event: // d'],
  ],
  [
    'event A { // a\n id: int, // b\n // c\n}',
    [
      'leading field-declaration: // a',
      'trailing field-declaration: // b',
      'trailing field-declaration: // c',
    ],
  ],
  ['event A {\n // a\n}', ['inner event: // a']],
  ['// a', ['inner module: // a']],
  ['const a = x // a\n + /* b */ y', ['trailing name-expression: // a', 'leading name-expression: /* b */']],
  ['const a = sum(/* lots */ qty)', ['leading name-expression: /* lots */']],
  [
    'rule R { // a\n match A // b\n -> B // c\n // d\n emit M {} // e\n}',
    [
      'leading match-body: // a',
      'trailing atom: // b',
      'trailing sequence: // c',
      'leading emit-clause: // d',
      'trailing match-body: // e',
    ],
  ],
  ['rule R {\n match A as /* odd */ a\n emit M {}\n}', ['trailing atom: /* odd */']],
  // What belongs in front of the first operand, or behind the last one, stands beside the whole.
  [
    'pattern p() = A\n // a\n as a | B as /* b */ b',
    ['leading disjunction: // a', 'trailing pattern: /* b */'],
  ],
  ['const a = f(x\n // a\n .y + z, 2)', ['leading binary-expression: // a']],
  ['import // a\n { x } from "y"', ['leading name: // a']],
  ['@deprecated\n import\n // a\n { x } from "y"', ['leading name: // a']],
  ['@deprecated // a\n // b\n import { x } from "y"', ['leading import: // b', 'trailing annotation: // a']],
])('%j', (text, places) => {
  expect(placesIn(text)).toEqual(places);
});

test('documentation is no comment, and a comment no documentation', () => {
  const { module } = read('/// a\n// b\n//// c\nevent A {\n  /// d\n  id: int /// e\n}');
  expect(module.declarations).toMatchObject([
    {
      docs: [{ text: 'a' }],
      comments: { leading: [{ text: '// b' }, { text: '//// c' }] },
      fields: [{ docs: [{ text: 'd' }], comments: { trailing: [{ text: '/// e' }] } }],
    },
  ]);
});

test('of two comments at the end of one part, the first moves in front of it', () => {
  expect(placesIn('rule R {\n match Order // a\n as // b\n o\n emit M {}\n}')).toEqual([
    'leading atom: // a',
    'trailing atom: // b',
  ]);
});
