/** The commands as a whole, in this process: help, exit codes, what goes to which stream, what is written where. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { exitCodeTable } from '../../cli/exit-codes.ts';
import { runProgram } from '../../cli/program.ts';
import { memoryHost } from '../unit/cli/memory-host.ts';

const rules = `event Order { @time at: time, id: string, qty: int, side: "buy" | "sell" }

param minQty: int = 10

rule Large {
  match Order as o where qty >= minQty
  emit Big { id: o.id, qty: o.qty }
}

rule Lonely {
  partition by id
  match Order as o -> not Order for 10s
  emit Alone { id: o.id }
}
`;

const orders = [
  '{"type":"Order","at":1000,"id":"a","qty":5,"side":"buy"}',
  '{"type":"Order","at":2000,"id":"b","qty":50,"side":"sell"}',
  '{"type":"Order","at":13000,"id":"c","qty":10,"side":"buy"}',
];

/** A folder with the given files. */
function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'motif-cli-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

async function cep(args: readonly string[], changes: Parameters<typeof memoryHost>[0] = {}) {
  const host = memoryHost(changes);
  const code = await runProgram(args, host);
  return { code, stdout: host.stdout.text, stderr: host.stderr.text };
}

/** Runs `rules` in a folder of their own; arguments that name its files are completed. */
async function run(
  files: Readonly<Record<string, string | Buffer>>,
  args: readonly string[],
  changes: Parameters<typeof memoryHost>[0] = {},
) {
  const folder = folderOf({ 'rules.cep': rules, ...files });
  const completed = args.map((arg) => arg.replace('@', `${folder}/`));
  return { folder, ...(await cep(['run', join(folder, 'rules.cep'), ...completed], changes)) };
}

/** Outputs without their ids. */
function outputsOf(stdout: string): readonly unknown[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, ...rest }: { readonly id: unknown } = JSON.parse(line);
      expect(id).toMatch(/\S/);
      return rest;
    });
}

const big = (at: number, id: string, qty: number) => ({ type: 'Big', at, rule: 'Large', data: { id, qty } });
const alone = (at: number, id: string) => ({ type: 'Alone', at, rule: 'Lonely', data: { id } });

