/** What a rule must keep beyond its types. Each is one file; the order is that in which a reader wants to hear of them. */
import type { MatchRule } from '../../ir/typed.ts';
import type { ModuleContext } from '../context.ts';
import { absencesDoNotStart } from './absences-do-not-start.ts';
import { firstBindsForGood } from './first-binds-for-good.ts';
import { greedyLoopsAreLeft } from './greedy-loops-are-left.ts';
import { heldMatchesAreReleased } from './held-matches-are-released.ts';
import { keysAreForgotten } from './keys-are-forgotten.ts';
import { loopBodiesTakeEvents } from './loop-bodies-take-events.ts';
import { loopsAtTheEndClose } from './loops-at-the-end-close.ts';
import { negationsHaveAnEnd } from './negations-have-an-end.ts';
import { operandsEndByThemselves } from './operands-end-by-themselves.ts';
import { patternsTakeEvents } from './patterns-take-events.ts';
import type { StaticRule } from './rule.ts';
import { runsAreBounded } from './runs-are-bounded.ts';
import { suffixesAreMeant } from './suffixes-are-meant.ts';
import { timeFits } from './time-fits.ts';
import { timeoutsCanAct } from './timeouts-can-act.ts';

const staticRules: readonly StaticRule[] = [
  patternsTakeEvents,
  loopBodiesTakeEvents,
  absencesDoNotStart,
  operandsEndByThemselves,
  loopsAtTheEndClose,
  negationsHaveAnEnd,
  timeFits,
  greedyLoopsAreLeft,
  runsAreBounded,
  suffixesAreMeant,
  firstBindsForGood,
  heldMatchesAreReleased,
  keysAreForgotten,
  timeoutsCanAct,
];

export function checkStaticRules(rule: MatchRule, module: ModuleContext): void {
  for (const check of staticRules) check(rule, module);
}
