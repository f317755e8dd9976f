/** What an explanation draws: places at which a run can wait, and what leads from one to another. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Parts of the pattern around some nodes, outer ones before those inside them. */
  readonly frames: readonly GraphFrame[];
}

export interface GraphNode {
  readonly id: string;
  /** `start`: before the first event. `wait`: a run waits here. `join`: operands meet. `match`, `end`: it is over. */
  readonly kind: 'start' | 'wait' | 'join' | 'match' | 'end';
  /** One or more lines. */
  readonly lines: readonly string[];
  /** True if a match completes here while the run goes on. */
  readonly matches: boolean;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** Ways that lead along the edge, one per line. */
  readonly labels: readonly string[];
  /** `event`: an event is taken. `passed`: one is not, but changes what may follow. `time`: by itself. */
  readonly kind: 'event' | 'passed' | 'time';
}

export interface GraphFrame {
  readonly id: string;
  readonly label: string;
  /** The nodes inside, those of inner frames included. */
  readonly nodes: readonly string[];
}
