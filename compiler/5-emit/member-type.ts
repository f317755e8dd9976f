/** The type of a member of events, declared or given to all. */
import type { EventTypeId, ValueType } from '../ir/types.ts';
import type { ModuleScope } from './environment.ts';
import { TIME, TYPE } from './registers.ts';

/** The type of a member that events of some types have; null where not all of them have it. */
export function memberType(
  member: string,
  types: readonly EventTypeId[],
  { events }: Pick<ModuleScope, 'events'>,
): { readonly type: ValueType; readonly everywhere: boolean } {
  if (member === TIME) return { type: { kind: 'time' }, everywhere: true };
  if (member === TYPE) return { type: { kind: 'int' }, everywhere: true };
  const found = types.map((type) => events[type]?.fields.find((field) => field.name === member));
  const some = found.find((field) => field !== undefined);
  return { type: some?.type ?? { kind: 'null' }, everywhere: !found.includes(undefined) };
}
