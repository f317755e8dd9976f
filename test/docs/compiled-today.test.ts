/** The table of what is not compiled yet, held against the check that refuses it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import { root } from '../tidy/source-file.ts';
import { readPage } from './page.ts';

interface Row {
  readonly what: string;
  readonly example: string;
  readonly section: string;
}

const { text } = readPage('docs/language.md');
const section = text.slice(text.indexOf('## 11. '));
const rows: readonly Row[] = [
  ...section.matchAll(/^\| (?<what>.+?) \| `(?<example>.+)` \| (?<section>[\d.]+) \|$/gm),
].map(({ groups }) => ({
  what: (groups?.['what'] ?? '').replaceAll('\\|', '|'),
  example: (groups?.['example'] ?? '').replaceAll('\\|', '|'),
  section: groups?.['section'] ?? '',
}));

describe('what is not compiled yet', () => {
  test.each(rows.map((row) => [row.what, row] as const))('%s', (_, { what, example }) => {
    const { diagnostics } = compile(moduleWith(example), { name: 'example.cep' });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ message }) => message)).toContain(`${what} cannot be compiled yet`);
    expect(errors.filter(({ id }) => id !== 'not-yet-supported')).toEqual([]);
  });

  test('the table names all that the check refuses, and nothing else', () => {
    const source = readFileSync(join(root, 'compiler/2-check/rules/supported.ts'), 'utf8');
    const literals = [...source.matchAll(/'(?<single>(?:an?|the) [^']+)'|"(?<double>[^"]+)"/g)];
    const refused = literals.map(({ groups }) => groups?.['single'] ?? groups?.['double'] ?? '');
    expect(rows.map(({ what }) => what).toSorted()).toEqual([...new Set(refused)].toSorted());
  });

  test('each row cites a section that exists', () => {
    const headings = new Set(
      [...text.matchAll(/^#+ (?<number>\d+(?:\.\d+)*)\.? /gm)].map(({ groups }) => groups?.['number']),
    );
    expect(rows.filter((row) => !headings.has(row.section))).toEqual([]);
  });

  test('what the host is said not to have yet, it has not', () => {
    const [, missing = ''] = /these are\s+not there\s+yet:(?<list>[\s\S]+)/.exec(section) ?? [];
    const names = [...missing.matchAll(/`(?<name>\w+)`/g)].map(({ groups }) => groups?.['name'] ?? '');
    const api = readFileSync(join(root, 'runtime/api.ts'), 'utf8');
    expect(names.length).toBeGreaterThan(4);
    expect(names.filter((name) => new RegExp(`\\b${name}\\b`).test(api))).toEqual([]);
  });
});

/** A module in which the example is the one thing that is special. */
function moduleWith(example: string): string {
  const [word = ''] = example.split(' ', 1);
  const events = ['A', 'B', 'C', 'D', 'N'].map(
    (name) => `event ${name} { @time at: time, n: int, k: string, k2: string }`,
  );
  return [...events, ...exampleIn(word, example)].join('\n');
}

function exampleIn(word: string, example: string): readonly string[] {
  switch (word) {
    case 'import':
    case 'extern':
    case 'table':
    case 'timer':
    case 'state':
      return [example, ruleWith({})];
    case 'from':
      return [`rule R { ${example} }`];
    case 'over':
    case 'during':
    case 'partition':
      return [ruleWith({ stream: example })];
    case 'unless':
      return [ruleWith({ guard: example })];
    case 'within':
      return [ruleWith({ window: example })];
    case 'after':
    case 'once':
    case 'limit':
      return [ruleWith({ reporting: example })];
    case 'on':
    case 'emit':
      return [ruleWith({ output: example })];
    default:
      return [ruleWith({ pattern: example })];
  }
}

interface Clauses {
  readonly stream?: string;
  readonly pattern?: string;
  readonly guard?: string;
  readonly window?: string;
  readonly reporting?: string;
  readonly output?: string;
}

function ruleWith(clauses: Clauses): string {
  const {
    stream = '',
    pattern = 'A -> B',
    guard = '',
    window = 'within 1h',
    reporting = '',
    output = '',
  } = clauses;
  return `rule R { ${stream} match ${pattern} ${guard} ${window} ${reporting} emit Found { n: match.count } ${output} }`;
}
