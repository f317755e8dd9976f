/**
 * A loop in its default and `greedy` form (language §4.3, repetition). For an event behind the last complete
 * iteration, in this order: 1. if it can begin what follows, the loop is left; 2. the loop takes it; 3. it is skipped.
 * `greedy` puts the second before the first.
 */
import { earliest, instant, isBefore, later, type Moment } from '../../moment.ts';
import { indexAfter } from '../../stream.ts';
import { complete, stuck, type Outcome } from '../progress.ts';
import { eventAt, type Next } from '../setting.ts';
import { isFull, leave, mayLeave, type Chain } from './chain.ts';
import { iterate, leaving, type Iterations } from './iterate.ts';
import type { LoopPlan } from './plan.ts';

export function leaveOrGoOn(plan: LoopPlan, chain: Chain): readonly Outcome[] {
  const { complete: here } = chain.progress;
  const next = leaving(plan, chain);
  const isOver = isFull(plan, chain, here) || (plan.lasting !== null && next.ends());
  if (isOver && mayLeave(plan, chain, here)) return [complete(leave(plan.loop, chain, here))];
  // At the maximum, but not for as long as `lasting` asks for: no further iteration can mend that.
  if (isFull(plan, chain, here)) return [stuck(chain.progress, here)];
  const iterations = iterate(plan, chain);
  const exits = exitsOf(plan, chain, iterations, next);
  if (exits.forGood) return exits.outcomes;
  return [
    ...iterations.chains.flatMap((longer) => leaveOrGoOn(plan, longer)),
    ...exits.outcomes,
    ...(iterations.chains.length === 0 ? waiting(plan, chain, next) : []),
    ...iterations.stuck,
  ];
}

/** The chain without iterations behind `->>`: every event that could begin one is passed over. */
export function leaveEmpty(plan: LoopPlan, chain: Chain, failed: Iterations['stuck']): readonly Outcome[] {
  const next = leaving(plan, chain);
  const exits = exitsOf(plan, chain, { chains: [], stuck: failed, taken: new Set() }, next);
  return exits.forGood ? exits.outcomes : [...exits.outcomes, ...waiting(plan, chain, next)];
}

interface Exits {
  readonly outcomes: readonly Outcome[];
  /** Whether the loop is left with the last of them. */
  readonly forGood: boolean;
}

/** Where the loop is left with this chain: by events up to where the next iteration ends, or by an instant. */
function exitsOf(plan: LoopPlan, chain: Chain, iterations: Iterations, next: Next): Exits {
  const { setting, loop } = plan;
  const { events } = setting.stream;
  const ends = earliest(...iterations.chains.map(({ progress }) => progress.complete));
  const instants = earliest(next.due(), closesAt(plan, chain, iterations, next));
  const outcomes: Outcome[] = [];
  for (let index = chain.progress.from; index < events.length; index += 1) {
    const { moment } = eventAt(setting, index);
    if (ends !== null && isBefore(ends, moment)) break;
    if (instants !== null && isBefore(instants, moment)) break;
    if (loop.greedy && iterations.taken.has(index)) continue;
    const mode = next.begins(index);
    if (mode === null) continue;
    // The chain is complete once, and behind `->>` every later event may begin what follows it; the loop goes on.
    if (outcomes.length === 0)
      outcomes.push(complete({ ...leave(loop, chain, moment), from: index, owing: true }));
    if (mode !== 'any') return { outcomes, forGood: true };
  }
  if (instants === null || (ends !== null && !isBefore(instants, ends))) return { outcomes, forGood: false };
  return { outcomes: [...outcomes, leftAt(plan, chain, instants, next)], forGood: true };
}

/** At the end of the pattern: when nothing can extend the chain, because no iteration can complete any more. */
function closesAt(plan: LoopPlan, chain: Chain, iterations: Iterations, next: Next): Moment | null {
  if (iterations.chains.length > 0 || !next.ends()) return null;
  const closes = iterations.stuck.map(({ ends }) => ends);
  const last = closes.reduce(
    (latest, one) => (latest === null || one === null ? null : isBefore(latest, one) ? one : latest),
    closes[0] ?? null,
  );
  if (last === null || !mayLeave(plan, chain, last)) return null;
  // A window of its own may have closed before the loop in front of it was over.
  return isBefore(last, chain.progress.complete) ? chain.progress.complete : last;
}

/** Left at an instant: an absence or a wait completes then, or the pattern ends there. */
function leftAt(plan: LoopPlan, chain: Chain, at: Moment, next: Next): Outcome {
  const from = leave(plan.loop, chain, at);
  const due = next.due();
  const isDue = due !== null && !isBefore(at, due);
  return complete(isDue ? from : { ...from, complete: at, from: indexAfter(plan.setting.stream, at) });
}

/** No event is left: what follows the loop is waited for in vain, which its own rules tell the end of. */
function waiting(plan: LoopPlan, chain: Chain, next: Next): readonly Outcome[] {
  const { stream } = plan.setting;
  // The last events may be later than the horizon: it lies just before them.
  const end = later(instant(stream.clock.horizon), chain.progress.complete);
  if (next.ends() || !mayLeave(plan, chain, end)) return [];
  return [complete({ ...leave(plan.loop, chain, end), from: stream.events.length })];
}
