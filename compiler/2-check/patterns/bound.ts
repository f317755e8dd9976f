/** Names that a pattern binds, and how each looks from where it is read (language §4.3, bindings). */
import type { Span } from '../../source/span.ts';
import type { BindingId, EventTypeId, RecordField, ValueType } from '../../ir/types.ts';
import { eventOf, listOf, nullable } from '../types/value-types.ts';

export interface Bound {
  readonly name: string;
  readonly id: BindingId;
  readonly view: View;
  /** False for names inside a named pattern: they exist, but cannot be read outside. */
  readonly visible: boolean;
  readonly span: Span;
}

export type View =
  | { readonly kind: 'event'; readonly types: readonly EventTypeId[]; readonly optional: boolean }
  /** Events of a loop, `min` at least. */
  | { readonly kind: 'list'; readonly types: readonly EventTypeId[]; readonly min: number }
  /** Iterations of a group loop, `min` at least; each has the names of the loop's body. */
  | { readonly kind: 'iterations'; readonly names: readonly RecordField[]; readonly min: number };

export function typeOfView(view: View): ValueType {
  switch (view.kind) {
    case 'event':
      return view.optional ? nullable(eventOf(view.types)) : eventOf(view.types);
    case 'list':
      return listOf(eventOf(view.types));
    case 'iterations':
      return listOf({ kind: 'iteration', names: view.names });
  }
}

/** As seen from behind a loop that takes `min` iterations at least: a list, flat under nested loops. */
export function underLoop(bound: readonly Bound[], min: number): readonly Bound[] {
  return bound.map((one): Bound => {
    const { view } = one;
    if (view.kind === 'event') {
      return { ...one, view: { kind: 'list', types: view.types, min: view.optional ? 0 : min } };
    }
    return { ...one, view: { ...view, min: view.min * min } };
  });
}

/** As seen where the part that binds the names may have been left out, or not have been reached. */
export function maybeUnbound(bound: readonly Bound[]): readonly Bound[] {
  return bound.map((one): Bound => {
    const { view } = one;
    return { ...one, view: view.kind === 'event' ? { ...view, optional: true } : { ...view, min: 0 } };
  });
}

/** The names as fields of an iteration. */
export function asFields(bound: readonly Bound[]): readonly RecordField[] {
  return bound.filter((one) => one.visible).map(({ name, view }) => ({ name, type: typeOfView(view) }));
}
