/**
 * `npm run fuzz -- --minutes N [--seed S] [--constructs a,b,c] [--reference] [--coverage]`: tries the laws on random
 * modules for as long as told, shows how far it is, and keeps every failure, shrunk, as a case in test/regressions.
 * `--constructs` asks for modules that have one of these at least, `--reference` for laws about the reference
 * interpreter alone and for the whole language; otherwise modules are made of what can be compiled.
 */
import { parseArgs } from 'node:util';
import { runCampaign, type CampaignState } from './campaign.ts';
import { compiledConstructs } from './constructs/compiled.ts';
import { gateOf, openGate, type Gate } from './constructs/gate.ts';
import { constructNames, isConstruct } from './constructs/probes.ts';
import { keepRegression } from './keep-regression.ts';
import { brokenText } from './report.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string' },
    constructs: { type: 'string', default: '' },
    reference: { type: 'boolean', default: false },
    coverage: { type: 'boolean', default: false },
  },
});

function readGate(): Gate {
  const allowed = values.reference ? new Set(constructNames) : compiledConstructs();
  const asked = values.constructs.split(',').filter((name) => name !== '');
  const unknown = asked.filter((name) => !isConstruct(name));
  if (unknown.length > 0)
    throw new Error(`no construct is called ${unknown.join(', ')}; there are ${constructNames.join(', ')}`);
  const known = asked.filter(isConstruct);
  const missing = known.filter((name) => !allowed.has(name));
  if (missing.length > 0) throw new Error(`not compiled yet: ${missing.join(', ')}; try --reference`);
  return known.length === 0 && values.reference ? openGate : gateOf(allowed, new Set(known));
}

const gate = readGate();
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const began = performance.now();
const minutes = (): number => (performance.now() - began) / 60_000;
const end = Number(values.minutes);
let shown = 0;

function progress({ modules, matched, uncompiled, refused, broken }: CampaignState): string {
  const rate = Math.round(modules / Math.max(minutes(), 1e-6) / 60);
  const left = uncompiled === 0 ? '' : `, ${uncompiled} not compiled`;
  return `${minutes().toFixed(1)} min: ${modules} modules (${rate}/s), ${matched} with output${left}, ${refused.length} refused, ${broken.length} disagreements`;
}

console.log(
  `fuzz: seed ${seed}, ${end} minutes, ${gate.allowed.size} of ${constructNames.length} constructs`,
);
const state = runCampaign({
  seed,
  gate,
  target: values.reference ? 'reference' : 'code',
  goesOn: (now) => {
    if (minutes() - shown >= 0.5) {
      shown = minutes();
      console.log(progress(now));
    }
    return minutes() < end;
  },
  onBroken: (broken, index) => {
    console.log(`\n${brokenText(broken)}\nkept as ${keepRegression(broken, seed, index)}\n`);
  },
});

console.log(progress(state));
for (const [law, modules] of state.applied) console.log(`  ${law}: ${modules} modules`);
if (values.coverage) console.log(state.coverage.lines().join('\n'));
for (const { text, reasons } of state.refused.slice(0, 3))
  console.log(`\nrefused:\n${text}\n${reasons.join('\n')}`);
process.exitCode = state.broken.length > 0 || state.refused.length > state.modules / 20 ? 1 : 0;
