/**
 * A pattern as the general automaton runs it: the tree of the pattern (language §4.2) with every condition, length and
 * capture compiled to a function. Generated modules build one such tree for each rule that needs it.
 */
import type { EngineEvent } from '../event.ts';

/**
 * What a run has bound: one register per name (and per running aggregate), never changed once made, so that ways of a
 * run share what they have in common and giving up an iteration is going back to an older frame.
 */
export type Frame = Readonly<Record<string, unknown>>;

/** What conditions may read beside the frame: the sub-stream in which they stand. */
export interface Surroundings {
  /** The parts of the partition key. */
  readonly keys: readonly (string | number | boolean)[];
  /** The n-th event of the same type before the one under test in the sub-stream; null if there is none. */
  previous(event: EngineEvent, distance: number): EngineEvent | null;
  /** Position in the sub-stream of the last event that it has handled; -1 before the first. */
  readonly seen: number;
}

/**
 * A function of the rule. Generated code gives its parameters the types that it knows of events and frames, which
 * TypeScript lets methods do, but not functions.
 */
export type Compiled<Parameters extends readonly unknown[], Result> = {
  call(...parameters: Parameters): Result;
}['call'];

/** A condition over the event under test. */
export type Where = Compiled<[event: EngineEvent, frame: Frame, around: Surroundings], boolean>;
/** A condition over what is bound. */
export type Test = Compiled<[frame: Frame, around: Surroundings], boolean>;
/** A length in microseconds, or a count. */
export type Measure = Compiled<[frame: Frame, around: Surroundings], number>;

/** How the first event of what follows an arrow is found: `->` next, `->>` any, `=>` strict. */
export type Mode = 'next' | 'any' | 'strict';

export type Node =
  AtomNode | SequenceNode | ChoiceNode | ConjunctionNode | LoopNode | GroupNode | AbsenceOperandNode;

export interface AtomNode {
  readonly kind: 'atom';
  /** Number of the atom in the order of the text; -1 in what must not happen. */
  readonly atom: number;
  readonly types: readonly number[];
  readonly where: Where | null;
  /** The frame once the event is taken; null if nothing of it is kept. */
  readonly bind: Compiled<[frame: Frame, event: EngineEvent, around: Surroundings], Frame> | null;
}

export interface SequenceNode {
  readonly kind: 'sequence';
  /** Two or more; the first is a step without an arrow. */
  readonly items: readonly Item[];
}

export type Item = StepItem | AbsenceItem | WaitItem;

export interface StepItem {
  readonly kind: 'step';
  /** Null for the first item. */
  readonly arrow: Mode | null;
  readonly nots: readonly NotNode[];
  readonly within: Measure | null;
  readonly pattern: Node;
}

export interface AbsenceItem {
  readonly kind: 'absence';
  readonly nots: readonly NotNode[];
  readonly negand: Node;
  /** Null: for the rest of the innermost window. */
  readonly length: Measure | null;
  readonly every: Measure | null;
}

export interface WaitItem {
  readonly kind: 'wait';
  readonly nots: readonly NotNode[];
  readonly length: Measure;
}

export interface NotNode {
  /** `=> not N`: the very next event only. */
  readonly strict: boolean;
  readonly negand: Node;
}

export interface ChoiceNode {
  readonly kind: 'choice';
  readonly operands: readonly Node[];
}

export interface ConjunctionNode {
  readonly kind: 'conjunction';
  readonly operands: readonly Node[];
  /** What all operands have bound; each has begun with `base`. `parts` are in the order of the operands. */
  readonly merge: Compiled<[base: Frame, parts: readonly Frame[]], Frame>;
}

export interface AbsenceOperandNode {
  readonly kind: 'absence-operand';
  readonly negand: Node;
  readonly length: Measure;
}

export interface GroupNode {
  readonly kind: 'group';
  readonly body: Node;
  readonly unless: Node | null;
  readonly within: Measure | null;
  /** `(A & B) strict`. */
  readonly strict: boolean;
  readonly where: Test | null;
}

export interface LoopNode {
  readonly kind: 'loop';
  readonly body: Node;
  readonly min: Measure;
  readonly max: Measure | null;
  readonly greedy: boolean;
  readonly each: boolean;
  readonly any: boolean;
  readonly strict: 'no' | 'strict' | 'own';
  /** The types of the body's events, for `strict own`. */
  readonly types: readonly number[];
  /** The frame in which an iteration begins: its own names are unbound. Null: the body has none of its own. */
  readonly begin: Compiled<[frame: Frame], Frame> | null;
  /**
   * Adds an iteration to the lists: `outer` is the frame without it, `inner` the one in which it ended (for an iteration
   * that has just ended they are the same object). Null: nothing is kept of iterations.
   */
  readonly commit: Compiled<[outer: Frame, inner: Frame, around: Surroundings], Frame> | null;
  /** The same for an iteration that gets no further: its events count, it is no iteration. */
  readonly settle: Compiled<[outer: Frame, inner: Frame, around: Surroundings], Frame> | null;
  /** A frame with the lists of the loop as they are in `from`. Null unless the loop has a `drop`. */
  readonly adopt: Compiled<[frame: Frame, from: Frame], Frame> | null;
  /** Over each iteration, tested at the event that would complete it. */
  readonly where: Test | null;
  readonly gap: Measure | null;
  readonly lasting: Measure | null;
  readonly until: Node | null;
  /** Copies what `until` has bound into the frame of a loop that it closes; null if it binds nothing. */
  readonly untilBind: Compiled<[frame: Frame, negand: Frame], Frame> | null;
  /** Read with the frame of the iteration that may be dropped. */
  readonly drop: Node | null;
}

/** The window of a rule. */
export type WindowPlan =
  | { readonly kind: 'time'; readonly length: Measure }
  | { readonly kind: 'events'; readonly count: Measure }
  | {
      readonly kind: 'field';
      readonly span: Measure;
      readonly value: Compiled<[event: EngineEvent], number>;
    };

export interface PatternPlan {
  readonly pattern: Node;
  /** The frame of a run that has taken nothing. */
  readonly empty: Frame;
  readonly unless: Node | null;
  /** Null: `within forever`. */
  readonly window: WindowPlan | null;
  /** `not N for D ->` at the head. */
  readonly lead: {
    readonly negand: Node;
    readonly length: Measure;
    /** Whether the length is the same for all runs; else it is read from the first event, and all events are kept. */
    readonly constant: boolean;
  } | null;
}
