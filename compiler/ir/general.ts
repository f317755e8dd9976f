/**
 * The other third representation: a rule that the general automaton runs. Its pattern stays a tree; names have
 * registers, atoms have numbers, and every expression knows in which register it finds the names that it reads.
 */
import type { Span } from '../source/span.ts';
import type { Binding, Expression, MatchRule, Mode } from './typed.ts';
import type { BindingId, EventTypeId, RecordField } from './types.ts';

export interface GeneralRule {
  readonly kind: 'general';
  readonly rule: MatchRule;
  /** What is kept of a run; a name that nothing reads has none. */
  readonly registers: readonly Register[];
  readonly pattern: GeneralNode;
  readonly unless: GeneralNode | null;
  readonly lead: { readonly negand: GeneralNode; readonly length: Placed } | null;
  /** The longest `prev[n]` of the rule; 0 without one. */
  readonly history: number;
  /** How the clauses behind the pattern see its names. */
  readonly outside: Sight;
}

/**
 * A name has a register for each loop whose iterations are told apart: inside it is what the present iteration has
 * bound; outside it is the list of all.
 */
export interface Register {
  readonly name: string;
  readonly binding: Binding;
  readonly holds: 'event' | 'events' | 'iterations';
  /** The names that iterations have; empty for events. */
  readonly fields: IterationFields;
  readonly doc: string;
}

/** The names of an iteration, with the registers that hold them inside it. */
export type IterationFields = readonly (RecordField & { readonly register: Register })[];

/** What a name stands for at a place: a register, or one iteration as a whole. */
export type Seen =
  | { readonly kind: 'register'; readonly register: Register }
  | { readonly kind: 'iteration'; readonly fields: IterationFields };

/** What the names that can be read at a place stand for. */
export type Sight = ReadonlyMap<BindingId, Seen>;

/** An expression at its place. */
export interface Placed {
  readonly expression: Expression;
  readonly sight: Sight;
}

export type GeneralNode =
  AtomNode | SequenceNode | ChoiceNode | ConjunctionNode | LoopNode | GroupNode | AbsenceOperandNode;

export interface AtomNode {
  readonly kind: 'atom';
  /** Number of the atom in the order of the text; -1 in what must not happen. */
  readonly atom: number;
  readonly types: readonly EventTypeId[];
  readonly where: Placed | null;
  /** What of the event is kept: a register of events grows by it. */
  readonly bind: Register | null;
  /** The name it binds, for comments; it may be kept or not. */
  readonly name: string | null;
  readonly span: Span;
}

export interface SequenceNode {
  readonly kind: 'sequence';
  readonly items: readonly ItemNode[];
  readonly span: Span;
}

export type ItemNode = StepNode | AbsenceNode | WaitNode;

export interface StepNode {
  readonly kind: 'step';
  readonly arrow: Mode | null;
  readonly nots: readonly NotNode[];
  readonly within: Placed | null;
  readonly pattern: GeneralNode;
  readonly span: Span;
}

export interface AbsenceNode {
  readonly kind: 'absence';
  readonly nots: readonly NotNode[];
  readonly negand: GeneralNode;
  readonly length: Placed | null;
  readonly every: Placed | null;
  readonly span: Span;
}

export interface WaitNode {
  readonly kind: 'wait';
  readonly nots: readonly NotNode[];
  readonly length: Placed;
  readonly span: Span;
}

export interface NotNode {
  readonly strict: boolean;
  readonly negand: GeneralNode;
  readonly span: Span;
}

export interface ChoiceNode {
  readonly kind: 'choice';
  readonly operands: readonly GeneralNode[];
  readonly span: Span;
}

export interface ConjunctionNode {
  readonly kind: 'conjunction';
  readonly operands: readonly GeneralNode[];
  /** For each operand the registers that it fills. */
  readonly fills: readonly (readonly Register[])[];
  readonly span: Span;
}

export interface AbsenceOperandNode {
  readonly kind: 'absence-operand';
  readonly negand: GeneralNode;
  readonly length: Placed;
  readonly span: Span;
}

export interface GroupNode {
  readonly kind: 'group';
  readonly body: GeneralNode;
  readonly unless: GeneralNode | null;
  readonly within: Placed | null;
  readonly strict: boolean;
  readonly where: Placed | null;
  readonly span: Span;
}

export interface LoopNode {
  readonly kind: 'loop';
  readonly body: GeneralNode;
  readonly min: Placed;
  readonly max: Placed | null;
  readonly greedy: boolean;
  readonly each: boolean;
  readonly any: boolean;
  readonly strict: 'no' | 'strict' | 'own';
  /** The types of the body's events. */
  readonly types: readonly EventTypeId[];
  /** Registers that an iteration begins without. */
  readonly unset: readonly Register[];
  readonly commit: Commit | null;
  readonly where: Placed | null;
  readonly gap: Placed | null;
  readonly lasting: Placed | null;
  readonly until: GeneralNode | null;
  /** What `until` binds in the loop that it closes. */
  readonly untilFills: readonly Register[];
  readonly drop: GeneralNode | null;
  readonly span: Span;
}

/** What the end of an iteration adds to what is around the loop. */
export interface Commit {
  /** Lists that grow by what the iteration has bound: an event, or a list of them. */
  readonly growths: readonly { readonly list: Register; readonly by: Register }[];
  /** Under `?` there are no lists: what the one iteration has bound is what there is. */
  readonly copied: readonly Register[];
  /** The list of the iterations themselves. */
  readonly iterations: Register | null;
}
