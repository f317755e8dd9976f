/** The value of an aggregate that is kept event by event, from the registers that hold it. */
import type { Aggregate } from '../ir/typed.ts';
import type { Environment } from './environment.ts';
import { insideType, nothing } from './type-text.ts';

/** @param count text of the number of elements, which an average is divided by */
export function runningText(aggregate: Aggregate, value: string, count: string): string {
  const mayBeNull = aggregate.type.kind === 'nullable';
  if (aggregate.name !== 'avg') return mayBeNull ? value : asProved(aggregate, value);
  const average = `(${count} === 0 ? null : ${value} / ${count})`;
  const rounded = isDuration(aggregate) ? `rt.wholeDuration(${average})` : average;
  return mayBeNull ? rounded : `rt.proved(${rounded})`;
}

/** Over nothing the sum and the count are zero, all else is null. */
export function emptyText(aggregate: Aggregate, env: Environment): string {
  if (aggregate.name === 'sum' || aggregate.name === 'count') return '0';
  return nothing(insideType(aggregate.type, env.module.events));
}

/** The least and greatest are null until there is an element; a minimum of the loop may prove that there is one. */
function asProved(aggregate: Aggregate, value: string): string {
  return aggregate.name === 'min' || aggregate.name === 'max' ? `rt.proved(${value})` : value;
}

export function isDuration({ type }: Aggregate): boolean {
  return (type.kind === 'nullable' ? type.of : type).kind === 'duration';
}
