/** What may follow an arrow: a step, an absence. A new kind is a file of its own and a line in `sequence.ts`. */
import type fc from 'fast-check';
import type { Name } from '../expression/scope.ts';
import type { AtomShape } from './atom.ts';
import type { PatternNode, Site } from './node.ts';
import type { Workshop } from './workshop.ts';

/** `-> not N` or `=> not N` before what follows. */
export interface GapNotShape extends AtomShape {
  readonly strict: boolean;
}

export interface BuiltLink {
  /** From the arrow on. */
  readonly text: string;
  readonly names: readonly Name[];
  /** It may be passed without an event or an instant. */
  readonly empty: boolean;
  readonly bounded: boolean;
  readonly timed: boolean;
  readonly span: number;
}

export interface LinkNode {
  /** A point must have been reached before it: it cannot start a run. */
  readonly needsStart: boolean;
  readonly nots: readonly GapNotShape[];
  readonly build: (workshop: Workshop, site: Site) => BuiltLink;
}

export interface LinkOperator {
  readonly name: string;
  readonly weight: number;
  readonly arbitrary: (nested: fc.Arbitrary<PatternNode>) => fc.Arbitrary<LinkNode>;
}
