/** In how many ways the operands of a conjunction can share out the events that come (language §4.3, conjunction). */
import { literalCount } from '../ir/elements.ts';
import type { Pattern } from '../ir/typed.ts';
import { completionsOf } from './completions.ts';
import { takenTypes } from './stream.ts';

/** 1 if no type of event fits two operands; Infinity if operands that share one can take any number of events. */
export function assignmentsOf(operands: readonly Pattern[]): number {
  return sharing(operands).reduce((all, group) => {
    if (group.length === 1) return all;
    const events = group.map((operand) => (completionsOf(operand) === 1 ? eventsOf(operand) : Infinity));
    return all * orders(events);
  }, 1);
}

/** Operands that take events of the same types, directly or by way of others, stand together. */
function sharing(operands: readonly Pattern[]): readonly (readonly Pattern[])[] {
  return operands.reduce<readonly (readonly Pattern[])[]>((groups, operand) => {
    const types = new Set(takenTypes(operand));
    const isNear = (group: readonly Pattern[]): boolean =>
      group.some((other) => takenTypes(other).some((type) => types.has(type)));
    return [...groups.filter((group) => !isNear(group)), [...groups.filter(isNear).flat(), operand]];
  }, []);
}

/** The most events that a part takes. */
function eventsOf(pattern: Pattern): number {
  switch (pattern.kind) {
    case 'atom':
      return 1;
    case 'absence-operand':
      return 0;
    case 'group':
      return eventsOf(pattern.body);
    case 'choice':
      return Math.max(...pattern.operands.map(eventsOf));
    case 'conjunction':
      return sum(pattern.operands.map(eventsOf));
    case 'sequence':
      return sum(pattern.items.map((item) => (item.kind === 'step' ? eventsOf(item.pattern) : 0)));
    case 'loop': {
      const most = pattern.max === null ? null : literalCount(pattern.max);
      return most === null ? Infinity : most * eventsOf(pattern.body);
    }
  }
}

/** In how many orders so many events of each operand can come. */
function orders(events: readonly number[]): number {
  if (events.includes(Infinity)) return Infinity;
  let ways = 1;
  let placed = 0;
  for (const count of events)
    for (let i = 1; i <= count; i += 1) {
      placed += 1;
      ways = (ways * placed) / i;
    }
  return Math.round(ways);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
