/** Where one comment belongs: to which node, and on which side of it. */
import type { Comment, Comments } from '../../ir/ast.ts';
import { childrenOf, type AnyNode } from '../../ir/ast/children.ts';
import { anchorsOf, isBlock } from './anchors.ts';

export interface Placement {
  readonly node: AnyNode;
  readonly side: keyof Comments;
}

/** From the root to the smallest node around a comment. */
export function pathTo(comment: Comment, root: AnyNode): readonly AnyNode[] {
  const path = [root];
  for (let node: AnyNode | undefined = root; node !== undefined;) {
    node = childrenOf(node).find(
      ({ span }) => span.start < comment.span.start && comment.span.end < span.end,
    );
    if (node !== undefined) path.push(node);
  }
  return path;
}

/** The place on the way down to a comment that is nearest to it. */
export function placementOf(comment: Comment, path: readonly AnyNode[]): Placement {
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const place = placeIn(comment, path[depth], path[depth + 1]);
    if (place !== null) return place;
  }
  throw new Error('a module holds every comment');
}

/** The place among the parts of `node`; `below` is the one around the comment, if there is one. */
function placeIn(comment: Comment, node: AnyNode | undefined, below: AnyNode | undefined): Placement | null {
  if (node === undefined) return null;
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

/** On a line of its own behind an annotation, before the declaration gets to its name. */
function isAmongAnnotations(comment: Comment, node: AnyNode): boolean {
  const [first, ...others] = childrenOf(node);
  const own = others.find(({ kind }) => kind !== 'annotation');
  if (first?.kind !== 'annotation' || !comment.ownLine || own === undefined) return false;
  return comment.span.start >= first.span.end && comment.span.end <= own.span.start;
}

/** On the line of the part before, and not right in front of the part behind. */
function isBehind(comment: Comment, before: AnyNode, behind: AnyNode): boolean {
  if (comment.ownLine || hasLineBreak(comment, before)) return false;
  const between = comment.span.file.text.slice(comment.span.end, behind.span.start);
  return comment.toLineEnd || !/^[ \t]*$/.test(between);
}
