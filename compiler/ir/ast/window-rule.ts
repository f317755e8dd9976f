/** The body of a rule over a window (§5): `from … window … emit …`. */
import type { Expression } from './expression.ts';
import type { StringLiteral } from './literal.ts';
import type { Name, NodeBase } from './node.ts';
import type { EventReference } from './pattern.ts';
import type { EmitClause, LetClause, LimitClause } from './rule.ts';

export interface WindowBody extends NodeBase {
  readonly kind: 'window-body';
  readonly event: EventReference;
  readonly name: Name | null;
  readonly where: Expression | null;
  readonly window: Window;
  readonly lets: readonly LetClause[];
  readonly having: Expression | null;
  readonly limit: LimitClause | null;
  /** At least one. */
  readonly emits: readonly EmitClause[];
  /** `emit empty for 1h`: how long a key without events still has outputs. */
  readonly emptyFor: Expression | null;
}

export type Window = TumblingWindow | HoppingWindow | SlidingWindow | SessionWindow;

/** `tumbling 1d offset 9h30min zone "Europe/Berlin"` */
export interface TumblingWindow extends NodeBase {
  readonly kind: 'tumbling-window';
  readonly extent: Extent;
  readonly offset: Expression | null;
  readonly zone: StringLiteral | null;
}

/** `hopping 5min every 1min` */
export interface HoppingWindow extends NodeBase {
  readonly kind: 'hopping-window';
  readonly extent: Extent;
  readonly every: Extent;
}

/** `sliding 5min` */
export interface SlidingWindow extends NodeBase {
  readonly kind: 'sliding-window';
  readonly extent: Extent;
}

/** `session gap 30s max 1h` */
export interface SessionWindow extends NodeBase {
  readonly kind: 'session-window';
  readonly gap: Expression;
  readonly max: Expression | null;
}

/** How far a window reaches. */
export type Extent = TimeExtent | EventsExtent;

/** `1min`, `1mo` */
export interface TimeExtent extends NodeBase {
  readonly kind: 'time-extent';
  readonly length: Expression;
}

/** `100 events` */
export interface EventsExtent extends NodeBase {
  readonly kind: 'events-extent';
  readonly count: Expression;
}
