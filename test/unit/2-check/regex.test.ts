/** Which regular expressions can stall a backtracking matcher (language §2). */
import { describe, expect, test } from 'vitest';
import { reasonToStall } from '../../../compiler/2-check/regex/can-stall.ts';
import { parseRegex } from '../../../compiler/2-check/regex/parse-regex.ts';

const stalls = (source: string, flags = ''): boolean =>
  reasonToStall(parseRegex(source, flags).tree) !== null;

test.each([
  '(a+)+',
  '(a*)*',
  '(a+)*b',
  '(a|a)*',
  '(a|ab|b)+',
  '(\\w|\\d)+',
  '(a|b|ab)*c',
  '(\\w+\\s?)+$',
  '(.*)*',
  '(.*,)*(.*)*',
  '([a-z]+[a-m]*)+',
  '(a?b?)*',
  '(?:a+|b)+x+(?:[ab]+|b)*y',
  '((a|b)+,?)+',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '(\\d{1,20}){1,20}',
  '(x[\\s\\S]?)*',
])('%s can', (source) => {
  expect(stalls(source)).toBe(true);
});

test.each([
  'a+',
  'abc',
  '',
  'a|b',
  '(a|b)+',
  '(ab|c)*',
  '(a+b)+',
  '^\\w+(\\s\\w+)*$',
  '.*error.*',
  '^[^@\\s]+@[^@\\s]+\\.[a-z]{2,}$',
  '(\\d{1,3}\\.){3}\\d{1,3}',
  '\\d{4}-\\d{2}-\\d{2}',
  '(,\\d+)*',
  '([^"\\\\]|\\\\.)*',
  '(?:[a-f]|[g-z])+',
  '(\\w{2}){3}',
  '\\bfoo\\b',
  '[\\]a-]+x',
  '(\\d+\\D)+',
  '\\u0041+\\x42+',
  'a{2,4}b{3}',
  '\\p{L}+',
])('%s cannot', (source) => {
  expect(stalls(source, source.includes('\\p') ? 'u' : '')).toBe(false);
});

describe('constructs without a bound', () => {
  test.each(['(a)\\1', '(?<x>a)\\k<x>', '(?=a)b', '(?!a)b', '(?<=a)b', '(?<!a)b'])('%s', (source) => {
    expect(stalls(source)).toBe(true);
  });
});

test('case counts only where it is told to', () => {
  expect(stalls('(a|A)+')).toBe(false);
  expect(stalls('(a|A)+', 'i')).toBe(true);
  expect(stalls('([a-c]|B)+', 'i')).toBe(true);
  expect(stalls('(é|É)+', 'i')).toBe(true);
});

test('line ends count only with s', () => {
  expect(stalls('(.|\\n)+')).toBe(false);
  expect(stalls('(.|\\n)+', 's')).toBe(true);
});

test('groups are counted as they capture', () => {
  expect(parseRegex('(a)(?:b)(?<n>c)(?=d)', '').groups).toBe(2);
});

test('what is said to be safe is fast in fact', () => {
  const risky = /^([^"\\]|\\.)*$/;
  expect(risky.test(`${'a'.repeat(50_000)}"`)).toBe(false);
});
