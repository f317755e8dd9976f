/** Tries the laws in a mutated copy, and ends with code 1 at the first that is broken: the fault is caught. */
import { runCampaign } from '../property/campaign.ts';
import { linearConstructs } from '../property/constructs/linear.ts';
import { gateOf } from '../property/constructs/gate.ts';

const [modules, seed] = process.argv.slice(2).map(Number);
const state = runCampaign({
  seed: seed ?? 1,
  gate: gateOf(linearConstructs()),
  target: 'code',
  goesOn: (now) => now.modules < (modules ?? 100) && now.broken.length === 0 && now.refused.length < 20,
  shrink: false,
});
const [broken] = state.broken;
if (broken !== undefined) console.log(`${broken.law} after ${state.modules} modules`);
else if (state.refused.length >= 20)
  console.log(`modules are refused: ${state.refused[0]?.reasons[0] ?? ''}`);
process.exitCode = broken !== undefined || state.refused.length >= 20 ? 1 : 0;
