/** Every value that can be read from a scope without computing anything. */
import type { Choosable } from '../model.ts';
import { listOf, nullable, plain, type Base, type ValueType } from '../value-type.ts';
import type { Name, Scope, Value } from './scope.ts';

function readings(scope: Scope): readonly Value[] {
  return [
    ...ofCurrent(scope.current),
    ...(scope.previous ? ofPrevious(scope.current) : []),
    ...scope.names.flatMap(ofName),
    ...scope.values,
    ...(scope.match ? ofMatch : []),
    ...(scope.nth ? [{ text: 'nth', type: plain('int') }] : []),
  ];
}

export function plainReadings(scope: Scope, base: Base): readonly Value[] {
  return readings(scope).filter(({ type }) => type.base === base && !type.nullable && !type.list);
}

export function nullableReadings(scope: Scope): readonly Value[] {
  return readings(scope).filter(({ type }) => type.nullable);
}

/** Whole lists, such as `xs.price`. */
export function listReadings(scope: Scope): readonly Value[] {
  return readings(scope).filter(({ type }) => type.list);
}

const ofMatch: readonly Value[] = [
  { text: 'match.count', type: plain('int') },
  { text: 'match.start', type: plain('time') },
  { text: 'match.end', type: plain('time') },
];

function ofCurrent(current: Choosable | null): readonly Value[] {
  if (current === null) return [];
  const bare = current.fields.map(({ name, type }) => ({ text: name, type }));
  const spelled = current.fields.slice(0, 2).map(({ name, type }) => ({ text: `it.${name}`, type }));
  return [...bare, ...spelled, { text: 'it.time', type: plain('time') }];
}

/** The event before the one under test, and one further back. */
function ofPrevious(current: Choosable | null): readonly Value[] {
  if (current === null) return [];
  return [...fieldsBehind('prev?.', current, true), ...fieldsBehind('prev[2]?.', current, true)];
}

function ofName(name: Name): readonly Value[] {
  switch (name.shape) {
    case 'one':
      return fieldsBehind(`${name.name}.`, name.of, false);
    case 'optional':
      return fieldsBehind(`${name.name}?.`, name.of, true);
    case 'list':
      return ofList(name);
    case 'iterations':
      return ofIterations(name);
  }
}

/** The names inside are read through one of the iterations. */
function ofIterations({ name, minimum, inner = [] }: Name): readonly Value[] {
  const proven = minimum > 0;
  const prefixes = [`${name}.first`, `${name}.last`, `${name}[0]`].map(
    (one) => `${one}${proven ? '.' : '?.'}`,
  );
  const single = inner.filter(({ shape }) => shape === 'one');
  const lists = inner.filter(({ shape }) => shape === 'list' || shape === 'iterations');
  return [
    { text: `${name}.count`, type: plain('int') },
    ...prefixes.flatMap((prefix) => [
      ...single.flatMap((one) => fieldsBehind(`${prefix}${one.name}.`, one.of, !proven)),
      ...lists.map((one) => ({
        text: `${prefix}${one.name}.count`,
        type: proven ? plain('int') : nullable('int'),
      })),
    ]),
  ];
}

function ofList({ name, of, minimum }: Name): readonly Value[] {
  const proven = minimum > 0;
  const dot = proven ? '.' : '?.';
  return [
    { text: `${name}.count`, type: plain('int') },
    ...fieldsBehind(`${name}.last${dot}`, of, !proven),
    ...fieldsBehind(`${name}.first${dot}`, of, !proven),
    ...fieldsBehind(`${name}[${minimum > 1 ? 1 : 0}]${dot}`, of, !proven),
    ...fieldsBehind(`${name}[-2]${minimum > 1 ? '.' : '?.'}`, of, minimum < 2),
    ...of.fields
      .filter(({ type }) => !type.nullable && !type.list)
      .map((field) => ({ text: `${name}.${field.name}`, type: listOf(field.type.base) })),
  ];
}

function fieldsBehind(prefix: string, of: Choosable, mayBeNull: boolean): readonly Value[] {
  const asRead = (type: ValueType): ValueType => (mayBeNull ? nullable(type.base) : type);
  const fields = of.fields
    .filter(({ type }) => !(mayBeNull && type.list))
    .map(({ name, type }) => ({ text: `${prefix}${name}`, type: asRead(type) }));
  return [...fields, { text: `${prefix}time`, type: asRead(plain('time')) }];
}
