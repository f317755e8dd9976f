/** What a generated module consists of, as far as traces, laws and reports need to know it. */
import type { ConstructName } from '../constructs/probes.ts';
import type { Base, ValueType } from './value-type.ts';

export interface Field {
  readonly name: string;
  readonly type: ValueType;
  /** `order` decides between events of one time, `rising` never falls, and `peer` is another value of the first key. */
  readonly role: 'time' | 'key' | 'value' | 'order' | 'rising' | 'peer';
}

/** The two fields that rules may be partitioned by, under the names they have in a type. */
export interface KeyNames {
  readonly first: string;
  readonly second: string;
}

export interface EventModel {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly keys: KeyNames;
  readonly origin: 'input' | 'emitted';
}

/** What may stand as an event type in a pattern: a type, or a union of them with the fields all share. */
export interface Choosable {
  readonly name: string;
  readonly members: readonly EventModel[];
  readonly fields: readonly Field[];
  /** The wildcard `event`: any input type that has the keys, of which `members` are some. */
  readonly wildcard: boolean;
}

export interface ParamModel {
  readonly name: string;
  readonly base: Base;
  readonly initial: ParamValue;
  /** What it is at most, where the text says that: of a parameter of a named pattern; null of one that the host sets. */
  readonly greatest: number | null;
}

/** A named pattern; its parameters stand in the order in which they are given. */
export interface PatternModel {
  readonly name: string;
  readonly parameters: readonly (
    | { readonly kind: 'event'; readonly fields: readonly Field[] }
    | { readonly kind: 'count' | 'length'; readonly values: readonly string[] }
  )[];
  readonly text: string;
  readonly bounded: boolean;
  readonly timed: boolean;
  readonly span: number;
  /** The types that its body names. */
  readonly alphabet: readonly string[];
  readonly script: readonly ScriptItem[];
  readonly features: Features;
  readonly constructs: ReadonlySet<ConstructName>;
  readonly lengths: readonly number[];
}

/** At the border: times and durations are milliseconds. */
export type ParamValue = number | string | boolean;

export interface FunctionModel {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly base: Base }[];
  readonly result: Base;
  readonly text: string;
}

/** An event of one of these types, or a silence of so many milliseconds. */
export type ScriptItem =
  | {
      readonly kind: 'event';
      readonly types: readonly string[];
      readonly name: string | null;
      readonly where: string | null;
    }
  | { readonly kind: 'pause'; readonly length: number };

export interface RuleModel {
  readonly name: string;
  readonly text: string;
  /** Names of the event types it names. */
  readonly alphabet: readonly string[];
  /** `other`: its keys are not what the fields of events say. */
  readonly keyed: 'no' | 'first' | 'second' | 'both' | 'other';
  /** True where time alone ends every run: by the rule's window, or because each step has a length. */
  readonly timed: boolean;
  /** Something of a key is kept although no run of it is open. */
  readonly remembers: boolean;
  readonly emitted: readonly EventModel[];
  /** What the pattern asks for, in the order in which it is written: a trace that follows it is likely to match. */
  readonly script: readonly ScriptItem[];
  /** How many ways it tries, by a rough count: what has a higher one gets shorter traces. */
  readonly cost: number;
  /** Milliseconds of windows, absences and the like, as far as they are written. */
  readonly lengths: readonly number[];
  readonly features: Features;
  readonly constructs: ReadonlySet<ConstructName>;
}

/** What laws about the form of a pattern ask. */
export interface Features {
  readonly loops: number;
  /** Loops in their default form in the rule's own sequence, not inside anything. */
  readonly plainLoops: number;
  /** Negations and absences. */
  readonly negations: number;
  /** Plain `->` in the rule's own sequence that lead to a step. */
  readonly nextArrows: number;
  /** Loops that may stand at the end of the pattern. */
  readonly loopsAtEnd: number;
  /** Operators that keep one of several completions. */
  readonly choices: number;
  /** Clauses that leave matches out, or put them off. */
  readonly narrowings: number;
}

export interface ModuleModel {
  /** All declarations but the rules. */
  readonly header: string;
  readonly text: string;
  readonly inputs: readonly EventModel[];
  readonly params: readonly ParamModel[];
  readonly constructs: ReadonlySet<ConstructName>;
  /** In the order in which they are written. */
  readonly rules: readonly RuleModel[];
}
