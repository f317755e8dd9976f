/** The columns of a rule: one per register, with how it is reset, copied and filled when an event is taken. */
import type { Take } from '../ir/core.ts';
import type { ValueType } from '../ir/types.ts';
import { loopOf } from '../ir/elements.ts';
import { text } from './expression-text.ts';
import { aggregateColumn, columnName, countColumn, wholeColumn } from './column-names.ts';
import { memberType } from './member-type.ts';
import type { BindingRegisters } from './registers.ts';
import {
  MATCH_COUNT,
  PATH,
  ROW_START,
  ruleEnvironment,
  withCurrent,
  type RuleContext,
} from './rule-context.ts';
import { eventUnion, insideType, isNumeric } from './type-text.ts';
import { typesOnly } from './types-only.ts';

export interface Column {
  readonly name: string;
  /** Numbers that are never null live in a `Float64Array`, all else in an array of this type. */
  readonly type: 'number' | { readonly element: string };
  /** Value of a run that has taken nothing yet. */
  readonly initial: string;
  readonly doc: string;
}

/** All columns of a rule, in a stable order. */
export function columnsOf(context: RuleContext): readonly Column[] {
  const bound = [...context.registers.bindings.values()].flatMap((registers) =>
    columnsOfBinding(context, registers),
  );
  const counts = [...context.registers.counted].map((element) =>
    numberColumn(countColumn(element), '0', 'iterations so far'),
  );
  const { matchStart, matchCount } = context.registers;
  return [
    ...bound,
    ...counts,
    ...(matchStart ? [numberColumn(ROW_START, '0', 'time of the first event')] : []),
    ...(matchCount ? [numberColumn(MATCH_COUNT, '0', 'events taken')] : []),
    ...(context.automaton.branching
      ? [{ name: PATH, type: { element: 'rt.PathStep | null' }, initial: 'null', doc: 'the way of a branch' }]
      : []),
  ];
}

function columnsOfBinding(context: RuleContext, registers: BindingRegisters): readonly Column[] {
  const { binding } = registers;
  const isOne = binding.shape === 'one';
  const member = (place: 'fields' | 'first' | 'last', name: string): Column => {
    const { type, everywhere } = memberType(name, binding.types, context.module);
    return valueColumn(
      context,
      columnName(registers, place, name),
      type,
      isOne && everywhere,
      `${binding.name}${place === 'fields' ? '' : `.${place}`}.${name.replace('$', '')}`,
    );
  };
  return [
    ...[...registers.fields].map((name) => member('fields', name)),
    ...[...registers.first].map((name) => member('first', name)),
    ...[...registers.last].map((name) => member('last', name)),
    ...(registers.whole ? [wholeEventColumn(context, registers)] : []),
    ...registers.aggregates.flatMap((running) => aggregateColumns(context, registers, running)),
  ];
}

function wholeEventColumn(context: RuleContext, registers: BindingRegisters): Column {
  const union = eventUnion(context.module.events, registers.binding.types);
  const element = registers.binding.shape === 'list' ? `rt.Cell<${union}> | null` : `${union} | null`;
  return {
    name: wholeColumn(registers),
    type: { element },
    initial: 'null',
    doc: `events of ${registers.binding.name}`,
  };
}

function aggregateColumns(
  context: RuleContext,
  registers: BindingRegisters,
  { name, aggregate }: BindingRegisters['aggregates'][number],
): readonly Column[] {
  const column = aggregateColumn(registers, name);
  const doc = `${aggregate.name} over ${registers.binding.name}`;
  if (aggregate.name === 'avg') {
    return [numberColumn(column, '0', doc), numberColumn(aggregateColumn(registers, `${name}n`), '0', doc)];
  }
  if (aggregate.name === 'min' || aggregate.name === 'max') {
    const type = aggregate.argument?.type ?? { kind: 'null' as const };
    return [valueColumn(context, column, type, false, doc)];
  }
  return [numberColumn(column, '0', doc)];
}

