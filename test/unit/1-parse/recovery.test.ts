/** Files with errors: each declaration reports its own, and the others are read. */
import { expect, test } from 'vitest';
import { read } from './read.ts';

function kindsOf(text: string): readonly string[] {
  return read(text).module.declarations.map(({ kind }) => kind);
}

test('several errors are reported at once, and what is right is read', () => {
  const text = `
event A { at time }
event B { id: int }
param p: int 5
rule R { match B emit M {} }
const c =
rule S { match B emit M {}
`;
  expect(read(text).ids).toEqual(['syntax-error', 'syntax-error', 'syntax-error', 'unclosed-bracket']);
  expect(kindsOf(text)).toEqual(['event', 'rule']);
});

test('a bracket left open ends before the next declaration', () => {
  const { ids, module } = read(`
rule R {
  match (A as a -> B as b
  emit M {}

@severity("low")
event A { type: string, event: int }

/// The next one.
rule S { match A emit M {} }
`);
  expect(ids).toEqual(['unclosed-bracket']);
  expect(module.declarations).toMatchObject([
    { kind: 'event' },
    { kind: 'rule', docs: [{ text: 'The next one.' }] },
  ]);
});

test('declarations may share a line', () => {
  expect(kindsOf('event A {} event B {} const a = 1 const b = a rule R { match A emit M {} }')).toEqual([
    'event',
    'event',
    'const',
    'const',
    'rule',
  ]);
});

test('words of declarations are names inside them', () => {
  const text = `
param rule: int = 1
state table by event, param: int = 0 { on A keyed (event, param): table }
event A {
event: string,
type: string
}
pattern p() = A as type ->
event as state -> A as rule where rule.event == type.type
fn test(import: int): int = import + rule
const module = rule
extern fn extern(fn: int): int
`;
  expect(read(text).findings).toEqual([]);
  expect(kindsOf(text)).toEqual([
    'param',
    'state',
    'event',
    'pattern',
    'function',
    'const',
    'extern-function',
  ]);
});

test('a value may be called like the word of a declaration', () => {
  expect(
    kindsOf('const a = type\n\nimport { b } from "c"\nconst d = event\nrule R { match A emit M {} }'),
  ).toEqual(['const', 'import', 'const', 'rule']);
});

test('the module line stands first and once', () => {
  expect(read('param a: int\nmodule x').ids).toEqual(['module-line-first']);
  expect(read('module x\nmodule y').ids).toEqual(['module-line-first']);
  expect(read('// first\nmodule x.event\nimport { a } from "b"').ids).toEqual([]);
});

test('texts and comments that never end', () => {
  expect(read('const a = "x\nconst b = "y').ids).toEqual(['unclosed-text', 'unclosed-text']);
  expect(read('const a = 1\n/* rest\nrule R {').ids).toEqual(['unclosed-comment']);
  expect(read('rule R { /* rest\n}').ids).toEqual(['unclosed-comment']);
});

test.each([
  '',
  '\n',
  '// only a comment',
  '/**/',
  '\uFEFF',
  '}',
  ')',
  '@',
  '@a',
  '"',
  '/',
  '§',
  '\0',
  'rule',
  '{{{',
])('any text is read without a throw: %j', (text) => {
  expect(() => read(text)).not.toThrow();
});

test('strings, comments and regular expressions hide brackets and words', () => {
  expect(
    kindsOf('const a = "rule R {" // event A {\nconst b = x matches /[({"]\\//\nconst c = "}"'),
  ).toHaveLength(3);
});
