/** The tidy checks, tried on small strings: each finds what it is there to find, and nothing else. */
import { describe, expect, test } from 'vitest';
import { deadLinks, deadPaths, unexplained, unknownSections } from './check-documents.ts';
import { cycles, wrongDirections, wrongDoors } from './check-imports.ts';
import {
  badNames,
  moduleState,
  tooLong,
  withBannedGlobals,
  withBannedWords,
  withoutOpening,
} from './check-text.ts';
import type { Layer } from './layers.ts';

const file = (path: string, text: string) => ({ path, text });

describe('directions', () => {
  const table: readonly Layer[] = [
    { place: 'low', may: [] },
    { place: 'high', may: ['low'], types: ['side'] },
    { place: 'high/door.ts', may: ['side'] },
    { place: 'side', may: [] },
  ];
  const wrong = (path: string, text: string) => wrongDirections([file(path, text)], table);

  test('down is allowed, up is not', () => {
    expect(wrong('high/a.ts', "import { b } from '../low/b.ts';")).toEqual([]);
    expect(wrong('low/b.ts', "import { a } from '../high/a.ts';")).toEqual([
      'low/b.ts:1 may not import high/a.ts',
    ]);
  });

  test('a place may import from itself', () => {
    expect(wrong('low/b.ts', "export { c } from './c.ts';")).toEqual([]);
  });

  test('types may go where values may not', () => {
    expect(wrong('high/a.ts', "import type { S } from '../side/s.ts';")).toEqual([]);
    expect(wrong('high/a.ts', "import { s } from '../side/s.ts';")).toHaveLength(1);
  });

  test('the longest entry speaks for a file', () => {
    expect(wrong('high/door.ts', "import { s } from '../side/s.ts';")).toEqual([]);
    expect(wrong('high/door.ts', "import { b } from '../low/b.ts';")).toHaveLength(1);
  });

  test('a folder outside the table may import nothing', () => {
    expect(wrong('new/a.ts', "import { b } from '../low/b.ts';")).toHaveLength(1);
  });

  test('import() and import types count', () => {
    expect(wrong('low/b.ts', "const a = await import('../high/a.ts');")).toHaveLength(1);
    expect(wrong('low/b.ts', "let a: import('../high/a.ts').A;")).toHaveLength(1);
  });
});

describe('doors', () => {
  test('ohm-js, ts-morph, commander and node:* have one door each', () => {
    expect(wrongDoors([file('compiler/1-parse/a.ts', "import { grammar } from 'ohm-js';")])).toEqual([]);
    expect(wrongDoors([file('compiler/2-check/a.ts', "import { grammar } from 'ohm-js';")])).toHaveLength(1);
    expect(wrongDoors([file('compiler/5-emit/plan.ts', "import type { ts } from 'ts-morph';")])).toHaveLength(
      1,
    );
    expect(wrongDoors([file('runtime/a.ts', "import { readFileSync } from 'node:fs';")])).toHaveLength(1);
    expect(wrongDoors([file('cli/main.ts', "import { readFileSync } from 'node:fs';")])).toEqual([]);
  });
});

describe('cycles', () => {
  test('a cycle of values is told, one of types is not', () => {
    const a = file('x/a.ts', "import { b } from './b.ts';");
    expect(cycles([a, file('x/b.ts', "import { a } from './a.ts';")])).toEqual([
      'x/a.ts -> x/b.ts -> x/a.ts',
    ]);
    expect(cycles([a, file('x/b.ts', "import type { A } from './a.ts';")])).toEqual([]);
  });
});