function valueColumn(
  context: RuleContext,
  name: string,
  type: ValueType,
  always: boolean,
  doc: string,
): Column {
  if (always && isNumeric(type)) return numberColumn(name, '0', doc);
  const element = insideType(type, context.module.events);
  const nullable = element === 'null' || element.endsWith('| null') ? element : `${element} | null`;
  // Read before it is filled it would be null; the automaton fills it first, so its type need not say so.
  return always
    ? { name, type: { element }, initial: `null${typesOnly(` as unknown as ${element}`)}`, doc }
    : { name, type: { element: nullable }, initial: 'null', doc };
}

function numberColumn(name: string, initial: string, doc: string): Column {
  return { name, type: 'number', initial, doc };
}

/** What taking an event writes into the registers of row `r`; the event is `e`. */
export function captures(context: RuleContext, take: Take): readonly string[] {
  const registers = take.binding === null ? undefined : context.registers.bindings.get(take.binding);
  const isLoop = loopOf(take) !== null;
  const lines: string[] = [];
  if (context.registers.counted.has(take.id)) lines.push(`this.${countColumn(take.id)}[r] += 1;`);
  if (registers === undefined) return lines;
  for (const name of registers.fields) {
    lines.push(`this.${columnName(registers, 'fields', name)}[r] = ${memberOf(context, registers, name)};`);
  }
  for (const name of registers.first) {
    const column = `this.${columnName(registers, 'first', name)}`;
    lines.push(
      `if (this.${countColumn(take.id)}[r] === 1) ${column}[r] = ${memberOf(context, registers, name)};`,
    );
  }
  for (const name of registers.last) {
    lines.push(`this.${columnName(registers, 'last', name)}[r] = ${memberOf(context, registers, name)};`);
  }
  if (registers.whole) lines.push(wholeCapture(registers, isLoop));
  for (const running of registers.aggregates) lines.push(...aggregateCapture(context, registers, running));
  return lines;
}

function wholeCapture(registers: BindingRegisters, isLoop: boolean): string {
  const column = `this.${wholeColumn(registers)}[r]`;
  return registers.binding.shape === 'list' && isLoop
    ? `${column} = rt.append(${column}, e);`
    : `${column} = e;`;
}

/** A member of the event; null where an event of a union may not have it. */
function memberOf(context: RuleContext, registers: BindingRegisters, name: string): string {
  const { types } = registers.binding;
  if (memberType(name, types, context.module).everywhere) return `e.${name}`;
  const having = types.filter((type) =>
    context.module.events[type]?.fields.some((field) => field.name === name),
  );
  const test = having.map((type) => `e.$type === ${type}`).join(' || ');
  const narrowed = typesOnly(` as ${eventUnion(context.module.events, having)}`);
  return `${test} ? (e${narrowed}).${name} : null`;
}

function aggregateCapture(
  context: RuleContext,
  registers: BindingRegisters,
  { name, aggregate }: BindingRegisters['aggregates'][number],
): readonly string[] {
  const base = withCurrent(ruleEnvironment(context, 'r'), registers.binding.types);
  const env = { ...base, locals: new Map([[aggregate.element, 'e']]) };
  const column = `this.${aggregateColumn(registers, name)}[r]`;
  const value = aggregate.argument === null ? '1' : text(aggregate.argument, env);
  const update = {
    count: [`${column} += 1;`],
    sum: [`${column} += ${value};`],
    avg: [`${column} += ${value};`, `this.${aggregateColumn(registers, `${name}n`)}[r] += 1;`],
    min: [`${column} = rt.leastSoFar(${column}, ${value});`],
    max: [`${column} = rt.greatestSoFar(${column}, ${value});`],
    stddev: [],
    distinct: [],
  }[aggregate.name];
  if (aggregate.where === null) return update;
  return [`if (${text(aggregate.where, env)}) { ${update.join(' ')} }`];
}
