/** What all parts of the checker share while one module is checked. */
import type * as ast from '../ir/ast.ts';
import type { Span } from '../source/span.ts';
import type { Report } from '../diagnostics/report.ts';
import type { Expression } from '../ir/typed.ts';
import type { LocalId, RecordField, ValueType } from '../ir/types.ts';
import type { TypeResolver } from './declarations/resolve-type.ts';
import type { Events } from './events.ts';
import type { Scope } from './scope.ts';

export interface ModuleContext {
  readonly report: Report;
  readonly events: Events;
  /** Names with a capital letter that are no events: aliases, records, tables. */
  readonly types: ReadonlyMap<string, TypeEntity>;
  /** Names with a small letter: params, functions, states, …. */
  readonly values: ReadonlyMap<string, ValueEntity>;
  /** Types a condition or value. Reached through the context, since kinds of expressions contain each other. */
  readonly typeOf: TypeOf;
  readonly resolver: TypeResolver;
  readonly newLocal: () => LocalId;
  readonly show: (type: ValueType) => string;
}

/** `expected` only helps to read literals; whether the result fits is for the caller to say. */
export type TypeOf = (node: ast.Expression, scope: Scope, expected?: ValueType | null) => Expression;

export type TypeEntity =
  | { readonly kind: 'alias'; readonly type: ValueType; readonly span: Span }
  | { readonly kind: 'record'; readonly type: ValueType; readonly span: Span }
  | {
      readonly kind: 'table';
      readonly name: string;
      readonly keys: readonly RecordField[];
      readonly row: ValueType;
      readonly span: Span;
    }
  /** From another file; nothing is known about it yet. */
  | { readonly kind: 'imported'; readonly span: Span };

export type ValueEntity =
  | { readonly kind: 'param'; readonly index: number; readonly type: ValueType; readonly span: Span }
  | { readonly kind: 'const'; readonly value: () => Expression; readonly span: Span }
  | CallableEntity
  | {
      readonly kind: 'state';
      readonly name: string;
      readonly keys: readonly RecordField[];
      readonly type: ValueType;
      readonly span: Span;
    }
  | { readonly kind: 'pattern'; readonly declaration: ast.PatternDeclaration; readonly span: Span }
  | { readonly kind: 'imported'; readonly span: Span };

export interface CallableEntity {
  readonly kind: 'function' | 'extern-function' | 'extern-aggregate';
  readonly name: string;
  /** Index into `TypedModule.functions`; -1 for externs. */
  readonly index: number;
  readonly parameters: readonly RecordField[];
  readonly result: ValueType;
  readonly span: Span;
}
