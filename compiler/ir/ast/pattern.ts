/** Patterns (§4.2, §9), from the arrows down to atoms. */
import type { Expression } from './expression.ts';
import type { Name, NodeBase } from './node.ts';
import type { Loop, LoopEnds } from './repetition.ts';

/** Each constructor stands for one level of precedence; a single operand is that operand itself. */
export type Pattern = Sequence | Disjunction | Conjunction | Absence | Atom | Group | PatternCall;

/** `lead? first step*`. Has a lead or at least one step. Its parts are never sequences. */
export interface Sequence extends NodeBase {
  readonly kind: 'sequence';
  /** `not N for D ->` at the head. */
  readonly lead: Absence | null;
  readonly first: Pattern;
  readonly steps: readonly Step[];
}

/** What follows the first part of a sequence, arrow included. */
export type Step = ThenStep | AbsenceStep | WaitStep | NotStep;

export type Arrow = '->' | '->>' | '=>';

/** `-> not N` in front of a step's own arrow: no N may lie in the gap. */
export interface GapNot extends NodeBase {
  readonly kind: 'gap-not';
  /** `=>` speaks of the next event only. */
  readonly arrow: '->' | '=>';
  readonly negand: Negand;
}

/** `-> Q`, `->> within 2s Q` */
export interface ThenStep extends NodeBase {
  readonly kind: 'then-step';
  readonly nots: readonly GapNot[];
  readonly arrow: Arrow;
  /** The step window; null if there is none. */
  readonly within: Expression | null;
  readonly pattern: Pattern;
}

/** `-> not N for 5s`, and as the last step `-> not N for 30s every 1min`. */
export interface AbsenceStep extends NodeBase {
  readonly kind: 'absence-step';
  readonly nots: readonly GapNot[];
  readonly negand: Negand;
  readonly length: Expression;
  /** The length after which the completion is repeated. Only the last step of a pattern has it. */
  readonly every: Expression | null;
}

/** `-> wait 5s` */
export interface WaitStep extends NodeBase {
  readonly kind: 'wait-step';
  readonly nots: readonly GapNot[];
  readonly length: Expression;
}

/** `-> not N` as the last step of a pattern. */
export interface NotStep extends NodeBase {
  readonly kind: 'not-step';
  /** Those before it; all hold. */
  readonly nots: readonly GapNot[];
  readonly negand: Negand;
}

/** `P | Q | R`. At least two operands, none of them a disjunction or a sequence. */
export interface Disjunction extends NodeBase {
  readonly kind: 'disjunction';
  readonly operands: readonly Pattern[];
}

/** `P & Q & R`. At least two operands, each an absence, atom, group or call. */
export interface Conjunction extends NodeBase {
  readonly kind: 'conjunction';
  readonly operands: readonly Pattern[];
}

/** `not N for 5s` as the lead of a sequence or an operand of `|` or `&`. */
export interface Absence extends NodeBase {
  readonly kind: 'absence';
  readonly negand: Negand;
  readonly length: Expression;
}

/** `E{2} each as x where c gap 3s` */
export interface Atom extends NodeBase {
  readonly kind: 'atom';
  readonly event: EventReference;
  readonly loop: Loop | null;
  readonly name: Name | null;
  readonly where: Expression | null;
  readonly ends: LoopEnds;
}

/** `(P unless N within 5s)+ as its where c until (N)` */
export interface Group extends NodeBase {
  readonly kind: 'group';
  readonly body: Pattern;
  readonly unless: Negand | null;
  readonly within: Expression | null;
  readonly loop: Loop | null;
  /** Written `(A & B) strict`, which is no loop: the operands are adjacent. False where there is a loop. */
  readonly strict: boolean;
  /** Names the iterations; null without a loop. */
  readonly name: Name | null;
  readonly where: Expression | null;
  readonly ends: LoopEnds;
}

/** `burst(Login, 5, 1min)`: a named pattern (§3), which may be repeated and named like a group. */
export interface PatternCall extends NodeBase {
  readonly kind: 'pattern-call';
  readonly pattern: Name;
  /** Event types stand here as bare names. */
  readonly arguments: readonly Expression[];
  readonly loop: Loop | null;
  /** Names the iterations; null without a loop. */
  readonly name: Name | null;
  readonly where: Expression | null;
  readonly ends: LoopEnds;
}

/** Where an event type stands: its name, that of a union, a parameter of a named pattern, or the wildcard `event`. */
export interface EventReference extends NodeBase {
  readonly kind: 'event-reference';
  /** `event` for the wildcard. */
  readonly name: string;
  readonly wildcard: boolean;
}

/** What must not happen: after `not`, `unless`, `until` and `drop`. */
export type Negand = EventNegand | GroupNegand;

/** `N as n where c` */
export interface EventNegand extends NodeBase {
  readonly kind: 'event-negand';
  readonly event: EventReference;
  readonly name: Name | null;
  readonly where: Expression | null;
}

/** `(N where c)`, `(A -> B within 2s)`: no completion of it may lie there. */
export interface GroupNegand extends NodeBase {
  readonly kind: 'group-negand';
  readonly body: Pattern;
  readonly within: Expression | null;
}
