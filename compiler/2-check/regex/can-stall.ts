/**
 * Tells whether matching can take time that grows without bound in the length of the text: whether some text can go
 * round a loop of the expression in two ways, so that a backtracking matcher tries every combination.
 */
import { overlap } from './char-set.ts';
import { positionsOf, type Positions } from './positions.ts';
import type { RegexTree } from './regex-tree.ts';
import { stronglyConnected } from '../strongly-connected.ts';

/** Why it can stall, or null. */
export function reasonToStall(tree: RegexTree): string | null {
  const construct = unboundedConstruct(tree);
  if (construct !== null) return construct;
  const positions = positionsOf(tree);
  if (positions === null) return 'it is too large to be judged';
  return isAmbiguousInLoop(positions) ? 'the same text can go round a loop in several ways' : null;
}

function unboundedConstruct(tree: RegexTree): string | null {
  switch (tree.kind) {
    case 'unbounded':
      return tree.what;
    case 'repeat':
      return unboundedConstruct(tree.body);
    case 'sequence':
      return tree.parts.map(unboundedConstruct).find((reason) => reason !== null) ?? null;
    case 'choice':
      return tree.options.map(unboundedConstruct).find((reason) => reason !== null) ?? null;
    default:
      return null;
  }
}

function isAmbiguousInLoop({ sets, next }: Positions): boolean {
  const loops = stronglyConnected(sets.length, (position) => next[position] ?? []);
  return loops.some((loop) => hasDoubleStep(loop, next) || hasTwoWaysRound(loop, { sets, next }));
}

function hasDoubleStep(loop: readonly number[], next: Positions['next']): boolean {
  const inside = new Set(loop);
  return loop.some((position) => {
    const steps = (next[position] ?? []).filter((one) => inside.has(one));
    return new Set(steps).size < steps.length;
  });
}

/** Two walkers read the same text round the loop; some pair of places can be left and reached again together. */
function hasTwoWaysRound(loop: readonly number[], { sets, next }: Positions): boolean {
  const size = loop.length;
  const numbers = new Map(loop.map((position, index) => [position, index]));
  const successors = loop.map((position) => (next[position] ?? []).flatMap((one) => numbers.get(one) ?? []));
  const isShared = loop.map((one) => loop.map((other) => overlap(sets[one] ?? [], sets[other] ?? [])));
  const pairs = stronglyConnected(size * size, (pair) => {
    const [left, right] = [Math.floor(pair / size), pair % size];
    return (successors[left] ?? []).flatMap((one) =>
      (successors[right] ?? []).filter((other) => isShared[one]?.[other]).map((other) => one * size + other),
    );
  });
  return pairs.some((pair) => {
    const isTogether = (one: number): boolean => Math.floor(one / size) === one % size;
    return pair.some(isTogether) && !pair.every(isTogether);
  });
}
