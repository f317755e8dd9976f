/** The next iteration of a loop, and what its end means to it. */
import {
  ANY,
  NEXT,
  STRICT,
  type Arrow,
  type Context,
  type Continuation,
  type LiveWay,
  type Progress,
} from '../../model.ts';
import type { Frame, Node } from '../../plan.ts';
import { openWindow } from '../../windows.ts';
import { Done } from '../done.ts';
import { Committed } from './committed.ts';
import { isFull, longer, type Chain, type LoopPlan } from './chain.ts';

/** The ways behind an iteration that is complete. */
export type Commit = (plan: LoopPlan, chain: Chain, end: Progress, context: Context) => readonly LiveWay[];

/** The ways of the next iteration. */
export function beginIteration(
  plan: LoopPlan,
  chain: Chain,
  commit: Commit,
  context: Context,
): readonly LiveWay[] {
  const { node, gap } = plan;
  const { at, found } = chain;
  const isTimed = gap !== null && found > 0;
  const from: Progress = {
    ...at,
    frame: node.begin === null ? at.frame : node.begin(at.frame),
    windows: isTimed ? openWindow({ kind: 'gap', due: at.end + gap }, at.windows) : at.windows,
  };
  return context.begin(
    node.body,
    from,
    arrowOf(plan, chain),
    new IterationEnds(plan, chain, commit),
    context,
  );
}

/** The first iteration is found in the mode that leads to the loop, each further one in the mode of the loop. */
export function arrowOf({ node, arrow }: LoopPlan, { found }: Chain): Arrow {
  if (found === 0) return arrow;
  if (node.any) return ANY;
  if (node.strict === 'no') return NEXT;
  return node.strict === 'own' ? { mode: 'strict', own: node.types } : STRICT;
}

/** The end of an iteration: the loop looks after what follows it. */
class IterationEnds implements Continuation {
  private readonly plan: LoopPlan;
  private readonly chain: Chain;
  private readonly commit: Commit;

  constructor(plan: LoopPlan, chain: Chain, commit: Commit) {
    this.plan = plan;
    this.chain = chain;
    this.commit = commit;
  }

  enter(end: Progress, context: Context): readonly LiveWay[] | null {
    const { plan, chain } = this;
    if (!this.allows(end, context)) return null;
    // A `drop` may have changed the chain by the time an event ends the iteration: the loop itself goes on from it.
    if (chain.kept !== null && !mayGoOn(plan.node.body)) return [new Done(end)];
    const ways = this.commit(plan, chain, end, context);
    const { each, any } = plan.node;
    return ways.length === 0 ? [] : [new Committed(ways, each || any)];
  }

  /** The condition over the iteration; behind the last one that there can be, those of groups that end with it, too. */
  allows(end: Progress, context: Context): boolean {
    const { plan, chain } = this;
    const { where } = plan.node;
    if (where !== null && !where(end.frame, context.around)) return false;
    if (!isFull(plan, { count: chain.count + 1 })) return true;
    return plan.then.allows(longer(plan, chain, end, context), context);
  }

  /** An iteration under way counts as far as it got. */
  settle(progress: Progress, context: Context): Frame {
    const { plan, chain } = this;
    if (progress.taken === chain.at.taken) return plan.then.settle(chain.at, context);
    const { settle } = plan.node;
    const frame = settle === null ? progress.frame : settle(chain.at.frame, progress.frame, context.around);
    return plan.then.settle({ ...longer(plan, chain, progress, context), frame }, context);
  }
}

/** Whether a part may take more once it could end: it ends with a loop. */
function mayGoOn(node: Node): boolean {
  switch (node.kind) {
    case 'sequence': {
      const last = node.items.at(-1);
      return last?.kind === 'step' && mayGoOn(last.pattern);
    }
    case 'group':
      return mayGoOn(node.body);
    case 'loop':
      return true;
    case 'atom':
    case 'choice':
    case 'conjunction':
    case 'absence-operand':
      return false;
  }
}
