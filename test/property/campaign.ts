/** Many cases in a row, and what came of them. */
import { caseShape } from './case.ts';
import type { Gate } from './constructs/gate.ts';
import { coverage, type Coverage } from './covered/coverage.ts';
import { laws as allLaws } from './laws/laws.ts';
import type { Broken, Law } from './laws/law.ts';
import type { Target } from './subject.ts';
import { tryCase, type Trial } from './try-case.ts';

export interface Campaign {
  readonly seed: number;
  /** What modules are drawn from. */
  readonly gate: Gate;
  readonly target: Target;
  /** Asked before each case. */
  readonly goesOn: (state: CampaignState) => boolean;
  readonly laws?: readonly Law[];
  /** Make failures small before they are told; yes by default. */
  readonly shrink?: boolean;
  readonly onBroken?: (broken: Broken, index: number) => void;
}

export interface CampaignState {
  readonly modules: number;
  readonly matched: number;
  /** Modules that had to be left to the reference, because their constructs cannot be compiled together yet. */
  readonly uncompiled: number;
  readonly refused: readonly Refused[];
  readonly broken: readonly Broken[];
  /** Per law, on how many modules it said something. */
  readonly applied: ReadonlyMap<string, number>;
  readonly coverage: Coverage;
}

interface Refused {
  readonly index: number;
  readonly text: string;
  readonly reasons: readonly string[];
}

export function runCampaign({
  seed,
  gate,
  target,
  goesOn,
  laws = allLaws,
  shrink = true,
  onBroken,
}: Campaign): CampaignState {
  const refused: Refused[] = [];
  const broken: Broken[] = [];
  const applied = new Map(laws.map(({ name }) => [name, 0]));
  const counts = { modules: 0, matched: 0, uncompiled: 0 };
  const covered = coverage();
  const trial: Trial = { laws, shrink, gate, shapes: caseShape(gate), target };
  const state = (): CampaignState => ({ ...counts, refused, broken, applied, coverage: covered });
  for (let index = 0; goesOn(state()); index += 1) {
    const outcome = tryCase(seed, index, trial);
    counts.modules += 1;
    switch (outcome.kind) {
      case 'refused':
        refused.push({ index, text: outcome.text, reasons: outcome.reasons });
        break;
      case 'broken':
        broken.push(outcome.broken);
        onBroken?.(outcome.broken, index);
        break;
      case 'tried':
        counts.matched += outcome.matched ? 1 : 0;
        counts.uncompiled += outcome.compiled || target === 'reference' ? 0 : 1;
        covered.add(outcome);
        for (const name of outcome.applied) applied.set(name, (applied.get(name) ?? 0) + 1);
    }
  }
  return state();
}
