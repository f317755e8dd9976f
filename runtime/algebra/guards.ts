/** `P unless N`: the guards around a point (language §4.2). */
import type { Context, EventContext, Guards, Progress } from './model.ts';
import { occurs, occursAt, watch } from './negation.ts';
import type { Frame, Node } from './plan.ts';

/** A guard that begins with the first event taken inside. */
export function openGuard(negand: Node, below: Guards | null): Guards {
  return { negand, isActive: false, watch: null, below, depth: guardDepth(below) + 1 };
}

export function guardDepth(guards: Guards | null): number {
  return guards === null ? 0 : guards.depth;
}

/** Without the guards above a depth. */
export function guardsTo(guards: Guards | null, depth: number): Guards | null {
  let rest = guards;
  while (rest !== null && rest.depth > depth) rest = rest.below;
  return rest;
}

/** Once an event is taken: what `P` takes itself does not count, and with its first event the guard begins. */
export function guardsAfterTaking(guards: Guards | null, frame: Frame, context: Context): Guards | null {
  if (guards === null) return null;
  const below = guardsAfterTaking(guards.below, frame, context);
  if (guards.isActive) return below === guards.below ? guards : { ...guards, below };
  const point = { frame, end: context.time };
  return { ...guards, isActive: true, watch: watch(guards.negand, point, context), below };
}

/** The guards once an event has passed that the way has not taken; `broken` if one of them is. */
export function guardsAfter(
  guards: Guards | null,
  from: Progress,
  context: EventContext,
): Guards | null | 'broken' {
  return each(guards, context, (guard) => occurs(guard.negand, guard.watch, from.frame, context));
}

/** The guards behind an instant. */
export function guardsAt(guards: Guards | null, context: Context): Guards | null | 'broken' {
  return each(guards, context, (guard) => occursAt(guard.watch, context));
}

function each(
  guards: Guards | null,
  context: Context,
  next: (guard: Guards) => Guards['watch'] | 'occurs',
): Guards | null | 'broken' {
  if (guards === null) return null;
  const below = each(guards.below, context, next);
  if (below === 'broken') return below;
  const watched = guards.isActive ? next(guards) : guards.watch;
  if (watched === 'occurs') {
    context.breaks(guards.depth);
    return 'broken';
  }
  return watched === guards.watch && below === guards.below ? guards : { ...guards, watch: watched, below };
}
