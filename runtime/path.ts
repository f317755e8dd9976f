/**
 * Which way a branching run went: the atoms it took and where, in order. Two matches of one run that complete
 * together are reported in the order of their paths (language §4.5): staying in a loop before leaving it (longest
 * chain first), taking an event before passing it over, the left operand first.
 */
export interface PathStep {
  readonly before: PathStep | null;
  readonly length: number;
  /** Number of the atom in the pattern, in the order of the text. */
  readonly atom: number;
  /** Position in the whole input of the event taken. */
  readonly position: number;
}

export function step(before: PathStep | null, atom: number, position: number): PathStep {
  return { before, length: before === null ? 1 : before.length + 1, atom, position };
}

/** Negative if `one` is reported first. A longer path comes before its own beginning. */
export function comparePaths(one: PathStep | null, other: PathStep | null): number {
  const left = steps(one);
  const right = steps(other);
  const shared = Math.min(left.length, right.length);
  for (let i = 0; i < shared; i += 1) {
    const a = left[i] as PathStep;
    const b = right[i] as PathStep;
    if (a === b) continue;
    if (a.atom !== b.atom) return a.atom - b.atom;
    if (a.position !== b.position) return a.position - b.position;
  }
  return right.length - left.length;
}

function steps(last: PathStep | null): PathStep[] {
  const all = new Array<PathStep>(last === null ? 0 : last.length);
  for (let cell = last; cell !== null; cell = cell.before) all[cell.length - 1] = cell;
  return all;
}
