/** Types as written, resolved: aliases are followed, and what is no type of values is refused (language §2). */
import type * as ast from '../../ir/ast.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Report } from '../../diagnostics/report.ts';
import type { Span } from '../../source/span.ts';
import { assertNever } from '../../source/assert-never.ts';
import type { TimeUnit, ValueType } from '../../ir/types.ts';
import type { Events } from '../events.ts';
import { builtInTypes, eventOf, holdsEvents, listOf, nullable, refused, time } from '../types/value-types.ts';

/** What named types are, apart from the built-in ones; asked by name, since they may name each other. */
export interface NamedTypes {
  /** Null where nothing is so named. */
  readonly find: (name: string) => ValueType | null;
  readonly names: () => Iterable<string>;
}

export interface TypeResolver {
  /** Any type, unions of events included. */
  readonly resolve: (node: ast.TypeExpression) => ValueType;
  /** The type of a value; events are refused. `what` reads like "a field". */
  readonly resolveValue: (node: ast.TypeExpression, what: string) => ValueType;
}

export function createTypeResolver(named: NamedTypes, events: Events, report: Report): TypeResolver {
  function resolve(node: ast.TypeExpression): ValueType {
    switch (node.kind) {
      case 'named-type':
        return resolveName(node.name, named, events, report);
      case 'time-type':
        unitOf(node, report);
        return time;
      case 'list-type':
        return listOf(resolveValue(node.element, 'an element of a list'));
      case 'literal-type':
        return { kind: 'literals', values: [node.value.value] };
      case 'union-type':
        return uniteTypes(node.members.map(resolve), node.span, report);
      case 'optional-type':
        return nullable(resolve(node.inner));
      default:
        return assertNever(node);
    }
  }

  function resolveValue(node: ast.TypeExpression, what: string): ValueType {
    const type = resolve(node);
    if (!holdsEvents(type)) return type;
    const instead = 'name the fields that are needed instead';
    report.add('invalid-type', node.span, { reason: `${what} cannot be an event`, instead });
    return refused;
  }

  return { resolve, resolveValue };
}

function resolveName(name: ast.Name, named: NamedTypes, events: Events, report: Report): ValueType {
  const builtIn = builtInTypes.get(name.text);
  if (builtIn !== undefined) return builtIn;
  const info = events.find(name.text);
  if (info !== undefined) return info.isOpen && !info.isDeclared ? refused : eventOf([info.id]);
  const found = named.find(name.text);
  if (found !== null) return found;
  const known = [...builtInTypes.keys(), ...named.names(), ...events.all.map((one) => one.name)];
  report.add('unknown-type', name.span, { name: name.text, suggestion: didYouMean(name.text, known) });
  return refused;
}

function uniteTypes(members: readonly ValueType[], span: Span, report: Report): ValueType {
  if (members.some((one) => one.kind === 'error')) return refused;
  if (members.every((one) => one.kind === 'literals')) {
    return { kind: 'literals', values: [...new Set(members.flatMap((one) => one.values))] };
  }
  if (members.every((one) => one.kind === 'event')) {
    return eventOf([...new Set(members.flatMap((one) => one.types))]);
  }
  report.add('invalid-type', span, {
    reason: 'a union joins literals of text, or event types, but nothing else',
    instead: 'use one type',
  });
  return refused;
}

const units: ReadonlyMap<string, TimeUnit> = new Map([
  ['s', 's'],
  ['ms', 'ms'],
  ['us', 'us'],
  ['ns', 'ns'],
]);

/** The unit of the plain numbers that stand for times of the type. */
export function unitOf(node: ast.TypeExpression, report: Report): TimeUnit {
  if (node.kind === 'optional-type') return unitOf(node.inner, report);
  if (node.kind !== 'time-type') return 'ms';
  const unit = units.get(node.unit.text);
  if (unit !== undefined) return unit;
  report.add('invalid-type', node.unit.span, {
    reason: `'${node.unit.text}' is no unit of time`,
    instead: 'use s, ms, us or ns',
  });
  return 'ms';
}
