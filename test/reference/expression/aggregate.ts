/** Aggregates over a list (language §4.3). Over nothing `sum` and `count` are 0, `distinct` is empty, the others null. */
import type { Aggregate, AggregateName, Expression } from '../../../compiler/ir/typed.ts';
import { asList, asNumber, asTruth, type Datum } from './datum.ts';
import { contains } from './equality.ts';
import { isDuration, wholeDuration } from './duration.ts';
import { withLocal, type Scope } from './scope.ts';

type Evaluate = (expression: Expression, scope: Scope) => Datum;

export function aggregate(expression: Aggregate, scope: Scope, evaluate: Evaluate): Datum {
  const { element, where, argument, type } = expression;
  const inside = (item: Datum): Scope => withLocal(scope, element, item);
  const items = asList(evaluate(expression.list, scope))
    .filter((item) => where === null || asTruth(evaluate(where, inside(item))))
    .map((item) => (argument === null ? item : evaluate(argument, inside(item))));
  const result = over(expression.name, items);
  if (expression.name === 'distinct' && type.kind === 'int') return asList(result).length;
  return typeof result === 'number' && isDuration(type) ? wholeDuration(result) : result;
}

function over(name: AggregateName, items: readonly Datum[]): Datum {
  switch (name) {
    case 'count':
      return items.length;
    case 'distinct':
      return distinct(items);
    case 'sum':
      return sum(items.map(asNumber));
    case 'avg':
      return items.length === 0 ? null : sum(items.map(asNumber)) / items.length;
    case 'min':
      return best(items, (one, other) => one < other);
    case 'max':
      return best(items, (one, other) => one > other);
    case 'stddev':
      return deviation(items.map(asNumber));
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function distinct(items: readonly Datum[]): readonly Datum[] {
  return items.reduce<readonly Datum[]>(
    (kept, item) => (contains(kept, item) || includesNaN(kept, item) ? kept : [...kept, item]),
    [],
  );
}

/** Among distinct values NaN stands once, though it equals nothing. */
function includesNaN(kept: readonly Datum[], item: Datum): boolean {
  return Number.isNaN(item) && kept.some((one) => Number.isNaN(one));
}

/** The first of the best; a NaN among the numbers makes the result NaN. */
function best(
  items: readonly Datum[],
  isBetter: (one: number | string, other: number | string) => boolean,
): Datum {
  return items.reduce<Datum>((found, item) => {
    if (found === null || Number.isNaN(item)) return item;
    return isBetter(ordered(item), ordered(found)) ? item : found;
  }, null);
}

function ordered(datum: Datum): number | string {
  return typeof datum === 'string' ? datum : asNumber(datum);
}

/**
 * The deviation of the numbers as a whole population. Welford's method, from the first to the last, is part of the
 * definition: with floating point another method would give other last digits.
 */
function deviation(numbers: readonly number[]): number | null {
  let mean = 0;
  let squares = 0;
  for (const [index, number] of numbers.entries()) {
    const distance = number - mean;
    mean += distance / (index + 1);
    squares += distance * (number - mean);
  }
  return numbers.length === 0 ? null : Math.sqrt(squares / numbers.length);
}
