/** Comments, put on the nodes they stand nearest to, so that the formatter can print each of them again. */
import type { Comment, Comments, Module, NodeBase } from '../../ir/ast.ts';
import { mapChildren, type AnyNode } from '../../ir/ast/children.ts';
import { documented } from './documentation.ts';
import { pathTo, placementOf } from './placement.ts';

/** The tree with all comments of its file, which are in order of the text. */
export function attachComments(module: Module, comments: readonly Comment[]): Module {
  if (comments.length === 0) return module;
  const placed = new Map<NodeBase, Comments>();
  const touched = new Set<NodeBase>();
  for (const comment of comments) {
    const path = pathTo(comment, module);
    const { node, side } = placementOf(comment, path);
    placed.set(node, withComment(placed.get(node), side, comment));
    for (const changed of [...path, node]) touched.add(changed);
  }
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

/** One comment more. A line has one end: of two comments that run to it, the first moves in front of the node. */
function withComment(known: Comments = none, side: keyof Comments, comment: Comment): Comments {
  const ends = side === 'trailing' && comment.toLineEnd && !comment.ownLine;
  const earlier = ends ? known.trailing.filter(({ toLineEnd, ownLine }) => toLineEnd && !ownLine) : [];
  const { leading, inner, trailing } = known;
  const rest = trailing.filter((other) => !earlier.includes(other));
  const moved = { leading: [...leading, ...earlier], inner, trailing: rest };
  return { ...moved, [side]: [...moved[side], comment] };
}
