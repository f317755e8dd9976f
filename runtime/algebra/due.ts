/** When something falls due by itself. */
import type { Guards, Progress } from './model.ts';
import type { Way } from './way.ts';
import { closesAt } from './windows.ts';

/** The earliest due time of some ways, in microseconds; Infinity if nothing falls due. */
export function dueOf(ways: readonly Way[]): number {
  let due = Infinity;
  for (const way of ways) if (way.due < due) due = way.due;
  return due;
}

/** When the windows around a point close, or something that must not happen may complete. */
export function dueAround({ windows, nots, guards }: Progress): number {
  let due = Math.min(closesAt(windows), dueOfGuards(guards));
  for (const { watch } of nots) if (watch !== null) due = Math.min(due, dueOf(watch));
  return due;
}

function dueOfGuards(guards: Guards | null): number {
  if (guards === null) return Infinity;
  const own = guards.watch === null ? Infinity : dueOf(guards.watch);
  return Math.min(own, dueOfGuards(guards.below));
}
