/**
 * The places of the tree that comments are put on: the parts that may stand on a line of their own. A comment
 * anywhere else, as between `as` and a name, moves to the nearest of them.
 */
import { childrenOf, isNode, type AnyNode } from '../../ir/ast/children.ts';

/** For each kind of node, those of its fields whose nodes are such parts. */
const anchored: ReadonlyMap<string, readonly string[]> = new Map([
  ['module', ['header', 'declarations']],
  ['import', ['names']],
  ['event', ['fields']],
  ['record', ['fields']],
  ['table', ['fields']],
  ['function', ['parameters']],
  ['extern-function', ['parameters']],
  ['extern-aggregate', ['parameters']],
  ['pattern', ['parameters', 'body']],
  ['state', ['updates']],
  ['rule', ['during', 'over', 'partition', 'body']],
  [
    'match-body',
    ['pattern', 'unless', 'within', 'lets', 'having', 'afterMatch', 'once', 'limit', 'emits', 'timeout'],
  ],
  ['window-body', ['window', 'lets', 'having', 'limit', 'emits', 'emptyFor']],
  ['over-clause', ['sources']],
  ['partition-clause', ['keys']],
  ['emit-clause', ['fields']],
  ['sequence', ['first', 'steps']],
  ['disjunction', ['operands']],
  ['conjunction', ['operands']],
  ['group', ['body']],
  ['group-negand', ['body']],
  ['pattern-call', ['arguments']],
  ['call-expression', ['arguments']],
  ['binary-expression', ['left', 'right']],
  ['list-expression', ['elements']],
  ['record-expression', ['fields']],
  ['if-expression', ['then', 'otherwise']],
  ['test', ['statements']],
  ['test-event', ['fields']],
  ['expect-output', ['fields']],
  ['expect-no-output', ['fields']],
]);

/** These have braces of their own, in which a comment may stand alone. */
const blocks = new Set(['module', 'event', 'record', 'table', 'state', 'test']);

export function isBlock({ kind }: AnyNode): boolean {
  return blocks.has(kind);
}

/** Their text begins with their first part, if nothing else stands in front of it. */
const openInFront = new Set(['sequence', 'disjunction', 'conjunction', 'binary-expression']);

/** Their text ends with their last part. */
const openBehind = new Set([...openInFront, 'if-expression', 'over-clause', 'partition-clause']);

/** Whether a comment on this side of a part stands outside the whole node. */
export function isAtEdge(part: AnyNode, side: 'leading' | 'trailing', node: AnyNode): boolean {
  const parts = childrenOf(node);
  return side === 'leading'
    ? openInFront.has(node.kind) && parts[0] === part
    : openBehind.has(node.kind) && parts.at(-1) === part;
}

/** The parts of a node that comments are put on, in order of the text. */
export function anchorsOf(node: AnyNode): readonly AnyNode[] {
  // Above a declaration, an annotation has a line of its own; in front of a field it has not.
  const above = node.kind === 'field-declaration' ? [] : ['annotations'];
  const keys = [...above, ...(anchored.get(node.kind) ?? [])];
  return Object.entries(node)
    .flatMap(([key, value]: [string, unknown]) => (keys.includes(key) ? [value].flat() : []))
    .filter(isNode)
    .sort((a, b) => a.span.start - b.span.start);
}