describe('help', () => {
  test.each(['', ...commands.map(({ name }) => name)])(
    'cep %s --help begins with an example',
    async (name) => {
      const { code, stdout, stderr } = await cep([...(name === '' ? [] : [name]), '--help']);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^Examples?:\n {2}(cep|tail)/);
      expect(stdout.trimEnd().endsWith(exitCodeTable)).toBe(true);
      expect(stderr).toBe('');
    },
  );

  test('the version', async () => {
    expect(await cep(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  test.each([
    [[], 'Usage: cep'],
    [['chek'], "unknown command 'chek'\n(Did you mean check?)"],
    [['check'], "missing required argument 'files'"],
    [['check', '--formt', 'json', 'x.cep'], "unknown option '--formt'\n(Did you mean --format?)"],
    [['check', '--format', 'xml', 'x.cep'], 'Allowed choices are pretty, json, github, sarif'],
    [['fmt', '--check', '--write', 'x.cep'], 'cannot be used with'],
    [['check', '/no/such.cep'], 'cannot read /no/such.cep: there is no such file'],
    [['run'], 'which rules?'],
    [['run', 'x.cep'], 'which events?'],
    [['explain', 'no-such-thing-at-all'], 'there is no diagnostic no-such-thing-at-all'],
  ])('wrong usage is 3: %j', async (args, message) => {
    const { code, stdout, stderr } = await cep(args);
    expect(code).toBe(3);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
  });
});

describe('check', () => {
  const broken = 'rule A {\n  match Nope\n  emit X {}\n}\n';

  test('what compiles is 0, what does not is 2', async () => {
    const folder = folderOf({ 'a/good.cep': rules, 'a/b/bad.cep': broken });
    expect(await cep(['check', join(folder, 'a/good.cep')])).toEqual({
      code: 0,
      stdout: '',
      stderr: '1 file: no findings\n',
    });
    const all = await cep(['check', folder]);
    expect(all.code).toBe(2);
    expect(all.stdout).toBe('');
    expect(all.stderr).toContain('bad.cep');
    expect(all.stderr).toContain('Nope');
  });

  test('reports for machines go to standard output', async () => {
    const json = await cep(['check', '--format', 'json', '-'], { stdin: broken });
    expect(json.code).toBe(2);
    expect(JSON.stringify(JSON.parse(json.stdout))).toContain('Nope');
    expect(json.stderr).toBe('');
    const sarif = await cep(['check', '--format', 'sarif', '-'], { stdin: rules });
    expect(JSON.parse(sarif.stdout)).toMatchObject({ version: '2.1.0' });
    const github = await cep(['check', '--format', 'github', '-'], { stdin: broken });
    expect(github.stdout).toMatch(/^::error file=<stdin>/);
  });

  test('colour on a terminal only, and as the flags say', async () => {
    const escape = '\u001B[';
    const check = (flags: readonly string[], terminal: boolean, env = {}) =>
      cep(['check', '-', ...flags], { stdin: broken, terminal, env });
    expect((await check([], true)).stderr).toContain(escape);
    expect((await check([], false)).stderr).not.toContain(escape);
    expect((await check(['--color'], false)).stderr).toContain(escape);
    expect((await check(['--no-color'], true)).stderr).not.toContain(escape);
    expect((await check([], true, { NO_COLOR: '1' })).stderr).not.toContain(escape);
    expect((await check([], true, { TERM: 'dumb' })).stderr).not.toContain(escape);
  });
});

describe('fmt', () => {
  const untidy = '// first\nevent   A {x:int}\n';

  test('prints, checks, shows and writes', async () => {
    const folder = folderOf({ 'a.cep': untidy });
    const path = join(folder, 'a.cep');
    const printed = await cep(['fmt', path]);
    expect(printed.code).toBe(0);
    expect(printed.stdout).toContain('// first\nevent A { x: int }');
    expect(await cep(['fmt', '--check', path])).toMatchObject({ code: 1, stdout: `${path}\n` });
    const diff = await cep(['fmt', '--diff', path]);
    expect(diff.code).toBe(1);
    expect(diff.stdout).toContain('-event   A {x:int}\n+event A { x: int }\n');
    expect(await cep(['fmt', '--write', path])).toMatchObject({ code: 0, stderr: `formatted ${path}\n` });
    expect(readFileSync(path, 'utf8')).toBe(printed.stdout);
    expect(await cep(['fmt', '--check', path])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('standard input, and what does not parse', async () => {
    expect((await cep(['fmt', '-'], { stdin: untidy })).stdout).toContain('event A { x: int }');
    expect((await cep(['fmt', '--write', '-'], { stdin: untidy })).code).toBe(3);
    expect((await cep(['fmt', '-'], { stdin: 'event {' })).code).toBe(2);
  });
});

describe('build', () => {
  test('a module beside its rules', async () => {
    const folder = folderOf({ 'book.cep': rules });
    expect((await cep(['build', join(folder, 'book.cep')])).code).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual([
      'book.cep',
      'book.cep.d.ts',
      'book.cep.js',
      'book.cep.js.map',
    ]);
    const map = JSON.parse(readFileSync(join(folder, 'book.cep.js.map'), 'utf8'));
    expect(map).toMatchObject({ version: 3, file: 'book.cep.js', sources: ['book.cep'] });
    expect(readFileSync(join(folder, 'book.cep.js'), 'utf8')).toMatch(
      /\n\/\/# sourceMappingURL=book\.cep\.js\.map\n$/,
    );
  });

  test('TypeScript, in another folder', async () => {
    const folder = folderOf({ 'in/book.cep': rules });
    const out = join(folder, 'made', 'here');
    expect((await cep(['build', '--target', 'ts', '--out-dir', out, join(folder, 'in')])).code).toBe(0);
    expect(readdirSync(out)).toEqual(['book.cep.ts']);
  });

  test('nothing is written unless all files compile', async () => {
    const folder = folderOf({ 'a.cep': rules, 'b.cep': 'rule A {' });
    expect((await cep(['build', folder])).code).toBe(2);
    expect(readdirSync(folder)).toEqual(['a.cep', 'b.cep']);
  });

  test('two modules of one name in one folder', async () => {
    const folder = folderOf({ 'a/x.cep': rules, 'b/x.cep': rules });
    const { code, stderr } = await cep(['build', '--out-dir', join(folder, 'out'), folder]);
    expect(code).toBe(3);
    expect(stderr).toContain('two of the rule files would be written to');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});

describe('run', () => {
  const ndjson = `${orders.join('\n')}\n`;

  test('outputs on standard output, the summary beside it', async () => {
    const { code, stdout, stderr } = await run({ 'o.ndjson': ndjson }, ['--input', '@o.ndjson']);
    expect(code).toBe(0);
    expect(outputsOf(stdout)).toEqual([
      big(2000, 'b', 50),
      alone(11_000, 'a'),
      alone(12_000, 'b'),
      big(13_000, 'c', 10),
    ]);
    expect(stderr).toMatch(
      /^3 events in .*, up to 1970-01-01T00:00:13.000Z\n {2}Large {3}2\n {2}Lonely {2}2\n$/,
    );
  });

  test('--drain moves time to its end', async () => {
    const { stdout } = await run({ 'o.ndjson': ndjson }, ['--input', '@o.ndjson', '--drain', '--quiet']);
    expect(outputsOf(stdout).at(-1)).toEqual(alone(23_000, 'c'));
  });

  test('a line moves time', async () => {
    const moved = `${ndjson}{"advanceTo":23000}\n`;
    const { stdout } = await run({ 'o.ndjson': moved }, ['--input', '@o.ndjson', '--quiet']);
    expect(outputsOf(stdout).at(-1)).toEqual(alone(23_000, 'c'));
  });

  test('CSV, gzip, standard input: the same events, the same bytes', async () => {
    const csv = 'at,id,qty,side\n1000,a,5,buy\n2000,b,50,sell\n13000,c,10,buy\n';
    const expected = (await run({ 'o.ndjson': ndjson }, ['--input', '@o.ndjson'])).stdout;
    const variants = await Promise.all([
      run({ 'o.csv': csv }, ['--input', 'Order=@o.csv']),
      run({ 'o.csv.gz': gzipSync(csv) }, ['--input', '@o.csv.gz']),
      run({ 'o.tsv': csv.replaceAll(',', '\t') }, ['--input', '@o.tsv']),
      run({ 'o.txt': csv.slice(csv.indexOf('\n') + 1) }, [
        '--input',
        '@o.txt',
        '--columns',
        'at,id,qty,side',
      ]),
      run({}, ['--input', '-'], { stdin: ndjson }),
      run({}, ['--input', '-'], { stdin: csv }),
      run({ 'o.log': gzipSync(ndjson) }, ['--input', '@o.log']),
    ]);
    for (const { code, stdout } of variants) expect([code, stdout]).toEqual([0, expected]);
  });

  test('several inputs are merged by time', async () => {
    const [first = '', second = '', third = ''] = orders;
    const parts = { 'a.ndjson': `${first}\n${third}\n`, 'b.ndjson': `${second}\n` };
    const expected = (await run({ 'o.ndjson': ndjson }, ['--input', '@o.ndjson'])).stdout;
    expect((await run(parts, ['--input', '@b.ndjson', '@a.ndjson'])).stdout).toBe(expected);
  });

  test('outputs are valid input again', async () => {
    const { stdout } = await run({ 'o.ndjson': ndjson }, ['--input', '@o.ndjson', '--quiet']);
    const folder = folderOf({
      'next.cep': `event Big { id: string, qty: int }
        rule Two { match Big as a -> Big as b within 1min emit Pair { a: a.id, b: b.id, lag: b.time - a.time } }`,
    });
    const next = await cep(['run', join(folder, 'next.cep'), '--input', '-'], { stdin: stdout });
    expect(outputsOf(next.stdout)).toEqual([
      { type: 'Pair', at: 13_000, rule: 'Two', data: { a: 'b', b: 'c', lag: 11_000 } },
    ]);
    expect(next.stderr).toContain('skipped: 2 Alone (types the rules do not declare)');
  });

  test('--output writes all or nothing', async () => {
    const good = await run({ 'o.ndjson': ndjson }, ['--input', '@o.ndjson', '--output', '@out.ndjson']);
    expect(good.stdout).toBe('');
    expect(outputsOf(readFileSync(join(good.folder, 'out.ndjson'), 'utf8'))).toHaveLength(4);
    const bad = await run({ 'o.ndjson': `${ndjson}{"type":"Order"}\n`, 'out.ndjson': 'before\n' }, [
      '--input',
      '@o.ndjson',
      '--output',
      '@out.ndjson',
    ]);
    expect(bad.code).toBe(3);
    expect(readFileSync(join(bad.folder, 'out.ndjson'), 'utf8')).toBe('before\n');
    expect(readdirSync(bad.folder).toSorted()).toEqual(['o.ndjson', 'out.ndjson', 'rules.cep']);
  });

  test('a line that does not fit names file, line, field, expected and found', async () => {
    const bad = `${ndjson}{"type":"Order","at":14000,"id":"d","qty":"ten","side":"buy"}\nnonsense\n`;
    const stopped = await run({ 'o.ndjson': bad }, ['--input', '@o.ndjson']);
    expect(stopped.code).toBe(3);
    expect(stopped.stderr).toContain('o.ndjson:4: Order.qty: expected a whole number, found "ten"');
    expect(outputsOf(stopped.stdout)).toHaveLength(4);
    const skipped = await run({ 'o.ndjson': bad }, ['--input', '@o.ndjson', '--on-bad', 'skip']);
    expect(skipped.code).toBe(0);
    expect(skipped.stderr).toContain('o.ndjson:5: expected a JSON object, found nonsense');
    expect(skipped.stderr).toContain('left out: 2 lines that do not fit');
    expect(skipped.stdout).toBe(stopped.stdout);
  });

  test.each(['rules.cep', 'o.ndjson'])(
    'an output that would take the place of %s is refused',
    async (name) => {
      const { code, stderr, folder } = await run({ 'o.ndjson': ndjson }, [
        '--input',
        '@o.ndjson',
        '--output',
        `@${name}`,
      ]);
      expect(code).toBe(3);
      expect(stderr).toContain(`${name}: the run reads it`);
      expect(readFileSync(join(folder, name), 'utf8')).toBe(name === 'rules.cep' ? rules : ndjson);
    },
  );

  test('params are set and checked', async () => {
    const withParam = (value: string) =>
      run({ 'o.ndjson': ndjson }, ['--input', '@o.ndjson', '--param', value, '--quiet']);
    expect(outputsOf((await withParam('minQty=5')).stdout).slice(0, 1)).toEqual([big(1000, 'a', 5)]);
    expect((await withParam('minQty=many')).code).toBe(3);
    expect((await withParam('maxQty=5')).stderr).toContain('--param maxQty: the params are minQty: int');
  });

  test('late events are counted, and put in order within --lateness', async () => {
    const [first = '', second = '', third = ''] = orders;
    const disorder = `${second}\n${first}\n${third}\n`;
    const strict = await run({ 'o.ndjson': disorder }, ['--input', '@o.ndjson']);
    expect(strict.stderr).toContain('late: 1 (behind --lateness, not handled)');
    const lenient = await run({ 'o.ndjson': disorder }, ['--input', '@o.ndjson', '--lateness', '1s']);
    expect(lenient.stdout).toBe((await run({ 'o.ndjson': ndjson }, ['--input', '@o.ndjson'])).stdout);
    expect((await run({ 'o.ndjson': ndjson }, ['--input', '@o.ndjson', '--lateness', 'soon'])).code).toBe(3);
    const bare = await run({ 'o.ndjson': disorder }, ['--input', '@o.ndjson', '--lateness', '1000']);
    expect(bare.stdout).toBe(lenient.stdout);
  });

  test.each([
    [['--input', '@none.ndjson'], 'there is no such file'],
    [['--input', 'Trade=@o.ndjson'], 'the rules declare no event Trade, only Order'],
    [['--input', '-', '-'], '--input - is given twice'],
    [['--input', '@narrow.csv'], 'no column "qty" for Order.qty; the columns are at, id'],
    [['--input', '@o.ndjson', '--output', '@no/out'], 'there is no such folder'],
  ])('what cannot be read or written is 3: %j', async (args, message) => {
    const files = { 'o.ndjson': ndjson, 'narrow.csv': 'at,id\n1,a\n' };
    const { code, stdout, stderr } = await run(files, args);
    expect(code).toBe(3);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
  });

  test('rules that do not compile are 2, and nothing is read', async () => {
    const folder = folderOf({ 'bad.cep': 'rule A { match Nope emit X {} }' });
    expect((await cep(['run', join(folder, 'bad.cep'), '--input', '/no/such'])).code).toBe(2);
  });

  test('rules behind the inputs are found', async () => {
    const folder = folderOf({ 'rules.cep': rules, 'o.ndjson': ndjson });
    const { code, stdout } = await cep([
      'run',
      '-i',
      join(folder, 'o.ndjson'),
      join(folder, 'rules.cep'),
      '-q',
    ]);
    expect(code).toBe(0);
    expect(outputsOf(stdout)).toHaveLength(4);
  });
});
