/** What the pages name is there: headings they link to, scripts, commands, files of the tree, functions. */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { functionsByName } from '../../stdlib/index.ts';
import { root } from '../tidy/source-file.ts';
import { readPage, readPages, type Page } from './page.ts';

const pages = [...readPages(), readPage('CONTRIBUTING.md')];

test('links to headings find them', () => {
  const dead = pages.flatMap((page) =>
    linksOf(page)
      .filter(({ target, anchor }) => {
        const path = target === '' ? page.path : posix.join(posix.dirname(page.path), target);
        return anchor !== '' && path.endsWith('.md') && !anchorsOf(path).has(anchor);
      })
      .map(({ target, anchor }) => `${page.path} links to ${target}#${anchor}`),
  );
  expect(dead).toEqual([]);
});

test('shell commands name scripts and commands that exist', () => {
  const scripts = new Set(Object.keys(packageScripts()));
  const known = new Set(commands.map(({ name }) => name));
  const wrong = pages.flatMap((page) =>
    shellCommands(page).flatMap((command) => {
      const script = /^npm (?:run )?(?<name>[\w-]+)/.exec(command)?.groups?.['name'] ?? '';
      if (command.startsWith('npm') && !['ci', 'install'].includes(script) && !scripts.has(script))
        return [command];
      const name = /^(?:npx )?cep (?<name>[a-z]+)/.exec(command)?.groups?.['name'];
      return name === undefined || known.has(name) ? [] : [command];
    }),
  );
  expect(wrong).toEqual([]);
});

test('the architecture page names files that exist, and is short', () => {
  const { text } = readPage('docs/architecture.md');
  const paths = [
    ...text.matchAll(
      /`(?<path>(?:compiler|runtime|grammar|stdlib|connectors|cli|test|examples)\/[\w./-]*)`/g,
    ),
  ];
  expect(paths.length).toBeGreaterThan(20);
  const missing = paths
    .map(({ groups }) => groups?.['path'] ?? '')
    .filter((path) => !existsSync(join(root, path)));
  expect(missing).toEqual([]);
  expect(text.split('\n').length).toBeLessThan(250);
});

test('the language reference names every built-in function', () => {
  const section = /^### 2\.8 [\s\S]*?^### 2\.9 /m.exec(readPage('docs/language.md').text)?.[0] ?? '';
  const named = new Set([...section.matchAll(/`(?<name>\w+)\(/g)].map(({ groups }) => groups?.['name']));
  expect([...named].toSorted()).toEqual([...functionsByName.keys(), 'max'].toSorted());
});

function packageScripts(): Readonly<Record<string, string>> {
  const parsed: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (typeof parsed !== 'object' || parsed === null || !('scripts' in parsed)) return {};
  const { scripts } = parsed;
  return typeof scripts === 'object' && scripts !== null ? Object.fromEntries(Object.entries(scripts)) : {};
}

function shellCommands(page: Page): readonly string[] {
  return page.blocks
    .filter(({ language }) => language === 'sh' || language === 'console')
    .flatMap(({ language, text }) => {
      const lines = text.split('\n').map((line) => line.replace(/\s+#.*$/, '').trim());
      return language === 'sh'
        ? lines
        : lines.filter((line) => line.startsWith('$ ')).map((line) => line.slice(2));
    })
    .flatMap((line) => line.split(/\s*(?:&&|\|)\s*/));
}

interface Link {
  readonly target: string;
  readonly anchor: string;
}

function linksOf({ text }: Page): readonly Link[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\((?<target>[^)#\s]*)(?:#(?<anchor>[^)\s]+))?\)/g)]
    .map(({ groups }) => ({ target: groups?.['target'] ?? '', anchor: groups?.['anchor'] ?? '' }))
    .filter(({ target }) => !/^[a-z]+:/.test(target));
}

/** The anchors that a heading gets: small letters, spaces as hyphens, other signs left out. */
function anchorsOf(path: string): ReadonlySet<string> {
  const headings = readPage(path)
    .text.replace(/^```[\s\S]*?^```/gm, '')
    .matchAll(/^#+ (?<title>.+)$/gm);
  return new Set(
    [...headings].map(({ groups }) =>
      (groups?.['title'] ?? '')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
