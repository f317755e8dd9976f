/** Lists between brackets: filled lines, one broken group, or one element to a line where comments ask for it. */
import type { NodeBase } from '../ir/ast.ts';
import { leading, trailing } from './comments.ts';
import {
  align,
  cannotBeFlat,
  concat,
  fill,
  group,
  hardline,
  join,
  line,
  nest,
  nothing,
  softline,
  type Doc,
} from './layout/doc.ts';

/** An element, with the node whose comments belong to it. */
export interface Element {
  readonly node: NodeBase;
  readonly doc: Doc;
}

export const indentation = 2;

export function elementsOf<Node extends NodeBase>(
  nodes: readonly Node[],
  print: (node: Node) => Doc,
): readonly Element[] {
  return nodes.map((node) => ({ node, doc: print(node) }));
}

/** `{ a, b }` in as few lines as it takes, those below the first beginning under it. */
export function filledBraces(elements: readonly Element[]): Doc {
  if (elements.length === 0) return '{}';
  const docs = separated(elements);
  if (docs.some(cannotBeFlat)) return block(docs);
  return concat('{ ', align(fill(docs)), ' }');
}

/** Elements without brackets, in as few lines as it takes. */
export function filledList(elements: readonly Element[]): Doc {
  const docs = separated(elements);
  return align(docs.some(cannotBeFlat) ? join(hardline, docs) : fill(docs));
}

/** `(a, b)` or `[a, b]`: on one line, or each element on its own. */
export function bracketed(open: string, elements: readonly Element[], close: string): Doc {
  if (elements.length === 0) return open + close;
  return group(open, nest(indentation, softline, join(line, separated(elements))), softline, close);
}

/** Lines between braces. */
export function block(lines: readonly Doc[]): Doc {
  if (lines.length === 0) return '{}';
  return concat('{', nest(indentation, hardline, join(hardline, lines)), hardline, '}');
}

/** The comma stands before a comment that ends the line. */
function separated(elements: readonly Element[]): readonly Doc[] {
  return elements.map(({ node, doc }, index) =>
    concat(leading(node), doc, index < elements.length - 1 ? ',' : nothing, trailing(node)),
  );
}
