/** What a generated module consists of, as far as traces, laws and reports need to know it. */
import type { Base, ValueType } from './value-type.ts';

export interface Field {
  readonly name: string;
  readonly type: ValueType;
  readonly role: 'time' | 'key' | 'value';
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
}

export interface ParamModel {
  readonly name: string;
  readonly base: Base;
  readonly initial: ParamValue;
}

/** At the border: times and durations are milliseconds. */
export type ParamValue = number | string | boolean;

export interface FunctionModel {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly base: Base }[];
  readonly result: Base;
  readonly text: string;
}

export interface RuleModel {
  readonly name: string;
  readonly text: string;
  /** Names of the event types it names. */
  readonly alphabet: readonly string[];
  readonly keyed: 'no' | 'first' | 'second' | 'both';
  /** True where time alone ends every run: by the rule's window, or because each step has a length. */
  readonly timed: boolean;
  readonly emitted: readonly EventModel[];
  /** Types of the atoms in the order in which they are written: a trace that follows it is likely to match. */
  readonly script: readonly string[];
  readonly features: Features;
}

/** What laws about the form of a pattern ask. */
export interface Features {
  readonly loops: number;
  /** Negations and absences. */
  readonly negations: number;
  /** Plain `->` that lead to a step. */
  readonly nextArrows: number;
  /** Some loop may stand at the end of the pattern. */
  readonly loopAtEnd: boolean;
}

export interface ModuleModel {
  /** All declarations but the rules. */
  readonly header: string;
  readonly text: string;
  readonly inputs: readonly EventModel[];
  readonly params: readonly ParamModel[];
  /** In the order in which they are written. */
  readonly rules: readonly RuleModel[];
}
