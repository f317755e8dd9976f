/** What a loop hears of its iteration: windows that end it, and guards that are broken. */
import type { Context, Continuation, Progress } from '../../model.ts';
import type { Chain } from './chain.ts';

export interface Listening<C extends Context = Context> {
  /** For the ways out. */
  readonly outer: C;
  /** For the iteration: what a window ends of it counts only if the loop is not left or over by then. */
  readonly under: C;
  readonly tellLosses: () => void;
  /** Whether a guard around the loop was broken. */
  readonly isBroken: () => boolean;
}

/** The contexts of a loop, which has to know what has ended its iteration. */
export function listening<C extends Context>({ at }: Chain, outer: C): Listening<C> {
  const depth = at.guards?.depth ?? 0;
  const lost: (readonly [Progress, Continuation])[] = [];
  let isBroken = false;
  const under: C = {
    ...outer,
    lose: (progress: Progress, then: Continuation) => lost.push([progress, then]),
    breaks: (broken: number) => {
      isBroken ||= broken <= depth;
      outer.breaks(broken);
    },
  };
  const tellLosses = (): void => {
    for (const [progress, then] of lost) outer.lose(progress, then);
  };
  return { outer, under, tellLosses, isBroken: () => isBroken };
}
