/**
 * A loop that has not been left. For an event, in this order: an `N` closes it, or drops iterations; 1. what follows
 * begins, and the loop is left; 2. the iteration under way takes it, or one begins; 3. it is skipped. `greedy` puts the
 * second before the first.
 */
import { dueOf } from '../../due.ts';
import {
  NOTHING,
  NOT_TAKEN,
  TAKEN_BY_ANY,
  type Context,
  type EventContext,
  type LiveWay,
  type Progress,
  type Watch,
} from '../../model.ts';
import { occurs, occursAt, watch } from '../../negation.ts';
import type { Offer, Taken } from '../../way.ts';
import { isDone, type Done } from '../done.ts';
import { hasTaken, withTaken } from '../taken.ts';
import { arrowOf, beginIteration, type Commit } from './begin-iteration.ts';
import { isCommitted, type Committed } from './committed.ts';
import { isEnough, isFull, longer, type Chain, type LoopPlan } from './chain.ts';
import { afterDropping, iterationOf } from './drop.ts';
import { listening, type Listening } from './listening.ts';
import { boundByUntil } from './until.ts';

export interface LoopState {
  readonly plan: LoopPlan;
  readonly chain: Chain;
  /** The ways on if the loop is left with the chain. */
  readonly exits: readonly LiveWay[];
  /**
   * Whether an event has left the loop by `->>` already. The ways out go on beside it; those here still tell by which
   * later event it is left for good, and what there is when nothing can extend it.
   */
  readonly isLeft: boolean;
  /** The ways of the next iteration. */
  readonly under: readonly LiveWay[];
  /** What had been taken when it began. */
  readonly mark: Taken | null;
  /** Whether another iteration may begin where the one under way fails. */
  readonly restarts: boolean;
  /** Partial matches of what closes the loop. */
  readonly until: Watch;
  readonly form: LoopForm;
}

/**
 * `default`: one chain, left or continued. `every`: each chain has gone on by itself already (`each`, `any`). `starts`:
 * before the first iteration behind `->>`. `empty`: the chain without iterations behind `->>`, which takes none.
 */
export type LoopForm = 'default' | 'every' | 'starts' | 'empty';

/** The loop with a chain, in its default form: it is over, or may be left and continued. */
export function goOn(plan: LoopPlan, chain: Chain, context: Context): readonly LiveWay[] {
  const enough = isEnough(plan, chain);
  if (isFull(plan, chain)) return enough ? (plan.then.enter(chain.at, context) ?? []) : [];
  const exits = enough ? (plan.then.enter(chain.at, context) ?? []) : [];
  if (enough && plan.lasting !== null && exits.some((way) => way.ends())) return exits;
  const state = newState(plan, chain, 'default', context);
  if (state.under.length === 0) return enough ? exits : [];
  return [new LoopWay({ ...state, exits })];
}

/** Every chain is complete as soon as the minimum is reached, and goes on. Longer chains come first. */
export function everyChain(plan: LoopPlan, chain: Chain, context: Context): readonly LiveWay[] {
  const here = isEnough(plan, chain) ? (plan.then.enter(chain.at, context) ?? NOTHING) : NOTHING;
  if (isFull(plan, chain)) return here;
  const state = newState(plan, chain, 'every', context);
  return state.under.length === 0 ? here : [new LoopWay(state), ...here];
}

/** A loop with a chain and without ways out. */
export function newState(plan: LoopPlan, chain: Chain, form: LoopForm, context: Context): LoopState {
  const { until } = plan.node;
  return {
    plan,
    chain,
    exits: [],
    isLeft: false,
    under: beginIteration(plan, chain, commitOf(form), context),
    mark: chain.at.taken,
    restarts: form !== 'starts' && form !== 'empty' && arrowOf(plan, chain).mode === 'next',
    until: until === null ? null : watch(until, chain.at, context),
    form,
  };
}

export class LoopWay implements LiveWay {
  readonly due: number;
  private readonly state: LoopState;

