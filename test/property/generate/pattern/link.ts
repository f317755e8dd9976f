/** What may follow an arrow: a step, an absence, a wait. A new kind is a file of its own and a line in `sequence.ts`. */
import type fc from 'fast-check';
import type { ConstructName } from '../../constructs/probes.ts';
import type { Name } from '../expression/scope.ts';
import type { GapNotShape } from './gap-nots.ts';
import type { Parts, Site } from './node.ts';
import type { Workshop } from './workshop.ts';

export interface BuiltLink {
  /** From the arrow on. */
  readonly text: string;
  readonly names: readonly Name[];
  /** It may be passed without an event or an instant. */
  readonly empty: boolean;
  readonly bounded: boolean;
  readonly timed: boolean;
  readonly span: number;
  /** It completes again and again. */
  readonly ordinal: boolean;
}

export interface LinkNode {
  /** A point must have been reached before it: it cannot start a run. */
  readonly needsStart: boolean;
  readonly nots: readonly GapNotShape[];
  readonly build: (workshop: Workshop, site: Site) => BuiltLink;
}

export interface LinkOperator {
  readonly construct: ConstructName | null;
  readonly weight: number;
  readonly arbitrary: (parts: Parts) => fc.Arbitrary<LinkNode>;
}
