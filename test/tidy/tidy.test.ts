/** The code's own rules, checked on the code itself. What each check means is tried in checks.test.ts. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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
import { filesBelow, handWritten, root } from './source-file.ts';

const files = handWritten();
const documents = filesBelow('.', ['.md']).filter(({ path }) => !path.startsWith('test/'));
const rules = filesBelow('.', ['.cep', '.ohm']).filter(({ path }) => !path.startsWith('test/'));

test('imports follow the table of layers', () => {
  expect(wrongDirections(files)).toEqual([]);
});

test('each dependency is imported through its door alone', () => {
  expect(wrongDoors(files)).toEqual([]);
});

test('imports form no cycle', () => {
  expect(cycles(files)).toEqual([]);
});

test('files and functions are short', () => {
  expect(tooLong(files)).toEqual([]);
});

test('each file begins by saying what it is', () => {
  expect(withoutOpening(files)).toEqual([]);
});

test('banned words do not occur', () => {
  expect(withBannedWords([...files, ...documents, ...rules])).toEqual([]);
});

test('files are named for what they export', () => {
  expect(badNames(files)).toEqual([]);
});

test('nothing is kept in a module between calls', () => {
  expect(moduleState(files)).toEqual([]);
});

test('time, chance and the host are inputs', () => {
  expect(withBannedGlobals(files)).toEqual([]);
});

test('links in the documents lead somewhere', () => {
  expect(deadLinks(documents)).toEqual([]);
});

test('paths that the documents name exist', () => {
  expect(deadPaths(documents)).toEqual([]);
});

test('cited sections of the language reference exist', () => {
  const reference = filesBelow('docs', ['language.md']).at(0);
  if (reference === undefined) return;
  const citing = [...files, ...documents].filter(({ path }) => !path.startsWith('test/tidy/'));
  expect(unknownSections(citing, reference.text)).toEqual([]);
});

test('each diagnostic has an explanation page and a golden test', async () => {
  if (!existsSync(join(root, 'compiler/diagnostics/registry.ts'))) return;
  const { registry } = await import('../../compiler/diagnostics/registry.ts');
  const pages = filesBelow('compiler/diagnostics/explain', ['.md']);
  const goldens = filesBelow('test/diagnostics', ['']);
  expect(unexplained(Object.keys(registry), pages, goldens)).toEqual([]);
});