  constructor(state: LoopState) {
    this.state = state;
    const { exits, under, until } = state;
    this.due = Math.min(dueOf(exits), dueOf(under), until === null ? Infinity : dueOf(until));
  }

  onEvent(outer: EventContext, offered: boolean, out: LiveWay[]): number {
    const context = listening(this.state.chain, outer);
    const state = tested(this.state, outer);
    const { plan, chain, form } = state;
    const iteration = iterate(state, context.under, offered && form !== 'empty' && !state.isBarred);
    const isGreedy = plan.node.greedy && iteration.taken !== NOT_TAKEN;
    const exits: LiveWay[] = [];
    const left = stepAll(state.exits, outer, offered && mayLeave(state) && !isGreedy, exits);
    if (left === NOT_TAKEN) {
      settle(state, exits, iteration, context, out);
      return iteration.taken;
    }
    if (!state.isLeft) for (const way of exits) pushIfAny(out, way.owing(chain.at.taken));
    // Left for good: what has become of the iteration does not matter any more.
    if ((left & TAKEN_BY_ANY) === 0) return left;
    const waiting = exits.filter((way) => !way.begun(chain.at.taken));
    settle({ ...state, isLeft: true }, waiting, iteration, context, out);
    return left | iteration.taken;
  }

  onInstant(outer: Context, out: LiveWay[]): boolean {
    if (outer.time < this.due) {
      out.push(this);
      return false;
    }
    const context = listening(this.state.chain, outer);
    const state = testedAt(this.state, outer);
    const exits: LiveWay[] = [];
    let fired = false;
    for (const way of state.exits) fired = way.onInstant(outer, exits) || fired;
    if (fired && mayLeave(state)) {
      for (const way of exits) out.push(way);
      return true;
    }
    settle(state, exits, iterateAt(state, context.under), context, out);
    return false;
  }

  ends(): boolean {
    const { plan, chain, exits } = this.state;
    return isEnough(plan, chain) && exits.some((way) => way.ends());
  }

  finished(): readonly LiveWay[] {
    const { plan, chain, exits, under } = this.state;
    const longer = under.flatMap((way) => way.finished());
    if (longer.length > 0)
      return longer.flatMap((way) => (isCommitted(way) ? way.ways : [way]).flatMap((one) => one.finished()));
    return isEnough(plan, chain) ? exits.flatMap((way) => way.finished()) : NOTHING;
  }

  begun(mark: Taken | null): boolean {
    const { chain, under, exits } = this.state;
    if (chain.at.taken !== mark) return true;
    return under.some((way) => way.begun(mark)) || exits.some((way) => way.begun(mark));
  }

  owing(mark: Taken | null): LiveWay | null {
    const { state } = this;
    const exits = state.exits.flatMap((way) => way.owing(mark) ?? []);
    return exits.length + state.under.length === 0 ? null : new LoopWay({ ...state, exits });
  }

  map(change: (progress: Progress) => Progress): LiveWay {
    const { state } = this;
    const all = (ways: readonly LiveWay[]): readonly LiveWay[] => ways.map((way) => way.map(change));
    const chain = { ...state.chain, at: change(state.chain.at) };
    return new LoopWay({ ...state, chain, exits: all(state.exits), under: all(state.under) });
  }

  without(isUsed: (offer: Offer) => boolean): LiveWay | null {
    const { state } = this;
    if (hasTaken(state.chain.at.taken, isUsed)) return null;
    const exits = state.exits.flatMap((way) => way.without(isUsed) ?? []);
    const under = state.under.flatMap((way) => way.without(isUsed) ?? []);
    return exits.length + under.length === 0 ? null : new LoopWay({ ...state, exits, under });
  }

  sample(): Progress {
    return this.state.chain.at;
  }
}

interface Tested extends LoopState {
  /** The event would close the loop that it begins. */
  readonly isBarred: boolean;
}

