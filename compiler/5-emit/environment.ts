/** Where a generated expression stands: what the names in it are called there. */
import type { FunctionDeclaration, Param } from '../ir/typed.ts';
import type { BindingId, EventType, EventTypeId, LocalId } from '../ir/types.ts';
import type { Span } from '../source/span.ts';
import type { Registers } from './registers.ts';

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
  readonly registers: Registers | null;
  /** The row whose registers are read; null before a run has begun, when nothing has been taken yet. */
  readonly row: string | null;
  /** The variable that holds the event under test, and the types it can have. */
  readonly current: { readonly name: string; readonly types: readonly EventTypeId[] } | null;
  /** The name that the event under test is just being bound to: read from the event, not from a register. */
  readonly taking: BindingId | null;
  readonly locals: ReadonlyMap<LocalId, string>;
  /** Text of the n-th partition key. */
  readonly key: (index: number) => string;
  /** Text of the params: `this.params`, or `params` in a function of the module. */
  readonly params: string;
  /** Texts of the properties of a match that is complete. */
  readonly match: { readonly start: string; readonly end: string; readonly count: string };
}
