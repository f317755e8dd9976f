/**
 * What the compiler says about a rule beforehand: what it looks at, what it keeps, how many runs an event can begin, and
 * what ends them. Plain data, for command lines and editors.
 */
import type { HeldRegister } from '../ir/footprint.ts';
import type { Graph } from './graph/graph.ts';

export interface RuleExplanation {
  readonly name: string;
  readonly doc: string;
  readonly place: Place;
  /** `linear`: an automaton of its own. `general`: the general automaton runs the tree of its pattern. */
  readonly kind: 'linear' | 'general';
  /** The pattern as it is written, on one line. */
  readonly pattern: string;
  readonly types: readonly SeenType[];
  readonly keys: readonly ExplainedKey[];
  readonly conditions: readonly Condition[];
  /** Linear: the states in which a run can stand. General: the points of the pattern at which one can wait. */
  readonly states: readonly string[];
  /** What is kept of a run. */
  readonly registers: readonly HeldRegister[];
  /** How many runs one event can begin, branches that count as runs included. */
  readonly runsPerStart: Amount;
  /** At how many points of the pattern a run can wait at once; 1 for linear rules, where each branch is a run. */
  readonly pointsPerRun: Amount;
  readonly bytes: Bytes;
  readonly bound: Bound;
  readonly deadlines: readonly Deadline[];
  /** What is kept beside the runs. */
  readonly memory: readonly string[];
  /** Names of the types that it emits. */
  readonly emits: readonly string[];
  readonly graph: Graph;
}

/** Both count from one. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A piece of the rule as it is written, and where. */
export interface Written {
  readonly text: string;
  readonly place: Place;
}

export interface SeenType {
  readonly name: string;
  /** An event of the type can begin a run. */
  readonly starts: boolean;
  /** A match can take an event of the type; one that cannot is only there to forbid, close or drop something. */
  readonly taken: boolean;
}

export interface ExplainedKey {
  readonly name: string;
  readonly of: readonly { readonly type: string; readonly values: readonly string[] }[];
}

export interface Condition extends Written {
  /** Whose condition it is, such as `Trade as fills` or `not Cancel`. */
  readonly of: string;
}

/** A number that the text of the rule fixes, or none, with all that makes it grow. */
export interface Amount {
  /** Null: it grows with the stream. */
  readonly most: number | null;
  readonly grows: readonly Growth[];
}

export interface Growth extends Written {
  /** What multiplies: `->>`, `each`, `any`, or `&` and `not` where their parts share events. */
  readonly operator: string;
  /** The count that bounds it once it is known at run time; null if nothing does. */
  readonly upTo: string | null;
}

export interface Bytes {
  /** Of a run itself. */
  readonly run: number;
  /** Of each point at which it waits; 0 for linear rules. */
  readonly point: number;
  /** Of a run at most; null if it grows with the stream. */
  readonly perRun: number | null;
}

export interface Bound {
  /** `forever`: the rule says that a run may live on without end. */
  readonly kind: 'bounded' | 'forever';
  /** What ends runs that wait. Empty: no run ever waits, or nothing does. */
  readonly by: readonly Ending[];
}

export interface Ending extends Written {
  readonly kind:
    | 'rule window'
    | 'step window'
    | 'group window'
    | 'absence'
    | 'wait'
    | 'gap'
    | 'strict step'
    | 'strict loop'
    | 'strict group';
}

/** Something that acts by itself when its time has come. */
export interface Deadline extends Written {
  readonly kind: 'rule window' | 'step window' | 'group window' | 'absence' | 'repetition' | 'wait' | 'gap';
}
