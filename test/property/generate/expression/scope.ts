/** What an expression can read where it stands. */
import type { Choosable, FunctionModel } from '../model.ts';
import type { ValueType } from '../value-type.ts';

/** A name that the pattern bound. */
export interface Name {
  readonly name: string;
  /** What its events are; of iterations, which have none of their own, that of some name inside. */
  readonly of: Choosable;
  readonly shape: 'one' | 'optional' | 'list' | 'iterations';
  /** Least length of a list, as far as the text proves it; 0 for a loop's own list while it grows. */
  readonly minimum: number;
  /** The names that each iteration has. */
  readonly inner?: readonly Name[];
}

/** Something that is read by its text alone: a parameter, a key, a `let`, an element of a list. */
export interface Value {
  readonly text: string;
  readonly type: ValueType;
}

export interface Scope {
  /** The event under test, whose fields are bare names. */
  readonly current: Choosable | null;
  readonly names: readonly Name[];
  readonly values: readonly Value[];
  readonly functions: readonly FunctionModel[];
  /** `match.start`, `match.end` and `match.count` are readable. */
  readonly match: boolean;
  /** `prev` is readable: the event under test is one of the rule's stream. */
  readonly previous: boolean;
  /** `nth` is readable. */
  readonly nth: boolean;
}

export const emptyScope: Scope = {
  current: null,
  names: [],
  values: [],
  functions: [],
  match: false,
  previous: false,
  nth: false,
};

export function withNames(scope: Scope, names: readonly Name[]): Scope {
  return { ...scope, names: [...scope.names, ...names] };
}
