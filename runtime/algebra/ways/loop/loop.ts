/**
 * Repetition (language §4.3). By default a loop is left at the first event that can begin what follows; under `each`
 * and `any` what follows may begin behind every chain; behind `->>` every event that fits begins a chain.
 */
import { lengthAt } from '../../length.ts';
import type { Arrow, Context, Continuation, LiveWay, Progress } from '../../model.ts';
import type { LoopNode } from '../../plan.ts';
import { emptyChain, isEnough, isFull, type Chain, type LoopPlan } from './chain.ts';
import { everyChain, goOn, LoopWay, newState } from './loop-way.ts';

export function beginLoop(
  node: LoopNode,
  from: Progress,
  arrow: Arrow,
  then: Continuation,
  context: Context,
): readonly LiveWay[] {
  const plan = planOf(node, from, arrow, then, context);
  // A count below the minimum gives no match.
  if (plan.max !== null && (plan.max < plan.min || plan.max < 0)) return [];
  const chain = emptyChain(plan);
  if (node.each || node.any) return everyChain(plan, chain, context);
  if (arrow.mode !== 'any' || isFull(plan, chain)) return goOn(plan, chain, context);
  return chainPerStart(plan, chain, context);
}

function planOf(
  node: LoopNode,
  from: Progress,
  arrow: Arrow,
  then: Continuation,
  context: Context,
): LoopPlan {
  const { around } = context;
  return {
    node,
    from,
    arrow,
    min: node.min(from.frame, around),
    max: node.max === null ? null : node.max(from.frame, around),
    gap: node.gap === null ? null : lengthAt(node.gap, from, context),
    lasting: node.lasting === null ? null : lengthAt(node.lasting, from, context),
    then,
  };
}

/** Every event that fits begins a chain, each a loop of its own; passing all of them over leaves none. */
function chainPerStart(plan: LoopPlan, chain: Chain, context: Context): readonly LiveWay[] {
  const starts = newState(plan, chain, 'starts', context);
  const exits = isEnough(plan, chain) ? (plan.then.enter(chain.at, context) ?? []) : [];
  if (starts.under.length === 0) return exits;
  if (exits.length === 0) return [new LoopWay(starts)];
  return [new LoopWay(starts), new LoopWay({ ...starts, exits, form: 'empty' })];
}
