/** Comments, put on the nodes they stand nearest to, so that the formatter can print each of them again. */
import type { Comment, Comments, Module, NodeBase } from '../../ir/ast.ts';
import { mapChildren, type AnyNode } from '../../ir/ast/children.ts';
import { documented } from './documentation.ts';
import { movedTo, placementOf, type Placement } from './placement.ts';

/** The tree with all comments of its file, which are in order of the text. */
export function attachComments(module: Module, comments: readonly Comment[]): Module {
  if (comments.length === 0) return module;
  const placed = new Map<NodeBase, Comments>();
  const touched = new Set<NodeBase>();
  const put = (comment: Comment, { path, node, side }: Placement): void => {
    const known = placed.get(node) ?? none;
    const earlier = side === 'trailing' ? endsOfLine(comment, known.trailing) : [];
    const trailing = known.trailing.filter((other) => !earlier.includes(other));
    const rest = { ...known, trailing };
    placed.set(node, { ...rest, [side]: [...rest[side], comment] });
    for (const changed of [...path, node]) touched.add(changed);
    for (const one of earlier) put(one, placementOf(movedTo('leading', node, one), module));
  };
  for (const comment of comments) put(comment, placementOf(comment, module));
  return rebuilt(module, placed, touched);
}

function rebuilt<Node extends NodeBase>(
  node: Node,
  placed: ReadonlyMap<NodeBase, Comments>,
  touched: ReadonlySet<NodeBase>,
): Node {
  const below = mapChildren(node, (part: AnyNode) =>
    touched.has(part) ? rebuilt(part, placed, touched) : part,
  );
  const comments = placed.get(node);
  return comments === undefined ? below : documented({ ...below, comments });
}

const none: Comments = { leading: [], inner: [], trailing: [] };

/** A line has one end: of two comments that run to it, the first moves in front of the node. */
function endsOfLine(comment: Comment, trailing: readonly Comment[]): readonly Comment[] {
  const ends = ({ toLineEnd, ownLine }: Comment): boolean => toLineEnd && !ownLine;
  return ends(comment) ? trailing.filter(ends) : [];
}
