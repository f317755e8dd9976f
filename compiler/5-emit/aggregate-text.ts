/** Aggregates, projections and quantifiers over lists, from running registers where there are any. */
import type { Aggregate, Expression, ListProjection, Quantified } from '../ir/typed.ts';
import type { LocalId } from '../ir/types.ts';
import type { Environment } from './environment.ts';
import { aggregateColumn, nothing } from './register-text.ts';
import { sameAggregate } from './registers.ts';
import { insideType } from './type-text.ts';

type TextOf = (expression: Expression, env: Environment) => string;

export function aggregateText(aggregate: Aggregate, env: Environment, text: TextOf): string {
  return runningText(aggregate, env) ?? computedText(aggregate, env, text);
}

function runningText(aggregate: Aggregate, env: Environment): string | null {
  if (aggregate.list.kind !== 'binding') return null;
  const registers = env.registers?.bindings.get(aggregate.list.binding);
  const running = registers?.aggregates.find((known) => sameAggregate(known.aggregate, aggregate));
  if (registers === undefined || running === undefined) return null;
  if (env.row === null) return emptyText(aggregate, env);
  const column = `this.${aggregateColumn(registers, running.name)}[${env.row}]`;
  if (aggregate.name !== 'avg')
    return aggregate.type.kind === 'nullable' ? column : asProved(aggregate, column);
  const count = `this.${aggregateColumn(registers, `${running.name}n`)}[${env.row}]`;
  const average = `(${count} === 0 ? null : ${column} / ${count})`;
  const rounded = isDuration(aggregate) ? `rt.wholeDuration(${average})` : average;
  return aggregate.type.kind === 'nullable' ? rounded : `rt.proved(${rounded})`;
}

/** Over nothing the sum and the count are zero, all else is null. */
function emptyText(aggregate: Aggregate, env: Environment): string {
  if (aggregate.name === 'sum' || aggregate.name === 'count') return '0';
  return nothing(insideType(aggregate.type, env.module.events));
}

/** The least and greatest are null until there is an element; a minimum of the loop may prove that there is one. */
function asProved(aggregate: Aggregate, column: string): string {
  return aggregate.name === 'min' || aggregate.name === 'max' ? `rt.proved(${column})` : column;
}

function isDuration(aggregate: Aggregate): boolean {
  const type = aggregate.type.kind === 'nullable' ? aggregate.type.of : aggregate.type;
  return type.kind === 'duration';
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
