/** Members of events, records, iterations and lists. A null object gives null. */
import type { FieldAccess, ListProjection } from '../../../compiler/ir/typed.ts';
import type { BindingId, ValueType } from '../../../compiler/ir/types.ts';
import { Iteration } from '../bindings.ts';
import { crash } from '../crash.ts';
import { Occurrence } from '../event.ts';
import { asEvent, isRecord, type Datum } from './datum.ts';

export function fieldOf(object: Datum, { name, type }: Pick<FieldAccess, 'name' | 'type'>): Datum {
  if (object === null) return null;
  if (object instanceof Occurrence) return object.happening.fields[name] ?? null;
  if (object instanceof Iteration) return boundIn(object, name, type);
  return isRecord(object) ? (object[name] ?? null) : crash(`${name} is no member`);
}

export function timeOf(object: Datum): Datum {
  return object === null ? null : asEvent(object).happening.time;
}

/** `xs[i]`: from 0, or from the end below 0; null where there is none. */
export function itemAt(list: readonly Datum[], index: number): Datum {
  return list.at(index) ?? null;
}

export function projection(list: readonly Datum[], { name, eventTime, type }: ListProjection): Datum {
  const element = type.kind === 'list' ? type.element : crash('a projection is a list');
  return list.map((item) => (eventTime ? timeOf(item) : fieldOf(item, { name, type: element })));
}

/** A name bound in an iteration: an event, null, or a list of a loop inside it, as the type says. */
function boundIn({ events, iterations, names }: Iteration, name: string, type: ValueType): Datum {
  const binding = names.get(name) ?? crash(`${name} is not bound in the iteration`);
  if (type.kind !== 'list') return listOf(events, binding).at(-1) ?? null;
  return type.element.kind === 'iteration' ? listOf(iterations, binding) : listOf(events, binding);
}

function listOf<T>(lists: ReadonlyMap<BindingId, readonly T[]>, binding: BindingId): readonly T[] {
  return lists.get(binding) ?? [];
}
