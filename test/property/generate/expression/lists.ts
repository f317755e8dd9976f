/** What loops collect: aggregates with and without a condition, `all` and `some`. */
import { pick, type Draw } from '../draw.ts';
import { plain, type Base } from '../value-type.ts';
import { literal } from './literals.ts';
import type { Production, Request } from './production.ts';
import { emptyScope, type Name, type Scope, type Value } from './scope.ts';
import { at, levels, postfix, within, type Text } from './text.ts';

function lists(scope: Scope): readonly Name[] {
  return scope.names.filter(({ shape }) => shape === 'list' || shape === 'iterations');
}

/** The element's fields of some types, read as `xs.v`, or `its.a.v` of what is bound in an iteration. */
function elements({ name, of, shape, inner = [] }: Name, bases: readonly Base[]): readonly Value[] {
  if (shape === 'iterations') {
    return inner
      .filter((one) => one.shape === 'one')
      .flatMap((one) => elements({ ...one, name: `${name}.${one.name}` }, bases));
  }
  return of.fields
    .filter(({ type }) => !type.nullable && !type.list && bases.includes(type.base))
    .map((field) => ({ text: `${name}.${field.name}`, type: field.type }));
}

/** An expression over one element; now and then with an operator in it. */
function argument(list: Name, base: Base, draw: Draw): string | null {
  const reading = pick(draw, elements(list, [base]));
  if (reading === undefined) return null;
  const other = literal(base === 'duration' ? 'int' : base, draw)?.text ?? '1';
  switch (draw(4)) {
    case 2:
      return base === 'string' || base === 'side' ? reading.text : `${reading.text} * ${other}`;
    case 3:
      return base === 'int' || base === 'float' ? `${reading.text} + ${other}` : reading.text;
    default:
      return reading.text;
  }
}

function elementCondition(list: Name, request: Request): string | null {
  const values = elements(list, ['int', 'float', 'side', 'string', 'bool', 'duration']);
  const reading = pick(request.draw, values);
  const right = reading === undefined ? null : request.operand(reading.type.base, outer(request.scope));
  if (reading === undefined || right === null) return null;
  const ordered = ['int', 'float', 'duration'].includes(reading.type.base);
  const operator = pick(request.draw, ordered ? ['>=', '<=', '==', '!=', '<', '>'] : ['!=', '==']);
  return `${reading.text} ${operator} ${within(levels.coalesce, right)}`;
}

/** What a condition over elements may name besides the element: single events and values. */
function outer(scope: Scope): Scope {
  return { ...emptyScope, names: scope.names.filter(({ shape }) => shape === 'one'), values: scope.values };
}

function condition(list: Name, request: Request): string {
  const text = request.draw(4) === 3 ? elementCondition(list, request) : null;
  return text === null ? '' : ` where ${text}`;
}

/** An aggregate whose value is there even for an empty list. */
function total(request: Request): Text | null {
  const list = pick(request.draw, lists(request.scope));
  if (list === undefined) return null;
  const counted = request.base === 'int' ? countOf(list, request) : null;
  if (counted !== null) return counted;
  const over = argument(list, request.base, request.draw);
  return over === null ? null : postfix(`sum(${over}${condition(list, request)})`);
}

/** How many elements fulfil a condition, or how many different values there are. */
function countOf(list: Name, request: Request): Text | null {
  switch (request.draw(3)) {
    case 1: {
      const text = elementCondition(list, request);
      return text === null ? null : postfix(`count(${list.name} where ${text})`);
    }
    case 2: {
      const over = argument(
        list,
        pick(request.draw, ['int', 'string', 'side'] as const) ?? 'int',
        request.draw,
      );
      return over === null ? null : postfix(`count(distinct(${over}${condition(list, request)}))`);
    }
    default:
      return null;
  }
}

/** `min`, `max`, `avg` or `stddev`, and whether its value may be null. */
export function extreme(request: Request): Value | null {
  const list = pick(request.draw, lists(request.scope));
  if (list === undefined) return null;
  const { base, draw } = request;
  const names = base === 'float' ? ['max', 'min', 'avg', 'stddev'] : ['max', 'min'];
  const name = pick(draw, names) ?? 'max';
  const source = base === 'float' && draw(2) === 1 && name !== 'max' && name !== 'min' ? 'int' : base;
  const over = argument(list, source, draw);
  if (over === null) return null;
  const where = condition(list, request);
  const mayBeNull = list.minimum === 0 || where !== '';
  return { text: `${name}(${over}${where})`, type: { ...plain(base), nullable: mayBeNull } };
}

function proven(request: Request): Text | null {
  const value = extreme(request);
  if (value === null) return null;
  if (!value.type.nullable) return postfix(value.text);
  const fallback = request.operand(request.base);
  return fallback === null ? null : at(levels.coalesce, `${value.text} ?? ${within(levels.sum, fallback)}`);
}

function quantified(request: Request): Text | null {
  const list = pick(request.draw, lists(request.scope));
  if (list === undefined) return null;
  const text = elementCondition({ ...list, name: 'one' }, request);
  const word = pick(request.draw, ['all', 'some']) ?? 'all';
  return text === null ? null : at(levels.conditional, `${word} one in ${list.name}: ${text}`);
}

export const listProductions: readonly Production[] = [
  { makes: ['int', 'float', 'duration'], weight: 3, make: total },
  { makes: ['int', 'float', 'duration'], weight: 3, make: proven },
  { makes: ['bool'], weight: 2, make: quantified },
];
