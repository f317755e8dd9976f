/** The loops of a directed graph: sets of nodes that reach each other (Tarjan's algorithm, without recursion). */

/** Sets of one node count only if the node leads to itself. Nodes are the numbers below `size`. */
export function stronglyConnected(
  size: number,
  successors: (node: number) => readonly number[],
): readonly (readonly number[])[] {
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const found: number[][] = [];

  function enter(node: number): Frame {
    order.set(node, order.size);
    low.set(node, order.get(node) ?? 0);
    open.push(node);
    isOpen.add(node);
    return { node, successors: successors(node), at: 0 };
  }

  function lower(node: number, value: number): void {
    low.set(node, Math.min(low.get(node) ?? value, value));
  }

  function close(node: number): void {
    const loop: number[] = [];
    for (let member = open.pop(); member !== undefined; member = open.pop()) {
      isOpen.delete(member);
      loop.push(member);
      if (member === node) break;
    }
    if (loop.length > 1 || successors(node).includes(node)) found.push(loop);
  }

  for (let root = 0; root < size; root += 1) {
    if (order.has(root)) continue;
    const path = [enter(root)];
    for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
      const next = frame.successors[frame.at];
      frame.at += 1;
      if (next !== undefined) {
        if (!order.has(next)) path.push(enter(next));
        else if (isOpen.has(next)) lower(frame.node, order.get(next) ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) lower(parent.node, low.get(frame.node) ?? 0);
      if (low.get(frame.node) === order.get(frame.node)) close(frame.node);
    }
  }
  return found;
}

interface Frame {
  readonly node: number;
  readonly successors: readonly number[];
  at: number;
}