/** What an event does to the loop before it is offered: `drop` takes iterations out, `until` closes it. */
function tested(state: LoopState, context: EventContext): Tested {
  const { plan, form } = state;
  const { until } = plan.node;
  const left = withDropped(state, context);
  if (until === null || form === 'empty') return { ...left, isBarred: false };
  const next = occurs(until, left.until, left.chain.at.frame, context);
  if (next !== 'occurs') return { ...left, until: next, isBarred: false };
  // Behind `->>` a loop can be closed from its first iteration on; what has begun one by then is given up.
  if (plan.arrow.mode === 'any' && left.chain.found === 0) {
    const waiting = left.under.filter((way) => !way.begun(left.mark));
    return { ...left, under: waiting, isBarred: true };
  }
  return { ...closed(left, context), isBarred: false };
}

function withDropped(state: LoopState, context: EventContext): LoopState {
  const { plan, chain, under, mark } = state;
  const next = afterDropping(plan, chain, context);
  if (next === chain) return state;
  if (next.at === chain.at) return { ...state, chain: next };
  const { adopt } = plan.node;
  const rebind = (progress: Progress): Progress => {
    if (progress.taken !== chain.at.taken) return progress;
    const frame = adopt === null ? progress.frame : adopt(progress.frame, next.at.frame);
    return { ...progress, frame, taken: next.at.taken };
  };
  const exits = state.exits.map((way) => way.map(rebind));
  if (under.some((way) => way.begun(mark))) return { ...state, chain: next, exits };
  return {
    ...state,
    chain: next,
    exits,
    under: beginIteration(plan, next, commitOf(state.form), context.before),
    mark: next.at.taken,
  };
}

/** No iteration begins or goes on any more. */
function closed(state: LoopState, context: EventContext): LoopState {
  const under = state.under.flatMap((way) => way.finished());
  const bind = boundByUntil(state.plan.node, state.until, state.chain.at.frame, context);
  if (bind === null) return { ...state, under, restarts: false };
  const { chain } = state;
  const { taken } = chain.at;
  const withNames = (progress: Progress): Progress =>
    progress.taken === taken ? { ...progress, frame: bind(progress.frame) } : progress;
  return {
    ...state,
    chain: { ...chain, at: withNames(chain.at) },
    exits: state.exits.map((way) => way.map(withNames)),
    under,
    restarts: false,
  };
}

function testedAt(state: LoopState, context: Context): LoopState {
  const until = occursAt(state.until, context);
  return until === 'occurs' ? { ...state, until: null, under: [] } : { ...state, until };
}

/** A shorter chain is not left while the iteration under way counts as complete. */
function mayLeave({ plan, chain, under }: LoopState): boolean {
  return isEnough(plan, chain) && under.every((way) => way.finished().length === 0);
}

interface Iterated {
  readonly taken: number;
  /** What had been taken when the iteration began: it may be another one than before. */
  readonly mark: Taken | null;
  /** Ends of iterations. */
  readonly done: readonly (Done | Committed)[];
  readonly open: readonly LiveWay[];
}

function iterate(state: LoopState, context: EventContext, offered: boolean): Iterated {
  const { plan, chain, form } = state;
  const next: LiveWay[] = [];
  const taken = stepAll(state.under, context, offered, next);
  if (next.length > 0 || !fails(state)) return iterated(taken, state.mark, next);
  const again = beginIteration(plan, chain, commitOf(form), context.before);
  return iterated(stepAll(again, context, offered, next), chain.at.taken, next);
}

function iterateAt(state: LoopState, context: Context): Iterated {
  const { plan, chain, form } = state;
  const next: LiveWay[] = [];
  for (const way of state.under) way.onInstant(context, next);
  if (next.length > 0 || !fails(state)) return iterated(NOT_TAKEN, state.mark, next);
  const again = beginIteration(plan, chain, commitOf(form), context);
  return iterated(NOT_TAKEN, chain.at.taken, again);
}

