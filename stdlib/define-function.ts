/** The form in which a function of the language describes itself: to the checker, the documentation and the tests. */
import type * as values from '../runtime/values/index.ts';
import type { Value } from '../runtime/values/index.ts';
import type { Signature } from './signature.ts';

/** The name under which the runtime exports what computes a function. */
export type RuntimeName = keyof typeof values;

/** Any pure function of values. Which arguments it takes, its signatures say. */
export type Evaluator = (...values: never[]) => Value;

export interface FunctionExample {
  /** As written in a rule. */
  readonly written: string;
  /** The values of the arguments. A regular expression is two strings: its source and its flags. */
  readonly given: readonly Value[];
  readonly gives: Value;
}

export interface FunctionEntry {
  /** As it is called in a rule. Two entries may share a name if their signatures differ. */
  readonly name: string;
  /** What computes it; also the key of the entry. */
  readonly runtime: RuntimeName;
  /** Tried in order; the first that fits is meant. */
  readonly signatures: readonly Signature[];
  /** One sentence. */
  readonly summary: string;
  readonly examples: readonly FunctionExample[];
  readonly evaluate: Evaluator;
}

export function defineFunction(entry: FunctionEntry): FunctionEntry {
  return entry;
}

/** Calls the evaluator of an entry with values that its signatures allow. */
export function evaluateFunction(entry: FunctionEntry, given: readonly Value[]): Value {
  return Reflect.apply(entry.evaluate, undefined, given);
}
