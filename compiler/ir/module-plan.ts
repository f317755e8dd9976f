/**
 * The fifth representation: the generated module as data, before it is text. The printers only spell it out. Parts of
 * code that only TypeScript reads are marked (see types-only.ts of the phase).
 */
import type { Span } from '../source/span.ts';

export interface ModulePlan {
  /** Name of the factory that the module exports. */
  readonly factory: string;
  /** Lines of the comment at the top. */
  readonly header: readonly string[];
  readonly interfaces: readonly InterfacePlan[];
  readonly functions: readonly FunctionPlan[];
  readonly classes: readonly ClassPlan[];
  /** Constants of the module, in order; each may use those before it. */
  readonly constants: readonly ConstantPlan[];
  /** The body of the factory's module: the members of the `CompiledModule` object. */
  readonly compiled: string;
  /** Types at the border: what the host sees. */
  readonly border: BorderPlan;
}

export interface BorderPlan {
  readonly doc: string;
  readonly inputs: readonly BorderType[];
  readonly outputs: readonly BorderType[];
  readonly params: BorderType;
  /** Params without an initial value: the host has to give them. */
  readonly requiredParams: readonly string[];
}

export interface BorderType {
  readonly name: string;
  readonly doc: string;
  readonly fields: readonly BorderField[];
}

export interface BorderField {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly doc: string;
}

export interface InterfacePlan {
  readonly name: string;
  readonly extends: string;
  readonly doc: string;
  readonly fields: readonly { readonly name: string; readonly type: string }[];
}

export interface ConstantPlan {
  readonly name: string;
  readonly value: string;
}

export interface ClassPlan {
  readonly name: string;
  readonly doc: string;
  readonly implements: string;
  readonly fields: readonly FieldPlan[];
  readonly constructor: FunctionBody;
  readonly methods: readonly FunctionPlan[];
}

export interface FieldPlan {
  readonly name: string;
  readonly type: string;
  /** Null: the constructor assigns it. */
  readonly initial: string | null;
  readonly readonly: boolean;
  readonly doc: string;
}

export interface FunctionPlan extends FunctionBody {
  readonly name: string;
  readonly result: string;
  readonly doc: string;
}

export interface FunctionBody {
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
  readonly body: readonly Code[];
}

/**
 * A line of code, a block with a head such as `if (…)`, or lines between brackets: an object, an array, the body of a
 * function that is a value. A span names the source that the line comes from.
 */
export type Code =
  | { readonly kind: 'line'; readonly text: string; readonly span: Span | null }
  | {
      readonly kind: 'block';
      readonly head: string;
      readonly body: readonly Code[];
      readonly span: Span | null;
    }
  | {
      readonly kind: 'nest';
      readonly open: string;
      readonly body: readonly Code[];
      readonly close: string;
      readonly span: Span | null;
    };

export function line(text: string, span: Span | null = null): Code {
  return { kind: 'line', text, span };
}

export function block(head: string, body: readonly Code[], span: Span | null = null): Code {
  return { kind: 'block', head, body, span };
}

/** @param open ends with the opening bracket */
export function nest(open: string, body: readonly Code[], close: string, span: Span | null = null): Code {
  return { kind: 'nest', open, body, close, span };
}

/** The first line of code, and the last one of what has several. */
export function linesAround(code: Code): { readonly first: string; readonly last: string | null } {
  switch (code.kind) {
    case 'line':
      return { first: code.text, last: null };
    case 'block':
      return { first: `${code.head} {`.trimStart(), last: '}' };
    case 'nest':
      return { first: code.open, last: code.close };
  }
}
