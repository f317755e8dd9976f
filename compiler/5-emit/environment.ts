/** Where a generated expression stands: what the names in it are called there. */
import type { Aggregate, BindingRef, FunctionDeclaration, Param } from '../ir/typed.ts';
import type { BindingId, EventType, EventTypeId, LocalId } from '../ir/types.ts';
import type { Span } from '../source/span.ts';

export interface ModuleScope {
  readonly events: readonly EventType[];
  readonly params: readonly Param[];
  readonly functions: readonly FunctionDeclaration[];
  /** The line that a span begins in. */
  readonly lineOf: (span: Span) => number;
  /** Text of a constant of the module with this value (a regular expression, a list of literals). */
  readonly constant: (hint: string, value: string) => string;
}

export interface Environment {
  readonly module: ModuleScope;
  /** How the names of the pattern are read. */
  readonly reader: Reader;
  /** The variable that holds the event under test, and the types it can have. */
  readonly current: { readonly name: string; readonly types: readonly EventTypeId[] } | null;
  readonly locals: ReadonlyMap<LocalId, string>;
  /** Text of the n-th partition key. */
  readonly key: (index: number) => string;
  /** Text of the n-th event of the same type before the one under test; null where there is none that is tested. */
  readonly previous: ((distance: number) => string) | null;
  /** Text of the params: `this.params`, or `params` in a function of the module. */
  readonly params: string;
  /** Texts of the properties of a match that is complete. */
  readonly match: Readonly<Record<'start' | 'end' | 'count' | 'nth', string>>;
}

/** Which part of a bound name a member is read of: of its event, or of the first or last of its list. */
export type Place = 'event' | 'first' | 'last';

/** How what a run has bound is read, which depends on what holds it. Null: it is not held in that form. */
export interface Reader {
  /** An event, or the list of events or iterations of a loop. */
  readonly whole: (reference: BindingRef, env: Environment) => string;
  readonly member: (binding: BindingId, place: Place, member: string, env: Environment) => Held | null;
  /** How many a list has. */
  readonly count: (binding: BindingId) => string | null;
  /** The first or last of a list as a whole. */
  readonly end: (binding: BindingId, end: 'first' | 'last') => string | null;
  readonly aggregate: (aggregate: Aggregate, env: Environment) => string | null;
  /** The types that an event has in the code that `whole` gives; null where that is not known. */
  readonly typesOf: (reference: BindingRef) => readonly EventTypeId[] | null;
}

export interface Held {
  readonly text: string;
  /** False where TypeScript takes the text to be possibly null although it never is. */
  readonly isSure: boolean;
}

/** Where no names are bound: bodies of functions, and initial values of params. */
export const noNames: Reader = {
  whole: () => missing('a name'),
  member: () => null,
  count: () => null,
  end: () => null,
  aggregate: () => null,
  typesOf: () => null,
};

/** What the checks before this phase exclude. */
export function missing(what: string): never {
  throw new Error(`${what} reached code generation where it has no meaning`);
}
