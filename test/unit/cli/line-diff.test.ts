/** Unified diffs: hunks, context, ends without a line feed, and that they lead from one text to the other. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { unifiedDiff } from '../../../cli/line-diff.ts';

const lines = (...texts: readonly string[]) => texts.map((text) => `${text}\n`).join('');

test('equal texts have no difference', () => {
  expect(unifiedDiff('a.cep', 'x\n', 'x\n')).toBe('');
});

test('a changed line with its context', () => {
  const before = lines('1', '2', '3', '4', 'five', '6', '7', '8', '9');
  expect(unifiedDiff('a.cep', before, before.replace('five', '5'))).toBe(
    lines(
      '--- a.cep',
      '+++ a.cep (formatted)',
      '@@ -2,7 +2,7 @@',
      ' 2',
      ' 3',
      ' 4',
      '-five',
      '+5',
      ' 6',
      ' 7',
      ' 8',
    ),
  );
});

test('changes far apart stand in hunks of their own', () => {
  const before = Array.from({ length: 30 }, (_, index) => `${index}\n`).join('');
  const after = before.replace('2\n', 'two\n').replace('27\n', '').replace('29\n', '29\nend\n');
  expect(unifiedDiff('a', before, after).match(/^@@.*@@$/gm)).toEqual([
    '@@ -1,6 +1,6 @@',
    '@@ -25,6 +25,6 @@',
  ]);
});

test('a text that is new, or gone', () => {
  expect(unifiedDiff('a', '', 'x\n')).toContain('@@ -0,0 +1 @@\n+x\n');
  expect(unifiedDiff('a', 'x\n', '')).toContain('@@ -1 +0,0 @@\n-x\n');
});

test('a last line without a line feed', () => {
  expect(unifiedDiff('a', 'x', 'x\n')).toContain('-x\n\\ No newline at end of file\n+x\n');
});

/** What `patch` does: the context and what is removed must be there, and what is added takes its place. */
function patched(before: string, diff: string): string {
  const rest = before.split(/(?<=\n)/).filter((line) => line !== '');
  const result: string[] = [];
  for (const hunk of diff.split(/^(?=@@)/m).slice(1)) {
    const [head = '', ...body] = hunk.split(/(?<=\n)/);
    const first = Number(/-(\d+)/.exec(head)?.[1]);
    const old = before.split(/(?<=\n)/).length - rest.length;
    const passed = Math.max(0, first - 1 - (before === '' ? 0 : old));
    result.push(...rest.splice(0, passed));
    for (const line of body) {
      if (!line.startsWith('+')) expect(rest.shift()).toBe(line.slice(1));
      if (!line.startsWith('-')) result.push(line.slice(1));
    }
  }
  return [...result, ...rest].join('');
}

test('a difference leads from the one text to the other', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 }).map((all) => lines(...all));
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(patched(before, unifiedDiff('text', before, after))).toBe(after);
    }),
  );
});
