/** Aggregates, projections and quantifiers over lists, from running registers where there are any. */
import type { Aggregate, Expression, ListProjection, Quantified } from '../ir/typed.ts';
import type { LocalId } from '../ir/types.ts';
import type { Environment } from './environment.ts';
import { isDuration } from './running-text.ts';

type TextOf = (expression: Expression, env: Environment) => string;

export function aggregateText(aggregate: Aggregate, env: Environment, text: TextOf): string {
  return env.reader.aggregate(aggregate, env) ?? computedText(aggregate, env, text);
}

const FUNCTIONS = {
  sum: 'sumOf',
  avg: 'averageOf',
  min: 'minimumOf',
  max: 'maximumOf',
  stddev: 'deviationOf',
  distinct: 'distinctItems',
} as const;

function computedText(aggregate: Aggregate, env: Environment, text: TextOf): string {
  const element = elementName(aggregate.element);
  const inner: Environment = { ...env, locals: new Map([...env.locals, [aggregate.element, element]]) };
  const list = text(aggregate.list, env);
  const filtered =
    aggregate.where === null ? list : `${list}.filter((${element}) => ${text(aggregate.where, inner)})`;
  const values =
    aggregate.argument === null
      ? filtered
      : `${filtered}.map((${element}) => ${text(aggregate.argument, inner)})`;
  if (aggregate.name === 'count') return `${values}.length`;
  if (aggregate.name === 'distinct' && aggregate.type.kind === 'int')
    return `rt.distinctItems(${values}).length`;
  const result = `rt.${FUNCTIONS[aggregate.name]}(${values})`;
  const nullsByNature = aggregate.name !== 'sum' && aggregate.name !== 'distinct';
  const rounded = isDuration(aggregate) && nullsByNature ? `rt.wholeDuration(${result})` : result;
  return nullsByNature && aggregate.type.kind !== 'nullable' ? `rt.proved(${rounded})` : rounded;
}

export function projectionText(projection: ListProjection, env: Environment, text: TextOf): string {
  return `${text(projection.list, env)}.map((x) => ${projectedText(projection)})`;
}

/** A null element gives null. */
function projectedText({ list, name, eventTime }: ListProjection): string {
  const member = eventTime ? '$time' : name;
  const nullable = list.type.kind === 'list' && list.type.element.kind === 'nullable';
  return nullable ? `x?.${member} ?? null` : `x.${member}`;
}

export function quantifiedText(quantified: Quantified, env: Environment, text: TextOf): string {
  const element = elementName(quantified.element);
  const inner: Environment = { ...env, locals: new Map([...env.locals, [quantified.element, element]]) };
  const method = quantified.mode === 'all' ? 'every' : 'some';
  return `${text(quantified.list, env)}.${method}((${element}) => ${text(quantified.condition, inner)})`;
}

function elementName(local: LocalId): string {
  return `x${local}`;
}
