/**
 * The parts of a syntax tree, found by its shape: every node is plain data with a `kind` and a `span`, so one
 * walk serves all kinds, those of tomorrow included.
 */
import type { NodeBase } from './node.ts';

/** Some node of the syntax tree. */
export interface AnyNode extends NodeBase {
  readonly kind: string;
}

export function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'kind' in value && 'span' in value;
}

/** The nodes directly below, in order of the text. */
export function childrenOf(node: NodeBase): readonly AnyNode[] {
  return Object.entries(node)
    .flatMap(([key, value]) => (isPart(key) ? nodesIn(value) : []))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** A copy with every direct child replaced; the node itself where none changes. */
export function mapChildren<Node extends NodeBase>(node: Node, change: (child: AnyNode) => AnyNode): Node {
  let changed = false;
  const entries = Object.entries(node).map(([key, value]) => {
    const next = isPart(key) ? mapNodes(value, change) : value;
    changed ||= next !== value;
    return [key, next] as const;
  });
  // The copy has the keys of the node, each with a value of the shape it had.
  return changed ? (Object.fromEntries(entries) as unknown as Node) : node;
}

/** A span and comments are said about a node; they are no parts of it. */
function isPart(key: string): boolean {
  return key !== 'span' && key !== 'comments';
}

function nodesIn(value: unknown): readonly AnyNode[] {
  if (isNode(value)) return [value];
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return isBundle(value) ? Object.values(value).flatMap(nodesIn) : [];
}

function mapNodes(value: unknown, change: (child: AnyNode) => AnyNode): unknown {
  if (isNode(value)) return change(value);
  if (Array.isArray(value)) {
    const next = value.map((element) => mapNodes(element, change));
    return next.some((element, index) => element !== value[index]) ? next : value;
  }
  if (!isBundle(value)) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, mapNodes(part, change)] as const);
  const same = Object.values(value).every((part, index) => part === entries[index]?.[1]);
  return same ? value : Object.fromEntries(entries);
}

/** Parts that belong together and are no node themselves, as the ends of a loop. */
function isBundle(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
