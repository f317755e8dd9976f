/**
 * `npm run fuzz -- --minutes N [--seed S] [--coverage]`: tries the laws on random modules for as long as told, shows
 * how far it is, and keeps every failure, shrunk, as a case in test/regressions.
 */
import { parseArgs } from 'node:util';
import { runCampaign, type CampaignState } from './campaign.ts';
import { keepRegression } from './keep-regression.ts';
import { brokenText } from './report.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string' },
    coverage: { type: 'boolean', default: false },
  },
});

const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const began = performance.now();
const minutes = (): number => (performance.now() - began) / 60_000;
const end = Number(values.minutes);
let shown = 0;

function progress({ modules, matched, refused, broken }: CampaignState): string {
  const rate = Math.round(modules / Math.max(minutes(), 1e-6) / 60);
  return `${minutes().toFixed(1)} min: ${modules} modules (${rate}/s), ${matched} with output, ${refused.length} refused, ${broken.length} disagreements`;
}

console.log(`fuzz: seed ${seed}, ${end} minutes`);
const state = runCampaign({
  seed,
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
process.exitCode = state.broken.length > 0 || state.refused.length > state.modules / 50 ? 1 : 0;
