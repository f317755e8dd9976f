/** Bare names, `it` and `prev`: what they stand for where they are written (language §4.3, bindings). */
import type * as ast from '../../ir/ast.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Span } from '../../source/span.ts';
import { assertNever } from '../../source/assert-never.ts';
import type { Expression } from '../../ir/typed.ts';
import type { ValueEntity } from '../context.ts';
import { anyOpen, sharedField, sharedFieldNames } from '../events.ts';
import { wholeNumberOf } from '../fold.ts';
import { lookup } from '../flow/opaque.ts';
import { refine } from '../flow/refine.ts';
import type { Current, Entry, KeyEntry, Scope } from '../scope.ts';
import { isRefused, nullable, present, refused } from '../types/value-types.ts';
import { specialNames, typeOrdinal, whereReadable } from './special-names.ts';

/** One thing a bare name could stand for. */
interface Meaning {
  /** As in "'x' is both … and …". */
  readonly is: string;
  readonly node: Expression;
}

export function typeName(node: ast.NameExpression, scope: Scope): Expression {
  const [first, second] = meaningsOf(node.name, node.span, scope);
  if (first === undefined) return typeOrdinal(node, scope) ?? unknownName(node, scope);
  if (second !== undefined) {
    scope.module.report.add('ambiguous-name', node.span, {
      name: node.name,
      first: first.is,
      second: second.is,
      instead:
        scope.current === null
          ? 'rename one of them'
          : `write 'it.${node.name}' for the field, or rename the other`,
    });
    return { ...first.node, type: refused };
  }
  return first.node;
}

/** Names of the innermost kind hide those of the module; all others must not collide. */
function meaningsOf(name: string, span: Span, scope: Scope): readonly Meaning[] {
  const entry = scope.names.get(name);
  const key = scope.keys.find((one) => one.name === name);
  const field = fieldOfCurrent(name, span, scope.current, scope);
  const hidesModule = entry?.kind === 'local' || entry?.kind === 'argument';
  const value = hidesModule ? undefined : scope.module.values.get(name);
  const others = [
    ...(entry === undefined ? [] : [meaningOfEntry(entry, span, scope)]),
    ...(key === undefined || (field !== null && isTakenFrom(key, name, scope.current))
      ? []
      : [meaningOfKey(key, span)]),
    ...(value === undefined ? [] : meaningsOfValue(value, span)),
  ];
  const isField = field !== null && key?.isComputed !== true && !(isRefused(field.type) && others.length > 0);
  return isField ? [{ is: 'a field of the event under test', node: field }, ...others] : others;
}

function meaningOfEntry(entry: Entry, span: Span, scope: Scope): Meaning {
  switch (entry.kind) {
    case 'binding': {
      const element = scope.elements.get(entry.binding);
      if (element !== undefined) {
        return { is: 'a loop', node: { kind: 'local', local: element.local, type: element.type, span } };
      }
      return { is: 'a binding', node: { kind: 'binding', binding: entry.binding, type: entry.type, span } };
    }
    case 'local':
      return { is: 'a name of its own', node: { kind: 'local', local: entry.local, type: entry.type, span } };
    case 'self':
      return { is: 'the name of the event', node: { kind: 'current', type: entry.type, span } };
    case 'argument':
      return { is: 'a parameter of the pattern', node: { ...entry.value, span } };
    default:
      return assertNever(entry);
  }
}

function meaningOfKey(key: KeyEntry, span: Span): Meaning {
  return { is: 'a key of the rule', node: { kind: 'key', key: key.index, type: key.type, span } };
}

function meaningsOfValue(value: ValueEntity, span: Span): readonly Meaning[] {
  switch (value.kind) {
    case 'param':
      return [{ is: 'a param', node: { kind: 'param', param: value.index, type: value.type, span } }];
    case 'const':
      return [{ is: 'a const', node: { ...value.value(), span } }];
    case 'state':
      return value.keys.length > 0 ? [] : [{ is: 'a state', node: lookup(value.name, [], value.type, span) }];
    case 'imported':
      return [{ is: 'imported', node: { kind: 'literal', value: null, type: refused, span } }];
    case 'function':
    case 'extern-function':
    case 'extern-aggregate':
    case 'pattern':
      return [];
    default:
      return assertNever(value);
  }
}

/** A key and the field it is taken from are one name. */
function isTakenFrom(key: KeyEntry, name: string, current: Current | null): boolean {
  const type = current === null ? null : present(current.type);
  return type?.kind === 'event' && !key.isComputed && type.types.every((one) => key.fieldOf(one) === name);
}

/** A bare field of the event under test, or of what takes its place in an aggregate; null if there is none. */
function fieldOfCurrent(name: string, span: Span, current: Current | null, scope: Scope): Expression | null {
  if (current === null) return null;
  return ownField(name, span, current, scope) ?? fieldOfCurrent(name, span, current.outer, scope);
}

