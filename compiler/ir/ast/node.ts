/** What all nodes of the syntax tree share: a span, comments, names and annotations. */
import type { Span } from '../../source/span.ts';
import type { Expression } from './expression.ts';

export interface NodeBase {
  /** The text of the node, without comments and white space around it. */
  readonly span: Span;
  /** The comments that belong to the node; absent where there are none. */
  readonly comments?: Comments;
}

/** The comments of one node, each list in order of the text. */
export interface Comments {
  /** Before the node. */
  readonly leading: readonly Comment[];
  /** In a node that has nothing else inside, as in `{ /* nothing yet *\/ }`. */
  readonly inner: readonly Comment[];
  /** After the node; most often at the end of its line. */
  readonly trailing: readonly Comment[];
}

/** A comment as it was written. */
export interface Comment {
  /** With its `//` or its `/*` and `*\/`. */
  readonly text: string;
  /** Runs to the end of its line, so a new line must follow. */
  readonly toLineEnd: boolean;
  /** Nothing but comments stands before it on its line, nor behind it on the line of its end. */
  readonly ownLine: boolean;
  /** An empty line stands before it. */
  readonly afterBlankLine: boolean;
  readonly span: Span;
}

/** One line of `/// documentation` (§2), without the slashes and the space after them. */
export interface DocLine extends NodeBase {
  readonly kind: 'doc-line';
  readonly text: string;
}

/** An identifier where a thing is declared, bound or pointed at. Its capital letter is not judged here. */
export interface Name extends NodeBase {
  readonly kind: 'name';
  readonly text: string;
}

/** `@time`, `@severity("high")`: said about the declaration or field that follows. */
export interface Annotation extends NodeBase {
  readonly kind: 'annotation';
  readonly name: Name;
  readonly arguments: readonly Expression[];
}

/** What stands before every declaration. */
export interface DeclarationBase extends NodeBase {
  readonly docs: readonly DocLine[];
  readonly annotations: readonly Annotation[];
}
