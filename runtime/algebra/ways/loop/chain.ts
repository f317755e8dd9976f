/** The iterations of a loop so far (language §4.3, repetition: "the iterations form a chain"). */
import type { Arrow, Context, Continuation, Progress, Watch } from '../../model.ts';
import type { Frame, LoopNode } from '../../plan.ts';
import type { Taken } from '../../way.ts';
import { guardDepth, guardsTo } from '../../guards.ts';
import { closeTo, depthOf } from '../../windows.ts';
import { takenSince, withTaken } from '../taken.ts';

/** What is the same for all chains of one loop from one point. */
export interface LoopPlan {
  readonly node: LoopNode;
  /** The point before the loop. */
  readonly from: Progress;
  /** How the first iteration is found. */
  readonly arrow: Arrow;
  readonly min: number;
  /** Null: no maximum. */
  readonly max: number | null;
  /** Microseconds. */
  readonly gap: number | null;
  readonly lasting: number | null;
  readonly then: Continuation;
}

export interface Chain {
  /** Behind the last iteration, outside of it. */
  readonly at: Progress;
  /** Iterations, without those that were dropped. */
  readonly count: number;
  /** Iterations, with those that were dropped. */
  readonly found: number;
  /** The iterations, where a `drop` may take some of them out; null elsewhere. */
  readonly kept: readonly Iteration[] | null;
}

export interface Iteration {
  /** The frame in which it ended. */
  readonly frame: Frame;
  readonly taken: readonly Taken[];
  /** Partial matches of what drops it. */
  readonly watch: Watch;
}

export function emptyChain({ node, from }: LoopPlan): Chain {
  return { at: from, count: 0, found: 0, kept: node.drop === null ? null : [] };
}

/** The point behind a further iteration, which has ended at `end`: its own windows and guards are over. */
export function longer({ node, from }: LoopPlan, chain: Chain, end: Progress, context: Context): Progress {
  const { commit } = node;
  return {
    ...end,
    frame: commit === null ? end.frame : commit(chain.at.frame, end.frame, context.around),
    windows: closeTo(end.windows, depthOf(from.windows)),
    guards: guardsTo(end.guards, guardDepth(from.guards)),
  };
}

export function isFull({ max }: LoopPlan, { count }: Pick<Chain, 'count'>): boolean {
  return max !== null && count >= max;
}

/** Whether the minimum is reached, in number and in time. */
export function isEnough({ min, lasting, from }: LoopPlan, { count, at }: Chain): boolean {
  if (count < min) return false;
  if (lasting === null) return true;
  const events = takenSince(at.taken, from.taken);
  const [first, last] = [events[0], events.at(-1)];
  return (
    first !== undefined && last !== undefined && last.offer.event.$time - first.offer.event.$time >= lasting
  );
}

/** The chain that is left of some iterations. The point stays where the last one ended, dropped or not. */
export function rebuilt(plan: LoopPlan, chain: Chain, kept: readonly Iteration[], context: Context): Chain {
  const { node, from } = plan;
  const frame = kept.reduce(
    (outer, one) => (node.commit === null ? one.frame : node.commit(outer, one.frame, context.around)),
    from.frame,
  );
  const taken = withTaken(
    from.taken,
    kept.flatMap((one) => one.taken),
  );
  return { ...chain, at: { ...chain.at, frame, taken }, count: kept.length, kept };
}
