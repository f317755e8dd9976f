/** Conditions that compare: order, equality (null included), membership, tests for null, proofs. */
import { pick, type Draw } from '../draw.ts';
import type { Base } from '../value-type.ts';
import { literal } from './literals.ts';
import type { Production, Request } from './production.ts';
import { listReadings, nullableReadings, plainReadings } from './readings.ts';
import type { Scope, Value } from './scope.ts';
import { at, levels, within, type Text } from './text.ts';

const ordered: readonly Base[] = ['int', 'float', 'duration', 'time'];
const anyBase: readonly Base[] = ['int', 'side', 'string', 'bool', 'float', 'duration', 'time'];
const orderOperators = ['>=', '<=', '>', '<', '!=', '=='];

const comparison = (text: string): Text => at(levels.comparison, text);

/** The fields of the event under test are asked first: conditions are about it. */
function readable(scope: Scope, bases: readonly Base[], draw: Draw): Value | undefined {
  const own = draw(3) < 2 && scope.current !== null ? { ...scope, names: [], values: [] } : scope;
  return pick(
    draw,
    bases.flatMap((base) => plainReadings(own, base)),
  );
}

function order({ scope, draw, operand }: Request): Text | null {
  const left = readable(scope, ordered, draw);
  const operator = pick(draw, orderOperators);
  const right = left === undefined ? null : operand(left.type.base);
  if (left === undefined || right === null) return null;
  return comparison(`${left.text} ${operator} ${within(levels.coalesce, right)}`);
}

/** `v == a.v`: ties one step to another. */
function correlation({ scope, draw }: Request): Text | null {
  const left = readable(scope, anyBase, draw);
  if (left === undefined) return null;
  const others = plainReadings({ ...scope, current: null }, left.type.base).filter(
    ({ text }) => text !== left.text,
  );
  const right = pick(draw, others);
  return right === undefined ? null : comparison(`${left.text} ${pick(draw, ['==', '!='])} ${right.text}`);
}

function equality({ scope, draw, operand }: Request): Text | null {
  const left = pick(
    draw,
    [...nullableReadings(scope), ...anyBase.flatMap((base) => plainReadings(scope, base))].filter(
      ({ type }) => !type.list,
    ),
  );
  const right = left === undefined ? null : operand(left.type.base);
  if (left === undefined || right === null) return null;
  return comparison(`${left.text} ${pick(draw, ['!=', '=='])} ${within(levels.coalesce, right)}`);
}

function membership({ scope, draw }: Request): Text | null {
  const left = readable(scope, ['int', 'string', 'side', 'float'], draw);
  if (left === undefined) return null;
  const lists = listReadings(scope).filter(({ type }) => type.base === left.type.base);
  const list = draw(3) === 2 ? pick(draw, lists) : undefined;
  if (list !== undefined) return comparison(`${left.text} in ${list.text}`);
  const items = [0, 1, 2].slice(0, 1 + draw(3)).map(() => literal(left.type.base, draw)?.text ?? '');
  return comparison(`${left.text} in [${[...new Set(items)].join(', ')}]`);
}

function nullTest({ scope, draw }: Request): Text | null {
  const value = pick(draw, nullableReadings(scope));
  return value === undefined ? null : comparison(`${value.text} ${pick(draw, nullTests)}`);
}

const nullTests = ['is not null', 'is null', '!= null', '== null'];

/** A test that proves a value is there, and a use of it. */
function proof({ scope, draw, operand }: Request): Text | null {
  const fields = (scope.current?.fields ?? []).filter(
    ({ type }) => type.nullable && ordered.includes(type.base),
  );
  const optional = scope.names
    .filter(({ shape }) => shape === 'optional')
    .flatMap(({ name, of }) =>
      of.fields
        .filter(({ type }) => !type.nullable && !type.list && ordered.includes(type.base))
        .map((field) => ({ name, path: `${name}.${field.name}`, base: field.type.base })),
    );
  const subject = pick(draw, [
    ...fields.map((field) => ({ name: field.name, path: field.name, base: field.type.base })),
    ...optional,
  ]);
  const right = subject === undefined ? null : operand(subject.base);
  if (subject === undefined || right === null) return null;
  const test = `${subject.path} ${pick(draw, orderOperators)} ${within(levels.coalesce, right)}`;
  return draw(2) === 0
    ? at(levels.and, `${subject.name} is not null and ${test}`)
    : at(levels.or, `${subject.name} is null or ${test}`);
}

/** How a value has developed since the event before. */
function development({ scope, draw, operand }: Request): Text | null {
  const fields = (scope.current?.fields ?? []).filter(
    ({ type }) => !type.nullable && !type.list && ordered.includes(type.base),
  );
  const field = scope.previous ? pick(draw, fields) : undefined;
  const otherwise = field === undefined ? null : operand(field.type.base);
  if (field === undefined || otherwise === null) return null;
  const before = `(${pick(draw, ['prev', 'prev', 'prev[2]'])}?.${field.name} ?? ${within(levels.sum, otherwise)})`;
  return comparison(`${field.name} ${pick(draw, orderOperators)} ${before}`);
}

/** `x is A`: what kind of a union an event is. */
function typeTest({ scope, draw }: Request): Text | null {
  const name = pick(
    draw,
    scope.names.filter(({ shape, of }) => shape === 'one' && of.members.length > 1 && !of.wildcard),
  );
  const member = name === undefined ? undefined : pick(draw, name.of.members);
  return name === undefined || member === undefined ? null : comparison(`${name.name} is ${member.name}`);
}

export const comparisons: readonly Production[] = [
  { makes: ['bool'], weight: 12, make: order },
  { makes: ['bool'], weight: 7, make: correlation },
  { makes: ['bool'], weight: 4, make: equality },
  { makes: ['bool'], weight: 3, make: membership },
  { makes: ['bool'], weight: 2, make: nullTest },
  { makes: ['bool'], weight: 3, make: proof },
  { makes: ['bool'], weight: 3, make: typeTest },
  { makes: ['bool'], weight: 2, make: development },
];
