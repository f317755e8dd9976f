/** Which constructs a campaign may write, and how often. */
import { constructNames, type ConstructName } from './probes.ts';

export interface Gate {
  /** How often a construct is written: 0 never, 1 as usual, more if it was asked for. */
  readonly weight: (construct: ConstructName) => number;
  /** One of these stands in every module; none where nothing was asked for. */
  readonly asked: ReadonlySet<ConstructName>;
  readonly allowed: ReadonlySet<ConstructName>;
}

/** What is asked for is written so much more often. */
const eagerness = 6;

export function gateOf(
  allowed: ReadonlySet<ConstructName>,
  asked: ReadonlySet<ConstructName> = new Set(),
): Gate {
  return {
    weight: (construct) => (allowed.has(construct) ? (asked.has(construct) ? eagerness : 1) : 0),
    asked,
    allowed,
  };
}

/** The whole language. */
export const openGate: Gate = gateOf(new Set(constructNames));
