/** Where the pattern can end, and when a match there is complete (language §4.3, loops at the end of a pattern). */
import type { End } from '../../ir/automaton.ts';
import type { CoreRule } from '../../ir/core.ts';
import { isEach, mayBeEmpty, roomIsOpen } from '../../ir/elements.ts';

/**
 * @param canGoOn whether the loop at the point can take a further iteration
 * @param open whether any option is left
 */
export function endAt(core: CoreRule, point: number, canGoOn: boolean, open: boolean): End {
  const rest = core.elements.slice(point + 1);
  if (point < 0 || !rest.every(mayBeEmpty)) return 'no';
  if (!open) return 'now';
  const here = core.elements[point];
  const loopWaits = canGoOn && !isEach(here);
  return !loopWaits && rest.every(isEach) ? 'now' : 'closing';
}

/** True if all that may follow are `each` loops and loops that a count known at run time only may rule out. */
export function waitsForCounts(core: CoreRule, point: number): boolean {
  return core.elements.slice(point + 1).every((element) => isEach(element) || roomIsOpen(element));
}
