/**
 * Laws about the reference interpreter alone, over random modules of the whole language: what cannot be compiled yet is
 * tried here. Whatever is compiled is tried by `property.test.ts` as well.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadReference, showDiagnostic } from '../engine/load.ts';
import { runCampaign, type CampaignState } from './campaign.ts';
import { openGate } from './constructs/gate.ts';
import { probes } from './constructs/probes.ts';
import { brokenText } from './report.ts';

const seed = Number(process.env['MOTIF_SEED'] ?? 20_260_301);
const modules = Number(process.env['MOTIF_REFERENCE_MODULES'] ?? 150);

describe(`laws about the reference over ${modules} random modules, seed ${seed}`, () => {
  let state: CampaignState;

  beforeAll(() => {
    const goesOn = (now: CampaignState): boolean => now.modules < modules && now.broken.length === 0;
    state = runCampaign({ seed, gate: openGate, target: 'reference', goesOn });
    const { matched, refused } = state;
    console.log(
      `${state.modules} modules of seed ${seed}: ${matched} with output, ${refused.length} refused`,
    );
  }, 900_000);

  test('they hold', () => {
    expect(state.broken.map(brokenText).join('\n')).toBe('');
  });

  test('what is generated is accepted', () => {
    const examples = state.refused.slice(0, 2).map(({ text, reasons }) => `${text}\n${reasons.join('\n')}`);
    expect(state.refused.length > 0.05 * state.modules ? examples.join('\n') : '').toBe('');
  });
});

test.each([...probes])('the probe for %s is a rule', (_, text) => {
  const loaded = loadReference(text);
  expect(loaded.ok ? [] : loaded.diagnostics.map(showDiagnostic)).toEqual([]);
});
