/** The root of the typed tree: one module, with its params and functions (language §3). */
import type { Span } from '../../source/span.ts';
import type { EventType, LocalId, RuleId, ValueType } from '../types.ts';
import type { Expression } from './expression.ts';
import type { Rule } from './rule.ts';

export interface TypedModule {
  readonly name: string;
  readonly doc: string;
  /** Indexed by `EventTypeId`: declared types in order, then timers, then emitted types in order. */
  readonly events: readonly EventType[];
  readonly params: readonly Param[];
  /** `fn` declarations. References to `const` are replaced by their values. */
  readonly functions: readonly FunctionDeclaration[];
  /** Indexed by `RuleId`, in order of declaration. */
  readonly rules: readonly Rule[];
  /** The order in which rules see an event: declaration order, except that a rule comes after its feeders (§4.5). */
  readonly ruleOrder: readonly RuleId[];
}

export interface Param {
  readonly name: string;
  readonly type: ValueType;
  /** Absent: the host must give a value. */
  readonly initial: Expression | null;
  readonly doc: string;
  readonly span: Span;
}

export interface FunctionDeclaration {
  readonly name: string;
  readonly parameters: readonly {
    readonly local: LocalId;
    readonly name: string;
    readonly type: ValueType;
  }[];
  readonly result: ValueType;
  readonly body: Expression;
  readonly span: Span;
}
