/**
 * The laws, each over the same random modules and traces, which are made of what can be compiled. `MOTIF_SEED` picks
 * other modules, `MOTIF_MODULES` another number of them; `npm run fuzz -- --minutes N` goes on for longer.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { runCampaign, type CampaignState } from './campaign.ts';
import { compiledConstructs } from './constructs/compiled.ts';
import { gateOf } from './constructs/gate.ts';
import { expectedLabels } from './covered/expected.ts';
import { laws } from './laws/laws.ts';
import { brokenText } from './report.ts';

const seed = Number(process.env['MOTIF_SEED'] ?? 20_260_301);
const modules = Number(process.env['MOTIF_MODULES'] ?? 2_000);
/** After so many failures the picture is clear. */
const enough = 3;

describe(`laws over ${modules} random modules, seed ${seed}`, () => {
  const gate = gateOf(compiledConstructs());
  let state: CampaignState;

  beforeAll(() => {
    const goesOn = (now: CampaignState): boolean => now.modules < modules && now.broken.length < enough;
    state = runCampaign({ seed, gate, target: 'code', goesOn });
    const { matched, uncompiled, refused } = state;
    console.log(
      `${state.modules} modules of seed ${seed}: ${matched} with output, ${uncompiled} not compiled, ${refused.length} refused`,
    );
  }, 900_000);

  test.each(laws.map(({ name }) => name))('%s', (name) => {
    const broken = state.broken.filter(({ law }) => law === name);
    expect(broken.map(brokenText).join('\n')).toBe('');
    expect(state.applied.get(name), 'modules that the law says something about').toBeGreaterThan(0);
  });

  test('theCompilerNeverThrows', () => {
    const broken = state.broken.filter(({ law }) => law === 'theCompilerNeverThrows');
    expect(broken.map(brokenText).join('\n')).toBe('');
  });

  test('what is generated is accepted, and most of it matches', () => {
    const examples = state.refused.slice(0, 2).map(({ text, reasons }) => `${text}\n${reasons.join('\n')}`);
    expect(state.refused.length > 0.05 * state.modules ? examples.join('\n') : '').toBe('');
    expect(state.matched / state.modules).toBeGreaterThan(0.6);
  });

  test('every construct stands in one of a hundred modules at least, and of those with output', () => {
    expect(state.coverage.rarer(expectedLabels(gate.allowed), 0.01)).toEqual([]);
  });
});
