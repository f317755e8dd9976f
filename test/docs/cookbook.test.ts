/** The cookbook: what each pattern finds in the events of its test, by the reference and by the compiled detector. */
import { afterAll, describe, expect, test } from 'vitest';
import { analyse } from '../../compiler/analyse.ts';
import { format } from '../../compiler/index.ts';
import { enginesOf, type Run } from './engines.ts';
import { readPage } from './page.ts';
import { shownAs, testBlocks, type TestBlock } from './test-block.ts';

interface Recipe {
  readonly title: string;
  /** All that is said about it. */
  readonly section: string;
  /** The module. */
  readonly text: string;
}

const page = readPage('docs/cookbook.md');
const recipes = page.text
  .split(/^### /m)
  .slice(1)
  .map((section): Recipe => {
    const [title = ''] = section.split('\n', 1);
    const text = /^```cep.*\n(?<text>[\s\S]*?)^```$/m.exec(section)?.groups?.['text'] ?? '';
    return { title, section, text };
  });
const compiled: string[] = [];

afterAll(() => {
  console.log(`cookbook: ${compiled.length} of ${recipes.length} patterns were run compiled, too`);
});

test('there are thirty patterns, and the table at the top names them all', () => {
  const rows = [...page.text.matchAll(/^\| \[(?<title>.+?)\]\(#/gm)].map(({ groups }) => groups?.['title']);
  expect(recipes.length).toBe(30);
  expect(rows).toEqual(recipes.map(({ title }) => title));
});

describe.each(recipes)('$title', ({ title, section, text }) => {
  test('says how it is said elsewhere', () => {
    const peers = [...section.matchAll(/^\*\*(?<peer>[\w ]+)\*\*/gm)].map(({ groups }) => groups?.['peer']);
    expect(peers).toEqual(['Flink CEP', 'SQL', 'Esper']);
  });

  test('is written as the formatter writes it', () => {
    expect(format(text, { name: 'cookbook.cep' })).toEqual({ ok: true, text });
  });

  test('finds what its test expects', () => {
    const { module } = analyse({ name: 'cookbook.cep', text }, 'reference');
    const blocks = module === null ? [] : testBlocks(text, module);
    expect(blocks.length).toBeGreaterThan(0);
    const { reference, detector } = enginesOf(text);
    for (const block of blocks) expectAll(block, reference);
    if (detector === null) return;
    for (const block of blocks) expectAll(block, detector);
    compiled.push(title);
  });
});

function expectAll({ given, expected }: TestBlock, run: Run): void {
  const found = run(given).map((output, index) => shownAs(output, expected[index]));
  expect(found).toEqual(expected);
}