describe('text', () => {
  test('long files and functions', () => {
    const body = 'work();\n'.repeat(60);
    expect(tooLong([file('x/a.ts', 'x;\n'.repeat(401))])).toEqual(['x/a.ts has 401 lines, 400 are allowed']);
    expect(tooLong([file('x/a.ts', `function f() {\n${body}}`)])).toEqual([
      'x/a.ts:1 f has 62 lines, 60 are allowed',
    ]);
    expect(tooLong([file('x/a.ts', `const f = () => {\n${body}};`)])).toHaveLength(1);
    expect(tooLong([file('x/a.test.ts', `describe('', () => {\n${body}});`)])).toEqual([]);
  });

  test('an opening comment, after a hash-bang if there is one', () => {
    expect(withoutOpening([file('a.ts', '/** What it is. */\n')])).toEqual([]);
    expect(withoutOpening([file('a.ts', '#!/usr/bin/env node\n/** What it is. */\n')])).toEqual([]);
    expect(withoutOpening([file('a.ts', 'const a = 1;\n/** Late. */\n')])).toHaveLength(1);
  });

  test('banned words', () => {
    expect(withBannedWords([file('a.ts', '// TODO: later')])).toHaveLength(1);
    expect(withBannedWords([file('a.ts', "test.only('x', f);")])).toHaveLength(1);
    expect(withBannedWords([file('a.ts', "read('/home/me/a.csv');")])).toHaveLength(1);
    expect(withBannedWords([file('a.ts', 'const todoList = anything;')])).toEqual([]);
  });

  test('names of files', () => {
    expect(badNames([file('x/rule-name.ts', ''), file('x/rule-name.test.ts', '')])).toEqual([]);
    expect(badNames([file('x/ruleName.ts', ''), file('x/utils.ts', '')])).toHaveLength(2);
  });

  test('variables of a module', () => {
    expect(moduleState([file('cli/a.ts', 'let count = 0;')])).toEqual([
      'cli/a.ts:1 keeps count in the module',
    ]);
    expect(moduleState([file('cli/a.ts', 'const one = 1;\nfunction f() { let count = 0; }')])).toEqual([]);
  });

  test('banned globals, by folder', () => {
    expect(withBannedGlobals([file('runtime/a.ts', 'const now = Date.now();')])).toHaveLength(1);
    expect(withBannedGlobals([file('runtime/a.ts', 'const r = Math.random();')])).toHaveLength(1);
    expect(withBannedGlobals([file('runtime/a.ts', 'const r = Math.floor(x.Date);')])).toEqual([]);
    expect(withBannedGlobals([file('runtime/a.ts', 'type TimeInput = number | Date;')])).toEqual([]);
    expect(withBannedGlobals([file('cli/a.ts', 'const now = Date.now();')])).toEqual([]);
  });
});

describe('documents', () => {
  test('dead links', () => {
    const exists = (path: string) => path === 'docs/there.md';
    const fine = '[x](there.md#part) [y](https://x.org) [z](#what-is-new)\n## What is new?';
    expect(deadLinks([file('docs/a.md', fine)], exists)).toEqual([]);
    expect(deadLinks([file('docs/a.md', '[z](#what-was)\n## What is new?')], exists)).toHaveLength(1);
    expect(deadLinks([file('docs/a.md', '[x](gone.md)')], exists)).toHaveLength(1);
    expect(deadLinks([file('docs/a.md', '```\n[x](gone.md)\n```\n`[x](gone.md)`')], exists)).toEqual([]);
  });

  test('dead paths', () => {
    const exists = (path: string) => path === 'compiler/ir';
    expect(deadPaths([file('a.md', '`compiler/ir/` and `ir/ast.ts`, `compiler/<id>.md`')], exists)).toEqual(
      [],
    );
    expect(deadPaths([file('a.md', '`compiler/gone.ts`')], exists)).toHaveLength(1);
  });

  test('cited sections', () => {
    const reference = '# The language\n## 4. Patterns\n### 4.3 Meaning\n';
    expect(unknownSections([file('a.ts', '// language §4.3 and language §4')], reference)).toEqual([]);
    expect(unknownSections([file('a.ts', '// language §4.9')], reference)).toHaveLength(1);
  });

  test('diagnostics', () => {
    const page = file('explain/cycle.md', '');
    expect(unexplained(['cycle'], [page], [file('g', 'error[cycle]: …')])).toEqual([]);
    expect(unexplained(['cycle'], [], [])).toHaveLength(2);
    expect(unexplained([], [page], [])).toEqual(['explanation page cycle.md has no diagnostic']);
  });
});
