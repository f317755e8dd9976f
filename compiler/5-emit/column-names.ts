/** The names of the columns that hold what a run has taken. */
import { TIME, TYPE, type BindingRegisters } from './registers.ts';

/** Name of the column of a member of a bound event, such as `big$qty` or `fills$last$price`. */
export function columnName(
  registers: BindingRegisters,
  place: 'fields' | 'first' | 'last',
  member: string,
): string {
  const { name } = registers;
  const suffix = member === TIME ? 'time$' : member === TYPE ? 'type$' : member;
  return place === 'fields' ? `${name}$${suffix}` : `${name}$${place}$${suffix}`;
}

/** Column of the whole event, or of the list of events. */
export function wholeColumn(registers: BindingRegisters): string {
  return `${registers.name}$`;
}

/** Column of the number of iterations of an element. */
export function countColumn(element: number): string {
  return `$count${element}`;
}

/** Column of a running aggregate. */
export function aggregateColumn(registers: BindingRegisters, name: string): string {
  return `${registers.name}$${name}`;
}
