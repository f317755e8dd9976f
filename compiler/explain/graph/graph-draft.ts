/** A graph while it is drawn: edges between the same nodes are one, with all their labels. */
import type { Graph, GraphEdge, GraphFrame, GraphNode } from './graph.ts';

export const START = 'start';
export const MATCH = 'match';
export const END = 'end';

export class GraphDraft {
  private readonly nodes: GraphNode[] = [];
  private readonly edges = new Map<string, GraphEdge & { readonly labels: string[] }>();
  private readonly frames: GraphFrame[] = [];

  /** Ids of the nodes so far. */
  get ids(): readonly string[] {
    return this.nodes.map(({ id }) => id);
  }

  node(id: string, kind: GraphNode['kind'], lines: readonly string[], matches = false): string {
    this.nodes.push({ id, kind, lines, matches });
    return id;
  }

  edge(from: string, to: string, kind: GraphEdge['kind'], label: string): void {
    const key = `${from} ${to} ${kind}`;
    const edge = this.edges.get(key) ?? { from, to, kind, labels: [] };
    if (label !== '' && !edge.labels.includes(label)) edge.labels.push(label);
    this.edges.set(key, edge);
  }

  /** A frame around nodes, which goes before the frames that were drawn inside it. */
  frame(label: string, nodes: readonly string[]): void {
    this.frames.unshift({ id: `frame${this.frames.length}`, label, nodes });
  }

  /** Only what can be reached from the start is part of the result. */
  graph(): Graph {
    const edges = [...this.edges.values()];
    const reached = new Set([START]);
    // A set takes in what is added while it is gone through.
    for (const id of reached) for (const { from, to } of edges) if (from === id) reached.add(to);
    return {
      nodes: this.nodes.filter(({ id }) => reached.has(id)),
      edges: edges.filter(({ from }) => reached.has(from)),
      frames: this.frames,
    };
  }
}
