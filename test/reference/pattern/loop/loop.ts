/**
 * Repetition (language §4.3). By default a loop is left at the first event that can begin what follows; under `each`
 * and `any` what follows may begin behind every chain.
 */
import type { Loop } from '../../../../compiler/ir/typed.ts';
import { eitherNext } from '../choice.ts';
import { complete, stuck, type Outcome, type Progress } from '../progress.ts';
import { lengthOf, type Next, type SearchMode, type Setting } from '../setting.ts';
import { emptyChain, isFull, leave, mayLeave, readCounts, type Chain } from './chain.ts';
import { iterate, iterationBegins, leaving } from './iterate.ts';
import { leaveEmpty, leaveOrGoOn } from './leave-or-go-on.ts';
import { bindingsIn, typesIn, type LoopPlan } from './plan.ts';

export function loopCompletions(
  loop: Loop,
  from: Progress,
  mode: SearchMode,
  setting: Setting,
): readonly Outcome[] {
  const plan = planOf(loop, from, mode, setting);
  // A count below the minimum gives no match (language §10, decision 23).
  if (plan === null) return [stuck(from, from.complete)];
  const chain = emptyChain(plan, from);
  if (loop.each || loop.any) return everyChain(plan, chain);
  return mode === 'any' ? chainPerStart(plan, chain) : leaveOrGoOn(plan, chain);
}

export function loopBeginnings(loop: Loop, from: Progress, mode: SearchMode, setting: Setting): Next {
  const plan = planOf(loop, from, mode, setting);
  if (plan === null) return eitherNext([]);
  const chain = emptyChain(plan, from);
  return eitherNext([iterationBegins(plan, chain), leaving(plan, chain)]);
}

/** Every chain is a completion as soon as the minimum is reached, and goes on. */
function everyChain(plan: LoopPlan, chain: Chain): readonly Outcome[] {
  const { complete: at } = chain.progress;
  const here = mayLeave(plan, chain, at)
    ? [complete(whateverFollows(plan, chain, leave(plan.loop, chain, at)))]
    : [];
  if (isFull(plan, chain, at)) return here.length > 0 ? here : [stuck(chain.progress, at)];
  const { chains, stuck: failed } = iterate(plan, chain);
  return [...chains.flatMap((longer) => everyChain(plan, longer)), ...here, ...failed];
}

/** A chain whose last iteration an event has ended is complete with that event, and owes nothing. */
function whateverFollows({ setting }: LoopPlan, { iterations }: Chain, progress: Progress): Progress {
  const ending = setting.stream.events[progress.from];
  if (!progress.owing || iterations.length === 0 || ending === undefined) return progress;
  return { ...progress, complete: ending.moment, owing: false };
}

/** Behind `->>` every event that fits begins a chain, each a loop of its own; passing all of them over leaves none. */
function chainPerStart(plan: LoopPlan, chain: Chain): readonly Outcome[] {
  if (isFull(plan, chain, chain.progress.complete)) return leaveOrGoOn(plan, chain);
  const { chains, stuck: failed } = iterate(plan, chain);
  return [
    ...chains.flatMap((longer) => leaveOrGoOn(plan, longer)),
    ...leaveEmpty(plan, chain, failed),
    ...failed,
  ];
}

function planOf(loop: Loop, from: Progress, mode: SearchMode, setting: Setting): LoopPlan | null {
  const { min, max } = readCounts(loop, from, setting);
  if (max !== null && (max < min || max < 0)) return null;
  const names = bindingsIn(loop.body).map((id) => [setting.bindings[id]?.name ?? '', id] as const);
  return {
    loop,
    mode,
    setting,
    min,
    max,
    gap: loop.gap === null ? null : lengthOf(loop.gap, setting, from),
    lasting: loop.lasting === null ? null : lengthOf(loop.lasting, setting, from),
    names: new Map(names),
    types: new Set(typesIn(loop.body)),
  };
}
