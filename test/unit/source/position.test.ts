/** Lines and columns. */
import { expect, test } from 'vitest';
import { lineIndex } from '../../../compiler/source/line-index.ts';
import { linesOf, positionAt } from '../../../compiler/source/position.ts';
import { after, cover, textOf } from '../../../compiler/source/span.ts';

const file = { name: 'a.cep', text: 'ab\r\ncd\n\nef' };

test.each([
  [0, 1, 1],
  [2, 1, 3],
  [4, 2, 1],
  [6, 2, 3],
  [7, 3, 1],
  [8, 4, 1],
  [10, 4, 3],
  [99, 4, 3],
])('offset %i is at %i:%i', (offset, line, column) => {
  expect(positionAt(file, offset)).toEqual({ line, column });
  expect(lineIndex(file)(offset)).toEqual({ line, column });
});

test('lines have no ends', () => {
  expect(linesOf(file)).toEqual(['ab', 'cd', '', 'ef']);
});

test('spans cover one another, and end somewhere', () => {
  const first = { file, start: 4, end: 6 };
  const second = { file, start: 0, end: 2 };
  expect(cover(first, second)).toEqual({ file, start: 0, end: 6 });
  expect(after(first)).toEqual({ file, start: 6, end: 6 });
  expect(textOf(first)).toBe('cd');
});
