/** Reading what a run has taken from the columns of its rule, in a row of the run. */
import type { Aggregate, BindingRef } from '../ir/typed.ts';
import type { BindingId, EventTypeId } from '../ir/types.ts';
import { aggregateColumn, columnName, countColumn, wholeColumn } from './column-names.ts';
import type { Environment, Held, Place, Reader } from './environment.ts';
import { memberType } from './member-type.ts';
import { sameAggregate, type Registers } from './registers.ts';
import { emptyText, runningText } from './running-text.ts';
import { eventUnion, insideType, nothing } from './type-text.ts';
import { typesOnly } from './types-only.ts';

/**
 * @param row null before a run has begun, when nothing has been taken yet
 * @param taking the name that the event under test is just being bound to: read from the event, not from a column
 */
export function columnReader(registers: Registers, row: string | null, taking: BindingId | null): Reader {
  return new ColumnReader(registers, row, taking);
}

class ColumnReader implements Reader {
  private readonly registers: Registers;
  private readonly row: string | null;
  private readonly taking: BindingId | null;

  constructor(registers: Registers, row: string | null, taking: BindingId | null) {
    this.registers = registers;
    this.row = row;
    this.taking = taking;
  }

  whole({ binding }: BindingRef, env: Environment): string {
    const { row, taking } = this;
    const registers = this.registers.bindings.get(binding);
    if (registers === undefined || (registers.binding.shape !== 'list' && taking === binding)) {
      return env.current?.name ?? 'null';
    }
    const isList = registers.binding.shape === 'list';
    if (row === null) {
      const union = eventUnion(env.module.events, registers.binding.types);
      return isList ? `([]${typesOnly(` as readonly (${union})[]`)})` : nothing(union);
    }
    const column = `this.${wholeColumn(registers)}[${row}]`;
    return isList ? `rt.events(${column})` : column;
  }

  member(binding: BindingId, place: Place, member: string, env: Environment): Held | null {
    const { row, taking } = this;
    const registers = this.registers.bindings.get(binding);
    if (registers === undefined) return ofCurrent(place, member, false, env);
    const isList = registers.binding.shape === 'list';
    const isSure = registers.binding.shape === 'one';
    if (isList === (place === 'event')) return null;
    if (place === 'event' && taking === binding) return ofCurrent(place, member, isSure, env);
    if (row === null) {
      const { type } = memberType(member, registers.binding.types, env.module);
      return { text: nothing(insideType(type, env.module.events)), isSure };
    }
    const column = columnName(registers, place === 'event' ? 'fields' : place, member);
    return { text: `this.${column}[${row}]`, isSure };
  }

  count(binding: BindingId): string | null {
    const registers = this.registers.bindings.get(binding);
    if (registers === undefined) return null;
    return this.row === null ? '0' : `this.${countColumn(registers.take.id)}[${this.row}]`;
  }

  end(): null {
    return null;
  }

  aggregate(aggregate: Aggregate, env: Environment): string | null {
    if (aggregate.list.kind !== 'binding') return null;
    const registers = this.registers.bindings.get(aggregate.list.binding);
    const running = registers?.aggregates.find((known) => sameAggregate(known.aggregate, aggregate));
    if (registers === undefined || running === undefined) return null;
    if (this.row === null) return emptyText(aggregate, env);
    const column = (name: string): string => `this.${aggregateColumn(registers, name)}[${this.row}]`;
    return runningText(aggregate, column(running.name), column(`${running.name}n`));
  }

  typesOf({ binding }: BindingRef): readonly EventTypeId[] | null {
    return this.registers.bindings.get(binding)?.binding.types ?? null;
  }
}

/** A negated event's own name, and one that is being taken, stand for the event under test. */
function ofCurrent(place: Place, member: string, isSure: boolean, { current }: Environment): Held | null {
  return place === 'event' && current !== null ? { text: `${current.name}.${member}`, isSure } : null;
}
