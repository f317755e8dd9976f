/**
 * The built package, tried on whatever Node runs this file: `dist/` alone, by the entry points that
 * `package.json` names. Rules are compiled, the generated module is imported as a host would, events go in, and
 * what comes out is held against what must. The command line does the same with files.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { check, compile, format } from 'motif-cep';

const rules = `module smoke.test

event Order { @time at: time, id: string, qty: int }
event Cancel { @time at: time, id: string }

/// An order that is gone within a second.
rule Gone {
  match Order as order where qty >= 10 -> Cancel as cancel where id == order.id
  within 1s
  emit Gone { id: order.id, lag: cancel.at - order.at }
}

/// An order that nobody cancelled.
rule Resting {
  match Order as order -> not Cancel where id == order.id for 2s
  emit Stale { id: order.id }
}
`;

const events = [
  { type: 'Order', at: 0, id: 'a', qty: 10 },
  { type: 'Order', at: 100, id: 'b', qty: 20 },
  { type: 'Cancel', at: 600, id: 'a' },
  { type: 'Order', at: 3_000, id: 'c', qty: 1 },
];

const expected = [
  { type: 'Gone', at: 600, rule: 'Gone', data: { id: 'a', lag: 600 } },
  { type: 'Stale', at: 2_100, rule: 'Resting', data: { id: 'b' } },
];

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const workshop = mkdtempSync(join(root, 'dist', 'smoke-'));
try {
  assert.deepEqual(check(rules, { name: 'smoke.cep' }), []);
  assert.equal(check('rule {', { name: 'smoke.cep' }).length > 0, true);
  assert.equal(format(rules, { name: 'smoke.cep' }).text, rules);
  await throughTheLibrary();
  throughTheCommandLine();
} finally {
  rmSync(workshop, { recursive: true, force: true });
}
console.log(`smoke test passed on Node ${process.version}`);

async function throughTheLibrary() {
  const result = compile(rules, { name: 'smoke.cep' });
  assert.equal(result.ok, true);
  const file = join(workshop, 'smoke.cep.js');
  writeFileSync(file, result.module.javascript);
  const { default: create } = await import(pathToFileURL(file).href);
  const outputs = [];
  const detector = create({});
  detector.on('*', (data, { type, at, rule }) => outputs.push({ type, at, rule, data }));
  detector.push(events);
  detector.flush();
  assert.deepEqual(outputs, expected);
}

function throughTheCommandLine() {
  const [rulesFile, eventsFile] = [join(workshop, 'smoke.cep'), join(workshop, 'events.ndjson')];
  writeFileSync(rulesFile, rules);
  writeFileSync(eventsFile, events.map((event) => `${JSON.stringify(event)}\n`).join(''));
  const cep = (...args) =>
    execFileSync(process.execPath, [join(root, 'dist/cli/main.js'), ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  assert.match(cep('--version'), /^\d+\.\d+\.\d+\n$/);
  cep('check', rulesFile);
  const lines = cep('run', rulesFile, '--input', eventsFile).trimEnd().split('\n');
  const outputs = lines.map((line) => JSON.parse(line));
  assert.deepEqual(
    outputs.map(({ type, at, rule, data }) => ({ type, at, rule, data })),
    expected,
  );
}
