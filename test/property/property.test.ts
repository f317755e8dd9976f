/**
 * The laws, each over the same random modules and traces, which are made of what can be compiled. `MOTIF_SEED` picks
 * other modules, `MOTIF_MODULES` another number of them; `npm run fuzz -- --minutes N` goes on for longer.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { runCampaign, type CampaignState } from './campaign.ts';
import { compiledConstructs } from './constructs/compiled.ts';
import { gateOf } from './constructs/gate.ts';
import { linearConstructs } from './constructs/linear.ts';
import type { ConstructName } from './constructs/probes.ts';
import { expectedLabels } from './covered/expected.ts';
import { laws } from './laws/laws.ts';
import { brokenText } from './report.ts';

const seed = Number(process.env['MOTIF_SEED'] ?? 20_260_301);
const modules = Number(process.env['MOTIF_MODULES'] ?? 2_000);
/** After so many failures the picture is clear. */
const enough = 3;

interface Scope {
  readonly made: string;
  readonly constructs: ReadonlySet<ConstructName>;
  readonly modules: number;
  /** The share of modules that put something out. */
  readonly matched: number;
  /** Whether they are enough for every construct to stand in some of them. */
  readonly covers: boolean;
}

/** The reference takes long for what few rules are made of: of the whole language there are fewer modules. */
const scopes: readonly Scope[] = [
  {
    made: 'rules with an automaton of their own',
    constructs: linearConstructs(),
    modules,
    matched: 0.6,
    covers: true,
  },
  {
    made: 'the whole language',
    constructs: compiledConstructs(),
    modules: modules / 20,
    matched: 0.5,
    covers: modules >= 20_000,
  },
];

describe.each(scopes)('laws over random modules of $made, seed ' + seed, (scope) => {
  const gate = gateOf(scope.constructs);
  let state: CampaignState;

  beforeAll(() => {
    const goesOn = (now: CampaignState): boolean => now.modules < scope.modules && now.broken.length < enough;
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
    expect(state.matched / state.modules).toBeGreaterThan(scope.matched);
  });

  if (scope.covers) {
    test('every construct stands in one of a hundred modules at least, and of those with output', () => {
      expect(state.coverage.rarer(expectedLabels(gate.allowed), 0.01)).toEqual([]);
    });
  }
});
