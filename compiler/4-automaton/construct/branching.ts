/**
 * Which options stay open when one is taken: where `->>` and `each` make one run into several (language §4.3).
 */
import { isEach, modeOf } from '../../ir/elements.ts';
import type { Option } from '../../ir/automaton.ts';
import type { CoreRule } from '../../ir/core.ts';

/** An option before it is known which others it leaves open. */
export type OptionDraft = Omit<Option, 'leaves'>;

/** True if, after `taken` was taken, a branch of the run stays at the point and still has `other`. */
export function leavesOpen(core: CoreRule, taken: OptionDraft, other: OptionDraft): boolean {
  const point = core.elements[taken.point];
  if (taken.kind === 'again') return other.kind === 'forward' && isEach(point);
  const target = core.elements[taken.target];
  // Behind `->>` every later event begins a match of its own, and a loop that was left also goes on.
  if (target !== undefined && modeOf(target) === 'any') return true;
  if (other.kind === 'again') return isEach(point);
  if (other.target === taken.target) return false;
  // One of the two passes over the nearer element; the chain that begins there is a match of its own or none.
  const nearer = core.elements[Math.min(taken.target, other.target)];
  return isEach(nearer) || (other.target < taken.target && nearer !== undefined && modeOf(nearer) === 'any');
}
