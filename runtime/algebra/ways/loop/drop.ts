/** `drop (N where …)` (language §4.2): an `N` takes the iterations for which its condition holds out of the list. */
import type { Context, EventContext, Progress } from '../../model.ts';
import { occurs, watch } from '../../negation.ts';
import { takenSince } from '../taken.ts';
import { rebuilt, type Chain, type Iteration, type LoopPlan } from './chain.ts';
import type { Taken } from '../../way.ts';

/** An iteration that has ended, as `drop` looks at it. */
export function iterationOf(
  { node }: LoopPlan,
  end: Progress,
  mark: Taken | null,
  context: Context,
): Iteration {
  return {
    frame: end.frame,
    taken: takenSince(end.taken, mark),
    watch: node.drop === null ? null : watch(node.drop, end, context),
  };
}

/** The chain without the iterations that an event drops; the same object if it drops none. */
export function afterDropping(plan: LoopPlan, chain: Chain, context: EventContext): Chain {
  const { drop } = plan.node;
  if (drop === null || chain.kept === null) return chain;
  const left: Iteration[] = [];
  let same = true;
  for (const one of chain.kept) {
    const next = occurs(drop, one.watch, one.frame, context);
    if (next !== 'occurs') left.push(next === one.watch ? one : { ...one, watch: next });
    same &&= next === one.watch;
  }
  if (same) return chain;
  return left.length === chain.kept.length ? { ...chain, kept: left } : rebuilt(plan, chain, left, context);
}
