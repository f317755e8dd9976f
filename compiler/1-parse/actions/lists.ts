/** Lists that are written alike in several places. */
import type { Node } from 'ohm-js';
import type { Name } from '../../ir/ast.ts';
import { buildList } from '../families.ts';

/** The names of a `By` node: `by a, b`. */
export function namesBy(node: Node): readonly Name[] {
  const [, names] = node.children;
  return names === undefined ? [] : buildList('identifier', names);
}

/** … of one that may be missing. */
export function namesByOptional(iteration: Node): readonly Name[] {
  const by = iteration.children[0];
  return by === undefined ? [] : namesBy(by);
}
