/** What a name of the pattern stands for: an event or null, a list, or the iterations of a loop (language §4.3). */
import type { BindingRef } from '../../../compiler/ir/typed.ts';
import { eventsOf, iterationsOf } from '../bindings.ts';
import type { Datum } from './datum.ts';
import type { Scope } from './scope.ts';

/** The type of the expression says which: inside a loop's body a name is an event, outside it is a list. */
export function bindingValue({ binding, type }: BindingRef, { bindings, at }: Scope): Datum {
  if (type.kind === 'iteration') return iterationsOf(bindings, binding, at).at(-1) ?? null;
  if (type.kind !== 'list') return eventsOf(bindings, binding, at, 'event').at(-1) ?? null;
  return type.element.kind === 'iteration'
    ? iterationsOf(bindings, binding, at)
    : eventsOf(bindings, binding, at, 'list');
}
