/** Rules (§4, §9): the clauses around a pattern or a window, in the order in which they stand. */
import type { Expression, FieldValue } from './expression.ts';
import type { DeclarationBase, Name, NodeBase } from './node.ts';
import type { EventReference, Negand, Pattern } from './pattern.ts';
import type { WindowBody } from './window-rule.ts';

export interface RuleDeclaration extends DeclarationBase {
  readonly kind: 'rule';
  readonly name: Name;
  readonly during: DuringClause | null;
  readonly over: OverClause | null;
  readonly partition: PartitionClause | null;
  readonly body: MatchBody | WindowBody;
}

/** `during Open to Close` */
export interface DuringClause extends NodeBase {
  readonly kind: 'during-clause';
  readonly from: Source;
  readonly to: Source;
}

/** `over Trade where qty > 0, Cancel` */
export interface OverClause extends NodeBase {
  readonly kind: 'over-clause';
  readonly sources: readonly Source[];
}

/** An event type, perhaps filtered. */
export interface Source extends NodeBase {
  readonly kind: 'source';
  readonly event: EventReference;
  readonly where: Expression | null;
}

/** `partition by k1, k2` */
export interface PartitionClause extends NodeBase {
  readonly kind: 'partition-clause';
  readonly keys: readonly PartitionKey[];
}

export type PartitionKey = FieldKey | ComputedKey;

/** `trader (Trade: buyer, seller; Cancel: who)` */
export interface FieldKey extends NodeBase {
  readonly kind: 'field-key';
  readonly field: Name;
  readonly mappings: readonly KeyMapping[];
}

/** `Trade: buyer, seller`: the fields that hold the key in events of one type. */
export interface KeyMapping extends NodeBase {
  readonly kind: 'key-mapping';
  readonly event: EventReference;
  readonly fields: readonly Name[];
}

/** `lower(user) as user` */
export interface ComputedKey extends NodeBase {
  readonly kind: 'computed-key';
  readonly value: Expression;
  readonly name: Name;
}

/** What makes a rule that finds a pattern. */
export interface MatchBody extends NodeBase {
  readonly kind: 'match-body';
  readonly pattern: Pattern;
  readonly unless: Negand | null;
  readonly within: RuleWindow | null;
  readonly lets: readonly LetClause[];
  readonly having: Expression | null;
  readonly afterMatch: AfterMatchClause | null;
  readonly once: OnceClause | null;
  readonly limit: LimitClause | null;
  /** At least one. */
  readonly emits: readonly EmitClause[];
  /** `on timeout emit T { … }` */
  readonly timeout: EmitClause | null;
}

/** The rule's own `within`. */
export type RuleWindow = TimeWindow | EventCountWindow | FieldDistanceWindow | ForeverWindow;

/** `within 5min` */
export interface TimeWindow extends NodeBase {
  readonly kind: 'time-window';
  readonly length: Expression;
}

/** `within 100 events` */
export interface EventCountWindow extends NodeBase {
  readonly kind: 'event-count-window';
  readonly count: Expression;
}

/** `within 100 of seq` */
export interface FieldDistanceWindow extends NodeBase {
  readonly kind: 'field-distance-window';
  readonly distance: Expression;
  readonly field: Name;
}

/** `within forever` */
export interface ForeverWindow extends NodeBase {
  readonly kind: 'forever-window';
}

/** `let vwap = sum(price * qty) / sum(qty)` */
export interface LetClause extends NodeBase {
  readonly kind: 'let-clause';
  readonly name: Name;
  readonly value: Expression;
}

/** `after match skip to first x in order`, `after match reset` */
export interface AfterMatchClause extends NodeBase {
  readonly kind: 'after-match-clause';
  readonly skip: 'none' | 'past last' | 'to next' | 'to first' | 'to last' | 'overlapping' | 'reset';
  /** The binding that `to first` and `to last` speak of; null for the others. */
  readonly name: Name | null;
  readonly inOrder: boolean;
}

/** `once`, `once for 8h` */
export interface OnceClause extends NodeBase {
  readonly kind: 'once-clause';
  readonly length: Expression | null;
}

/** `limit 1 per 5min by trader`, `limit last 1 per 1min` */
export interface LimitClause extends NodeBase {
  readonly kind: 'limit-clause';
  /** Written `limit last`: the latest are kept, and emitted at the end of each length. */
  readonly last: boolean;
  readonly count: Expression;
  readonly per: Expression;
  /** Output fields; empty where there is no `by`. */
  readonly by: readonly Name[];
}

/** `emit local Spoof { trader: big.trader, symbol }` */
export interface EmitClause extends NodeBase {
  readonly kind: 'emit-clause';
  readonly local: boolean;
  readonly type: Name;
  readonly fields: readonly FieldValue[];
}
