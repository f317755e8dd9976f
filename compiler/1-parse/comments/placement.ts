/** Where one comment belongs: to which node, and on which side of it. */
import type { Comment, Comments } from '../../ir/ast.ts';
import { childrenOf, type AnyNode } from '../../ir/ast/children.ts';
import type { Span } from '../../source/span.ts';
import { anchorsOf, isAtEdge, isBlock } from './anchors.ts';

export interface Placement {
  /** From the root to what the node is a part of. */
  readonly path: readonly AnyNode[];
  readonly node: AnyNode;
  readonly side: keyof Comments;
}

/** From the root to the smallest node around a place. */
function pathTo({ start, end }: Span, root: AnyNode): readonly AnyNode[] {
  const path = [root];
  for (let node: AnyNode | undefined = root; node !== undefined;) {
    node = childrenOf(node).find(({ span }) => span.start < start && end < span.end);
    if (node !== undefined) path.push(node);
  }
  return path;
}

/** The place that is nearest to a comment. */
export function placementOf(comment: Comment, root: AnyNode): Placement {
  const path = pathTo(comment.span, root);
  for (const [depth, node] of [...path.entries()].toReversed()) {
    const place = placeIn(comment, node, path[depth + 1]);
    if (place === null) continue;
    // Printed there, it would be read as a comment beside the whole node: so it is put there at once.
    const { side } = place;
    const isOutside = side !== 'inner' && isAtEdge(place.node, side, node);
    return isOutside
      ? placementOf(movedTo(side, node, comment), root)
      : { path: path.slice(0, depth + 1), ...place };
  }
  throw new Error('a module holds every comment');
}

/** The same comment in front of a node or behind it. */
export function movedTo(side: 'leading' | 'trailing', { span }: AnyNode, comment: Comment): Comment {
  const { file, start, end } = span;
  if (side === 'trailing') return { ...comment, span: { file, start: end, end } };
  return { ...comment, span: { file, start, end: start }, ownLine: comment.ownLine || comment.toLineEnd };
}

/** The place among the parts of `node`; `below` is the one around the comment, if there is one. */
function placeIn(
  comment: Comment,
  node: AnyNode,
  below: AnyNode | undefined,
): Omit<Placement, 'path'> | null {
  const parts = anchorsOf(node);
  if (below !== undefined && parts.includes(below)) {
    // Above an annotation there is no room: the declaration begins there.
    if (below.kind === 'annotation' && comment.ownLine) return { node, side: 'leading' };
    return { node: below, side: comment.ownLine ? 'leading' : 'trailing' };
  }
  const before = parts.findLast((part) => part.span.end <= comment.span.start && reaches(part, comment));
  const behind = parts.find(({ span }) => span.start >= comment.span.end);
  if (isAmongAnnotations(comment, node)) return { node, side: 'leading' };
  if (before !== undefined && (behind === undefined || isBehind(comment, before, behind))) {
    return { node: before, side: 'trailing' };
  }
  if (behind !== undefined) return { node: behind, side: 'leading' };
  return isBlock(node) && below === undefined ? { node, side: 'inner' } : null;
}

/** Only comments on its line belong to an annotation: what follows it is not a part beside it. */
function reaches(part: AnyNode, comment: Comment): boolean {
  return part.kind !== 'annotation' || !hasLineBreak(comment, part);
}

function hasLineBreak(comment: Comment, before: AnyNode): boolean {
  return comment.span.file.text.slice(before.span.end, comment.span.start).includes('\n');
}

/** On a line of its own behind an annotation, with nothing but comments in between. */
function isAmongAnnotations({ ownLine, span }: Comment, node: AnyNode): boolean {
  const annotation = childrenOf(node).findLast((part) => part.span.end <= span.start);
  if (annotation?.kind !== 'annotation' || !ownLine) return false;
  const between = span.file.text.slice(annotation.span.end, span.start);
  return between.replaceAll(/\/\/.*|\/\*[^]*?\*\//g, '').trim() === '';
}

/** On the line of the part before, and not right in front of the part behind. */
function isBehind(comment: Comment, before: AnyNode, behind: AnyNode): boolean {
  if (comment.ownLine || hasLineBreak(comment, before)) return false;
  const between = comment.span.file.text.slice(comment.span.end, behind.span.start);
  return comment.toLineEnd || !/^[ \t]*$/.test(between);
}
