/**
 * Comments, put on the nodes they stand nearest to, so that the formatter can print each of them again.
 *
 * A comment belongs to a part of the smallest node around it: behind a part on the same line to that part,
 * else to the part that follows, else to the one before; in a node without parts, to the node itself.
 */
import type { Comment, Comments, NodeBase } from '../../ir/ast.ts';
import { childrenOf, mapChildren, type AnyNode } from '../../ir/ast/children.ts';
import { documented } from './documentation.ts';

/** The tree with all `comments`, which stand inside `node` and are in order of the text. */
export function attachComments<Node extends NodeBase>(node: Node, comments: readonly Comment[]): Node {
  if (comments.length === 0) return node;
  const parts = childrenOf(node);
  const inside = new Map<AnyNode, Comment[]>();
  const beside = new Map<NodeBase, Comments>();
  for (const comment of comments) {
    const around = parts.find((part) => contains(part, comment));
    if (around === undefined) put(beside, comment, placeOf(comment, node, parts));
    else inside.set(around, [...(inside.get(around) ?? []), comment]);
  }
  const rebuilt = mapChildren(node, (part) =>
    withComments(attachComments(part, inside.get(part) ?? []), beside.get(part)),
  );
  return withComments(rebuilt, beside.get(node));
}

interface Placement {
  readonly node: NodeBase;
  readonly role: keyof Comments;
}

function placeOf(comment: Comment, around: NodeBase, parts: readonly AnyNode[]): Placement {
  const before = parts.findLast(({ span }) => span.end <= comment.span.start);
  const behind = parts.find(({ span }) => span.start >= comment.span.end);
  if (comment.ownLine && before?.kind === 'annotation') return { node: around, role: 'leading' };
  if (before !== undefined && !comment.ownLine && !isTouching(comment, behind)) {
    return { node: before, role: 'trailing' };
  }
  if (behind !== undefined) return { node: behind, role: 'leading' };
  return before === undefined ? { node: around, role: 'inner' } : { node: before, role: 'trailing' };
}

/** A block comment right in front of a part: `sum(/* lots *\/ qty)`. */
function isTouching(comment: Comment, behind: AnyNode | undefined): boolean {
  if (comment.toLineEnd || behind === undefined) return false;
  const between = comment.span.file.text.slice(comment.span.end, behind.span.start);
  return /^[ \t]*$/.test(between);
}

function contains({ span }: NodeBase, comment: Comment): boolean {
  return span.start < comment.span.start && comment.span.end < span.end;
}

const none: Comments = { leading: [], inner: [], trailing: [] };

function put(beside: Map<NodeBase, Comments>, comment: Comment, { node, role }: Placement): void {
  const known = beside.get(node) ?? none;
  beside.set(node, { ...known, [role]: [...known[role], comment] });
}

function withComments<Node extends NodeBase>(node: Node, comments: Comments | undefined): Node {
  if (comments === undefined) return node;
  return documented({ ...node, comments });
}