function ownField(name: string, span: Span, current: Current, scope: Scope): Expression | null {
  const type = present(current.type);
  const { events } = scope.module;
  const object = nodeOfCurrent(current, span);
  if (type.kind === 'event') {
    const field = anyOpen(type.types, events) ? refused : sharedField(type.types, name, events);
    if (field === null) return null;
    return refine({ kind: 'field', object, name, safe: false, type: field, span }, scope.facts);
  }
  if (type.kind !== 'record' && type.kind !== 'iteration') return null;
  const fields = type.kind === 'record' ? type.fields : type.names;
  const field = fields.find((one) => one.name === name);
  return field === undefined ? null : { kind: 'field', object, name, safe: false, type: field.type, span };
}

function nodeOfCurrent(current: Current, span: Span): Expression {
  if (current.local === null) return { kind: 'current', type: current.type, span };
  return { kind: 'local', local: current.local, type: current.type, span };
}

function currentNode(scope: Scope, span: Span): Expression {
  return scope.current === null
    ? { kind: 'literal', value: null, type: refused, span }
    : nodeOfCurrent(scope.current, span);
}

function unknownName(node: ast.NameExpression, scope: Scope): Expression {
  const { report, values, types, events } = scope.module;
  const { name, span } = node;
  const beyond = scope.beyond.get(name);
  const value = values.get(name);
  const entity = types.get(name);
  if (beyond !== undefined) {
    const id = beyond.why === 'later' ? 'not-bound-yet' : 'operand-sees-other';
    report.add(id, span, { name }, [{ span: beyond.span, message: 'bound here' }]);
  } else if (specialNames.has(name)) {
    report.add('not-readable-here', span, { name, where: whereReadable(name) });
  } else if (value !== undefined) {
    report.add('not-a-value', span, { name, is: describeValue(value), instead: useOfValue(name, value) });
  } else if (entity?.kind === 'table') {
    report.add('not-a-value', span, { name, is: 'a table', instead: `look a row up: ${name}[…]` });
  } else if (entity !== undefined || events.find(name) !== undefined) {
    report.add('not-a-value', span, { name, is: 'a type', instead: 'bind an event of it with a name: as x' });
  } else {
    report.add('unknown-name', span, { name, suggestion: didYouMean(name, readableNames(scope)) });
  }
  return { kind: 'literal', value: null, type: refused, span };
}

function describeValue(value: ValueEntity): string {
  switch (value.kind) {
    case 'state':
      return 'a state with keys';
    case 'pattern':
      return 'a named pattern';
    case 'extern-aggregate':
      return 'an aggregate';
    default:
      return 'a function';
  }
}

function useOfValue(name: string, value: ValueEntity): string {
  if (value.kind === 'state') return `read it for a key: ${name}[…]`;
  return value.kind === 'pattern' ? 'use it in a pattern' : `call it: ${name}(…)`;
}

function readableNames(scope: Scope): readonly string[] {
  const type = scope.current === null ? null : present(scope.current.type);
  return [
    ...(type?.kind === 'event' ? sharedFieldNames(type.types, scope.module.events) : []),
    ...scope.names.keys(),
    ...scope.keys.map((key) => key.name),
    ...scope.module.values.keys(),
    ...scope.beyond.keys(),
  ];
}

export function typeIt(node: ast.ItExpression, scope: Scope): Expression {
  if (scope.current !== null) return nodeOfCurrent(scope.current, node.span);
  scope.module.report.add('not-readable-here', node.span, { name: 'it', where: 'where one event is tested' });
  return currentNode(scope, node.span);
}

export function typePrevious(node: ast.PrevExpression, scope: Scope): Expression {
  const { current, module } = scope;
  const distance = node.back === null ? 1 : previousDistance(node.back, scope);
  if (current === null || !current.hasPrevious) {
    module.report.add('not-readable-here', node.span, {
      name: 'prev',
      where: 'in the conditions of a pattern',
    });
    return { kind: 'literal', value: null, type: refused, span: node.span };
  }
  return { kind: 'previous', distance, type: nullable(current.type), span: node.span };
}

function previousDistance(node: ast.Expression, scope: Scope): number {
  const typed = scope.module.typeOf(node, scope);
  const distance = wholeNumberOf(typed);
  if (distance !== null && distance >= 1) return distance;
  if (typed.type.kind !== 'error') {
    scope.module.report.add('bad-count', node.span, {
      reason: "'prev' counts back with a whole number from 1 on that is known while compiling",
      instead: "write 'prev' for the event just before, 'prev[2]' for the one before that",
    });
  }
  return 1;
}