function iterated(taken: number, mark: Taken | null, ways: readonly LiveWay[]): Iterated {
  return { taken, mark, done: ways.filter(isEnd), open: ways.filter((way) => !isEnd(way)) };
}

function isEnd(way: LiveWay): way is Done | Committed {
  return isDone(way) || isCommitted(way);
}

/** An iteration under way that has come to nothing leaves room for another one, but not for the start of the run. */
function fails({ chain, under, mark, restarts }: LoopState): boolean {
  return restarts && !chain.at.starts && under.some((way) => way.begun(mark));
}

function stepAll(ways: readonly LiveWay[], context: EventContext, offered: boolean, out: LiveWay[]): number {
  let taken = NOT_TAKEN;
  for (const way of ways) taken |= way.onEvent(context, offered, out);
  return taken;
}

/** What is left of the loop: longer chains, the loop as it was, or, if nothing can extend it, the ways out. */
function settle(
  state: LoopState,
  exits: readonly LiveWay[],
  { mark, done, open }: Iterated,
  context: Listening,
  out: LiveWay[],
): void {
  const { plan, chain, form } = state;
  for (const end of done) {
    const ways = isCommitted(end) ? end.ways : behindLast({ ...state, mark }, end.progress, context.outer);
    for (const way of ways) out.push(way);
  }
  if (open.length === 0) {
    if (done.length > 0 || exits.length === 0 || !isEnough(plan, chain)) {
      context.tellLosses();
      return;
    }
    // Broken while it could go on, a guarded part cannot end any more; what an event has yet to show can.
    const left = context.isBroken() ? exits.flatMap((way) => way.owing(chain.at.taken) ?? []) : exits;
    // Over, but not left: a `drop` may still take iterations out.
    const waits = plan.node.drop !== null && !state.isLeft && left.some((way) => !isEnd(way));
    for (const way of left) if (!waits || isEnd(way)) out.push(way);
    const exitsLeft = left.filter((way) => !isEnd(way));
    if (waits) out.push(new LoopWay({ ...state, exits: exitsLeft, under: NOTHING, restarts: false }));
    return;
  }
  context.tellLosses();
  if (form === 'empty' && exits.length === 0) return;
  const isExtended = done.length > 0;
  const kept = isExtended && form === 'default' ? NOTHING : exits;
  out.push(
    new LoopWay({ ...state, exits: kept, under: open, mark, restarts: state.restarts && !isExtended }),
  );
}

/** What an iteration leads to, by the form of the loop. */
function commitOf(form: LoopForm): Commit {
  return form === 'every' ? commitEvery : commitDefault;
}

const commitDefault: Commit = (plan, chain, end, context) =>
  goOn(plan, extended(plan, chain, end, context), context);

/** Complete whatever follows: such an iteration owes nothing. */
const commitEvery: Commit = (plan, chain, end, context) =>
  everyChain(plan, extended(plan, chain, end, context), context);

/** @param mark what had been taken when the iteration began */
function extended(
  plan: LoopPlan,
  chain: Chain,
  end: Progress,
  context: Context,
  mark = chain.at.taken,
): Chain {
  const at = longer(plan, chain, end, context);
  const next = { at, count: chain.count + 1, found: chain.found + 1 };
  if (chain.kept === null) return { ...next, kept: null };
  const one = iterationOf(plan, end, mark, context);
  const taken = withTaken(chain.at.taken, one.taken);
  return { ...next, at: { ...at, taken }, kept: [...chain.kept, one] };
}

/** The ways behind an iteration where a `drop` may have changed the chain since it began. */
function behindLast(
  { plan, chain, mark, form }: LoopState,
  end: Progress,
  context: Context,
): readonly LiveWay[] {
  const next = extended(plan, chain, end, context, mark);
  return form === 'every' ? everyChain(plan, next, context) : goOn(plan, next, context);
}

function pushIfAny(out: LiveWay[], way: LiveWay | null): void {
  if (way !== null) out.push(way);
}
