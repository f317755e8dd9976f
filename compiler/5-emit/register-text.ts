/** The names of the columns that hold what a run has taken, and how they are read. */
import type { EventTypeId, ValueType } from '../ir/types.ts';
import type { Environment } from './environment.ts';
import type { BindingRegisters } from './registers.ts';
import { TIME, TYPE } from './registers.ts';
import { eventUnion, insideType } from './type-text.ts';
import type { BindingId } from '../ir/types.ts';
import { typesOnly } from './types-only.ts';

export type Place = 'fields' | 'first' | 'last' | 'count';

/** Name of the column of a member of a bound event, such as `big$qty` or `fills$last$price`. */
export function columnName(
  registers: BindingRegisters,
  place: 'fields' | 'first' | 'last',
  member: string,
): string {
  const { name } = registers.binding;
  const suffix = member === TIME ? 'time$' : member === TYPE ? 'type$' : member;
  return place === 'fields' ? `${name}$${suffix}` : `${name}$${place}$${suffix}`;
}

/** Column of the whole event, or of the list of events. */
export function wholeColumn(registers: BindingRegisters): string {
  return `${registers.binding.name}$`;
}

/** Column of the number of iterations of an element. */
export function countColumn(element: number): string {
  return `$count${element}`;
}

/** Column of a running aggregate. */
export function aggregateColumn(registers: BindingRegisters, name: string): string {
  return `${registers.binding.name}$${name}`;
}

/** The text that reads a member of a bound name; null if the name has no registers in this environment. */
export function memberOfBinding(
  id: BindingId,
  place: Place,
  member: string,
  env: Environment,
): string | null {
  const registers = env.registers?.bindings.get(id);
  if (registers === undefined) return memberOfCurrent(place, member, env);
  const isList = registers.binding.shape === 'list';
  if (place === 'count') return env.row === null ? '0' : `this.${countColumn(registers.take.id)}[${env.row}]`;
  if (isList === (place === 'fields')) return null;
  if (place === 'fields' && env.taking === id) return memberOfCurrent(place, member, env);
  if (env.row === null)
    return nothing(insideType(memberType(member, registers.binding.types, env).type, env.module.events));
  return `this.${columnName(registers, place, member)}[${env.row}]`;
}

/** A negated event's own name stands for the event under test. */
function memberOfCurrent(place: Place, member: string, env: Environment): string | null {
  return place === 'fields' && env.current !== null ? `${env.current.name}.${member}` : null;
}

/** A bound event, or the list of events of a loop. */
export function wholeBinding(id: BindingId, env: Environment): string {
  const registers = env.registers?.bindings.get(id);
  if (registers === undefined || (registers.binding.shape !== 'list' && env.taking === id)) {
    return env.current?.name ?? 'null';
  }
  if (env.row === null) {
    const union = eventUnion(env.module.events, registers.binding.types);
    return registers.binding.shape === 'list'
      ? `([]${typesOnly(` as readonly (${union})[]`)})`
      : nothing(union);
  }
  const column = `this.${wholeColumn(registers)}[${env.row}]`;
  return registers.binding.shape === 'list' ? `rt.events(${column})` : column;
}

/** The null of a register that nothing has been put into, with the type that the register has. */
export function nothing(type: string): string {
  return `(null${typesOnly(` as ${type.endsWith('| null') ? type : `${type} | null`}`)})`;
}

/** The type of a member that events of some types have; null where not all of them have it. */
export function memberType(
  member: string,
  types: readonly EventTypeId[],
  env: Pick<Environment, 'module'>,
): { readonly type: ValueType; readonly everywhere: boolean } {
  if (member === TIME) return { type: { kind: 'time' }, everywhere: true };
  if (member === TYPE) return { type: { kind: 'int' }, everywhere: true };
  const found = types.map((type) => env.module.events[type]?.fields.find((field) => field.name === member));
  const some = found.find((field) => field !== undefined);
  return { type: some?.type ?? { kind: 'null' }, everywhere: !found.includes(undefined) };
}
