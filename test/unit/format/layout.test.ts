/** The layout engine: what fits stays on its line, what does not is broken from the outside in. */
import { describe, expect, test } from 'vitest';
import {
  align,
  blankline,
  breakAfter,
  concat,
  fill,
  freshline,
  group,
  hardline,
  join,
  line,
  nest,
  softline,
  type Doc,
} from '../../../compiler/format/layout/doc.ts';
import { render } from '../../../compiler/format/layout/render.ts';

const call = (name: string, ...parts: readonly Doc[]): Doc =>
  group(`${name}(`, nest(2, softline, join(concat(',', line), parts)), softline, ')');

describe('groups', () => {
  test('stay on one line while they fit', () => {
    expect(render(call('f', 'aaaa', 'bbbb'), 13)).toBe('f(aaaa, bbbb)');
    expect(render(call('f', 'aaaa', 'bbbb'), 12)).toBe('f(\n  aaaa,\n  bbbb\n)');
  });

  test('count what follows them on their line', () => {
    expect(render(concat(call('f', 'aaaa'), ';'), 8)).toBe('f(aaaa);');
    expect(render(concat(call('f', 'aaaa'), ';'), 7)).toBe('f(\n  aaaa\n);');
  });

  test('break from the outside in', () => {
    expect(render(call('f', call('g', 'a', 'b'), 'c'), 10)).toBe('f(\n  g(a, b),\n  c\n)');
  });

  test('never fit with a hard line inside', () => {
    expect(render(group('a', line, 'b', hardline, 'c'), 80)).toBe('a\nb\nc');
  });
});

describe('lines', () => {
  test('leave no space at their end', () => {
    expect(render(concat('a ', hardline, nest(2, hardline, 'b')), 80)).toBe('a\n\n  b');
  });

  test('fresh ones break only behind something', () => {
    expect(render(concat(freshline, 'a', freshline, 'b', hardline, freshline, 'c'), 80)).toBe('a\nb\nc');
  });

  test('blank ones leave a line empty', () => {
    expect(render(nest(2, 'a', blankline, 'b'), 80)).toBe('a\n\n  b');
  });

  test('nothing follows a comment to the end of its line', () => {
    expect(render(concat('a // b', breakAfter, ', c'), 80)).toBe('a // b\n, c');
    expect(render(concat('a // b', breakAfter, hardline, 'c'), 80)).toBe('a // b\nc');
  });
});

test('a fill breaks a line only where the next item does not fit', () => {
  const items = ['aaa,', 'bbb,', 'ccc,', 'ddd'];
  expect(render(concat('{ ', align(fill(items)), ' }'), 12)).toBe('{ aaa, bbb,\n  ccc, ddd }');
  expect(render(concat('{ ', align(fill(items)), ' }'), 11)).toBe('{ aaa, bbb,\n  ccc,\n  ddd }');
});

test('a text of several lines keeps them as they are', () => {
  expect(render(nest(4, hardline, '/* a\n b */', ' c'), 80)).toBe('\n    /* a\n b */ c');
});
