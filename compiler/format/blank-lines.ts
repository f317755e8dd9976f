/** Declarations and statements below one another, with the empty lines that the author left between them. */
import type { Comment } from '../ir/ast.ts';
import { concat, blankline, hardline, type Doc } from './layout/doc.ts';
import { before as commentBefore, trailing, type Documented } from './comments.ts';

/** `items` on lines of their own; `isApart` says where an empty line stands between two. */
export function withBlanks<Node extends Documented>(
  items: readonly Node[],
  print: (item: Node) => Doc,
  isApart: (before: Node, behind: Node) => boolean,
): Doc {
  const docs = items.map((item, index) => {
    const previous = items[index - 1];
    const gap = previous === undefined ? '' : isApart(previous, item) ? blankline : hardline;
    return concat(gap, leadingWithBlanks(item), print(item), trailing(item));
  });
  return concat(...docs);
}

/** Whether the author left an empty line between two items. */
export function blankBetween(before: Documented, behind: Documented): boolean {
  const { file } = behind.span;
  const end = Math.max(before.span.end, ...(before.comments?.trailing ?? []).map(({ span }) => span.end));
  return hasBlank(file.text.slice(end, startOf(behind)));
}

/** Comments in front of an item keep the empty lines between them and behind them. */
function leadingWithBlanks(item: Documented): Doc {
  const comments = item.comments?.leading ?? [];
  const parts = comments.map((comment, index) => {
    const next = comments[index + 1]?.span.start ?? ownStart(item);
    return concat(
      commentBefore(comment, item.docs !== undefined),
      isFollowedByBlank(comment, next) ? hardline : '',
    );
  });
  return concat(...parts);
}

function isFollowedByBlank({ span, ownLine }: Comment, next: number): boolean {
  return ownLine && hasBlank(span.file.text.slice(span.end, next));
}

function startOf(item: Documented): number {
  const first = item.comments?.leading[0]?.span.start ?? item.span.start;
  return Math.min(first, ownStart(item));
}

/** Where the item begins, documentation included. */
function ownStart({ docs, span }: Documented): number {
  return Math.min(span.start, ...(docs ?? []).map((doc) => doc.span.start));
}

function hasBlank(text: string): boolean {
  return /\n[ \t\r]*\n/.test(text);
}
