/** `///` lines in front of a declaration or field are its documentation (language §2), no mere comments. */
import type { Comment, DocLine, NodeBase } from '../../ir/ast.ts';

/** Moves the documentation among a node's leading comments to its `docs`, if it can have any. */
export function documented<Node extends NodeBase>(node: Node): Node {
  if (!('docs' in node) || node.comments === undefined) return node;
  const { leading, inner, trailing } = node.comments;
  const docs = leading.filter(isDocumentation);
  if (docs.length === 0) return node;
  const rest = leading.filter((comment) => !isDocumentation(comment));
  const { comments: _, ...bare } = node;
  const isEmpty = rest.length + inner.length + trailing.length === 0;
  const kept = isEmpty ? {} : { comments: { leading: rest, inner, trailing } };
  return { ...bare, ...kept, docs: docs.map(docLine) } as Node;
}

function isDocumentation({ text, ownLine }: Comment): boolean {
  return ownLine && /^\/\/\/(?!\/)/.test(text);
}

function docLine({ text, span }: Comment): DocLine {
  return { kind: 'doc-line', text: text.slice(3).replace(/^ /, ''), span };
}
