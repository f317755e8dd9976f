/** `cep explain`: rules in words, as data and drawn, and the pages on diagnostics. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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

function ruleFile(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'motif-explain-')), 'rules.cep');
  writeFileSync(path, rules);
  return path;
}

async function cep(args: readonly string[], changes: Parameters<typeof memoryHost>[0] = {}) {
  const host = memoryHost(changes);
  const code = await runProgram(args, host);
  return { code, stdout: host.stdout.text, stderr: host.stderr.text };
}

test('the list, and each page in it', async () => {
  const { code, stdout } = await cep(['explain']);
  expect(code).toBe(0);
  const [id = ''] = stdout.split('\n');
  const page = await cep(['explain', id]);
  expect(page.code).toBe(0);
  expect(page.stdout).toContain('```cep');
});

test('the rules of a file, or one of them', async () => {
  const path = ruleFile();
  const all = await cep(['explain', path]);
  expect(all.code).toBe(0);
  expect(all.stdout).toMatch(/^Large \(line 5\), .*\n[\s\S]*^Lonely \(line 10\), /m);
  const one = await cep(['explain', path, 'Lonely']);
  expect(one.stdout).toMatch(/^Lonely/);
  expect(one.stdout).toContain('bounded: by an absence of 10s (line 12)');
  expect((await cep(['explain', '-', 'Lonely'], { stdin: rules })).stdout).toBe(one.stdout);
});

test('as data, and drawn', async () => {
  const explainAs = (format: string) => cep(['explain', '-', '--format', format], { stdin: rules });
  expect(JSON.parse((await explainAs('json')).stdout)).toMatchObject([
    { name: 'Large', kind: 'linear', runsPerStart: { most: 1, grows: [] }, bound: { by: [] } },
    { name: 'Lonely', deadlines: [{ kind: 'absence', text: '10s', place: { line: 12 } }] },
  ]);
  expect((await explainAs('dot')).stdout).toMatch(/^digraph rules \{\n[\s\S]*\}\n$/);
  const svg = await explainAs('svg');
  expect(svg.stdout).toMatch(/<svg [\s\S]*<\/svg>\s*$/);
  expect(svg.stdout).toContain('not Order for 10s');
  expect((await explainAs('svg')).stdout).toBe(svg.stdout);
});

test('what cannot be explained', async () => {
  const path = ruleFile();
  expect(await cep(['explain', path, 'Lonly'])).toMatchObject({
    code: 3,
    stdout: '',
    stderr: expect.stringContaining('its rules are Large, Lonely'),
  });
  expect(await cep(['explain', '-'], { stdin: 'rule A { match Nope emit X {} }' })).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('Nope'),
  });
  expect(await cep(['explain', 'no/such.cep'])).toMatchObject({ code: 3, stdout: '' });
  expect(await cep(['explain', '-', '--format', 'png'])).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('Allowed choices are text, json, dot, svg'),
  });
});
