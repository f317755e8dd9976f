/** The iterations of a loop so far (language §4.3, repetition: "the iterations form a chain"). */
import type { Loop } from '../../../../compiler/ir/typed.ts';
import { bindEvent, closeLoop, Iteration, kept, newFrame, openLoop, type Bindings } from '../../bindings.ts';
import { isBefore, type Moment } from '../../moment.ts';
import { firstOf } from '../negation.ts';
import type { Completion, Progress } from '../progress.ts';
import { numberOf, type Setting } from '../setting.ts';
import type { LoopPlan } from './plan.ts';

export interface Chain {
  /** Behind the last iteration, or where the loop began; the loop is still open in its bindings. */
  readonly progress: Progress;
  readonly iterations: readonly Iteration[];
  /** The `N` that closes the loop for good; null if there is none. */
  readonly until: Completion | null;
}

/** The chain without iterations. */
export function emptyChain(plan: LoopPlan, from: Progress): Chain {
  return chainOf(
    plan,
    { ...from, bindings: openLoop(from.bindings, { loop: plan.loop, iterations: [] }) },
    [],
  );
}

/** The frame in which an iteration begins. */
export function beginIteration({ names, loop }: LoopPlan, from: Progress): Progress {
  const own = { names: new Set(names.values()), repeatsEvent: loop.body.kind === 'atom' };
  return { ...from, bindings: newFrame(from.bindings, own) };
}

/** The chain with one more iteration, which ended in its own frame at `end`. */
export function withIteration(plan: LoopPlan, chain: Chain, end: Progress): Chain {
  const { events, iterations, outer } = end.bindings;
  const taken = end.taken.slice(chain.progress.taken.length).map(({ event }) => event);
  const parts = { events, iterations, names: namesOf(plan.loop), taken };
  const one = new Iteration({ ...parts, dropped: null });
  const all = [...chain.iterations, new Iteration({ ...parts, dropped: droppedAt(plan, end, one) })];
  const around: Bindings = outer ?? end.bindings;
  const bindings = openLoop(around, { loop: plan.loop, iterations: all });
  return chainOf(plan, { ...end, bindings }, all);
}

function namesOf({ names }: Loop): Iteration['names'] {
  return new Map(names.map(({ name, binding }) => [name, binding]));
}

function chainOf(plan: LoopPlan, progress: Progress, iterations: readonly Iteration[]): Chain {
  return { progress, iterations, until: untilOf(plan, progress, iterations.length) };
}

/** Behind `->>` a loop can be closed from its first iteration on, behind the other arrows from where it began. */
function untilOf({ loop, mode, setting }: LoopPlan, progress: Progress, found: number): Completion | null {
  if (loop.until === null || (found === 0 && mode === 'any')) return null;
  return firstOf(loop.until, progress, setting);
}

/** `drop`: the first `N` behind an iteration for which its condition holds takes the iteration out. */
function droppedAt({ loop, setting }: LoopPlan, end: Progress, one: Iteration): Moment | null {
  if (loop.drop === null) return null;
  // In the frame of the iteration a name of the body is that of the one iteration, and so is that of all of them.
  const iterations = new Map(end.bindings.iterations);
  if (loop.iterations !== null) iterations.set(loop.iterations, [one]);
  const inside = { ...end, bindings: { ...end.bindings, iterations } };
  return firstOf(loop.drop, inside, setting)?.progress.complete ?? null;
}

/** How many iterations there are at a moment. */
function countAt({ iterations }: Chain, at: Moment): number {
  return kept(iterations, at).length;
}

/** Whether the loop may be left at a moment: the minimum is reached, and the condition of a group that ends here. */
export function mayLeave(plan: LoopPlan, chain: Chain, at: Moment): boolean {
  const { loop, min, lasting, setting } = plan;
  const list = kept(chain.iterations, at);
  if (list.length < min) return false;
  if (lasting !== null) {
    const events = list.flatMap(({ taken }) => taken.map(({ moment }) => moment.time));
    const [first, last] = [events[0], events.at(-1)];
    if (first === undefined || last === undefined || last - first < lasting) return false;
  }
  return setting.completes === null || setting.completes(leave(loop, chain, at));
}

export function isFull({ max }: LoopPlan, chain: Chain, at: Moment): boolean {
  return max !== null && countAt(chain, at) >= max;
}

/** What there is behind the loop if it is left at a moment. The events of dropped iterations are no part of a match. */
export function leave(loop: Loop, { progress, iterations, until }: Chain, at: Moment): Progress {
  const rest = new Set(kept(iterations, at));
  const dropped = new Set(iterations.filter((one) => !rest.has(one)).flatMap(({ taken }) => taken));
  const closed = closeLoop(progress.bindings, loop, at);
  const isClosed = until !== null && !isBefore(at, until.progress.complete);
  return {
    ...progress,
    taken: progress.taken.filter(({ event }) => !dropped.has(event)),
    bindings: isClosed ? withNamesOf(closed, until) : closed,
  };
}

/** `until (N as n)`: the name is bound once the loop is closed. */
function withNamesOf(bindings: Bindings, { progress }: Completion): Bindings {
  return [...progress.bindings.events].reduce((all, [name, events]) => {
    const event = events.at(-1);
    const isNew = event !== undefined && !(bindings.events.get(name) ?? []).includes(event);
    return isNew && progress.taken.some((taken) => taken.event === event) ? bindEvent(all, name, event) : all;
  }, bindings);
}

/** The counts and lengths of a loop, which may depend on what was bound before it. */
export function readCounts(
  loop: Loop,
  from: Progress,
  setting: Setting,
): { readonly min: number; readonly max: number | null } {
  return {
    min: numberOf(loop.min, setting, from),
    max: loop.max === null ? null : numberOf(loop.max, setting, from),
  };
}
