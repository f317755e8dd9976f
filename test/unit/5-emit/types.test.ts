/**
 * The types of generated modules, by the compiler of the project itself: every module is correct TypeScript, its
 * declarations let a host program do what it should, and find its mistakes.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../../compiler/index.ts';
import { randomModules } from '../../property/random-modules.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const golden = join(root, 'test/golden');
const modules = readdirSync(golden).filter((file) => file.endsWith('.cep'));
/** Random modules mix what nobody would write. */
const random = randomModules(25, 20_260_301).map((text, index) => ({ file: `random${index}.cep`, text }));

const folder = mkdtempSync(join(tmpdir(), 'motif-types-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the compiler says about each file, as `line TScode`. */
let complaints: ReadonlyMap<string, readonly string[]> = new Map();

/** Each module as TypeScript and as JavaScript. */
const forms = new Map<string, { readonly typescript: string; readonly javascript: string }>();

beforeAll(async () => {
  cpSync(join(golden, 'hosts'), folder, { recursive: true });
  const written = modules.map((file) => ({ file, text: readFileSync(join(golden, file), 'utf8') }));
  for (const { file, text } of [...written, ...random]) {
    const result = compile(text, { name: file });
    if (!result.ok) throw new Error(`${file} does not compile:\n${text}`);
    const { module } = result;
    const typescript = await module.typescript();
    writeFileSync(join(folder, file.replace('.cep', '.ts')), typescript);
    writeFileSync(join(folder, `${file}.d.ts`), module.types);
    writeFileSync(join(folder, `${file}.js`), module.javascript);
    forms.set(file, { typescript, javascript: module.javascript });
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder, '--pretty', 'false'], {
    encoding: 'utf8',
  });
  complaints = byFile(stdout);
}, 60_000);

/** As strict as the project, but for reads of columns, which are not taken to be possibly missing, and what is not used. */
const settings = {
  extends: join(root, 'tsconfig.json'),
  compilerOptions: {
    rootDir: '/',
    noUncheckedIndexedAccess: false,
    noUnusedLocals: false,
    noUnusedParameters: false,
    allowUnreachableCode: true,
    skipLibCheck: false,
    types: [],
    lib: ['es2023', 'dom'],
    paths: { 'motif-cep/runtime': [join(root, 'runtime/index.ts')] },
  },
  include: [join(folder, '*.ts')],
  exclude: [],
};

test.each(modules.map((file) => file.replace('.cep', '.ts')))('%s is correct', (file) => {
  expect(complaints.get(file) ?? []).toEqual([]);
});

test.each(modules)('%s: the JavaScript is the TypeScript without its types', async (file) => {
  const { typescript = '', javascript = '' } = forms.get(file) ?? {};
  const bare = {
    minifyWhitespace: true,
    target: 'es2022',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  };
  const [one, other] = await Promise.all([
    transform(typescript, { ...bare, loader: 'ts' }),
    transform(javascript, { ...bare, loader: 'js' }),
  ]);
  expect(other.code).toBe(one.code);
});

test('nothing else is wrong: declarations, random modules', () => {
  const others = [...complaints.keys()].filter((file) => file !== 'refused.ts');
  expect(Object.fromEntries(others.map((file) => [file, complaints.get(file)]))).toEqual({});
});

test('a host that uses all of the interface is accepted', () => {
  expect(complaints.get('accepted.ts') ?? []).toEqual([]);
});

test('mistakes of a host are found, each at its place', () => {
  const lines = readFileSync(join(golden, 'hosts/refused.ts'), 'utf8').split('\n');
  const expected = lines.flatMap((line, i) => {
    const code = /\/\/ (TS\d+)$/.exec(line)?.[1];
    return code === undefined ? [] : [`${i + 1} ${code}`];
  });
  expect(complaints.get('refused.ts')).toEqual(expected);
});

function byFile(output: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [, path = '', line, code] of output.matchAll(/^(.+?)\((\d+),\d+\): error (TS\d+)/gm)) {
    const file = path.split('/').at(-1) ?? path;
    found.set(file, [...(found.get(file) ?? []), `${line} ${code}`]);
  }
  return found;
}
