/** Comments beside the node they were put on. */
import type { Comment, DocLine, NodeBase } from '../ir/ast.ts';
import { breakAfter, concat, freshline, hardline, nothing, type Doc } from './layout/doc.ts';

/** A node's own text with its comments around it. */
export function commented(node: NodeBase, doc: Doc): Doc {
  return concat(leading(node), doc, trailing(node));
}

/** A node that may have documentation. */
export type Documented = NodeBase & { readonly docs?: readonly DocLine[] };

/** The comments in front of a node. Those that need a line of their own get one. */
export function leading(node: Documented): Doc {
  const isDocumented = node.docs !== undefined && node.docs.length > 0;
  return concat(...(node.comments?.leading ?? []).map((comment) => before(comment, isDocumented)));
}

/** Those behind it. */
export function trailing({ comments }: NodeBase): Doc {
  return concat(...(comments?.trailing ?? []).map(behind));
}

/** Those in a block that holds nothing else, each on its line. */
export function inner({ comments }: NodeBase): readonly Doc[] {
  return (comments?.inner ?? []).map(({ text }) => text);
}

/** `alone`: what follows begins a line of its own. */
export function before({ text, ownLine, toLineEnd }: Comment, alone: boolean): Doc {
  return ownLine || toLineEnd || alone ? concat(freshline, text, hardline) : concat(text, ' ');
}

function behind({ text, ownLine, toLineEnd }: Comment): Doc {
  return concat(ownLine ? freshline : ' ', text, ownLine || toLineEnd ? breakAfter : nothing);
}

/** `/// documentation`, each line on its own. */
export function documentation(docs: readonly DocLine[]): Doc {
  return concat(...docs.map(({ text }) => concat(freshline, `/// ${text}`.trimEnd(), hardline)));
}
