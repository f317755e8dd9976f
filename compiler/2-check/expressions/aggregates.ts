/**
 * Aggregates over the list of a loop: `sum(xs.price * xs.qty)`, `count(xs where side == "buy")`, and over any other
 * list: `max([a, b])`. Inside, a loop's name stands for its elements (language §4.3).
 */
import type * as ast from '../../ir/ast.ts';
import type { Aggregate, AggregateName, Expression } from '../../ir/typed.ts';
import type { BindingId, ValueType } from '../../ir/types.ts';
import { textOf } from '../../source/span.ts';
import { demandNoEvent, demandPresent } from '../demands.ts';
import { factsOf } from '../flow/facts-of.ts';
import { withFacts, type Scope } from '../scope.ts';
import {
  duration,
  float,
  int,
  isNumber,
  isOrdered,
  isRefused,
  listOf,
  nullable,
  refused,
} from '../types/value-types.ts';
import { aggregateNames, asAggregateName } from './aggregate-names.ts';
import { typeCondition } from './condition.ts';
import { elementType, minimumLength } from './lists.ts';

export function typeAggregate(node: ast.CallExpression, scope: Scope): Expression {
  const name = asAggregateName(node.callee.text);
  const [argument, ...others] = node.arguments;
  if (name === null || argument === undefined || others.length > 0 || node.over !== null || node.prior) {
    return reportForm(node, scope);
  }
  const loops = loopsIn(argument, scope);
  if (loops.size > 1) {
    return reportMisuse(
      node,
      'runs over one loop, and this names several',
      'name the iterations of the group and aggregate over these',
      scope,
    );
  }
  const [loop] = loops.values();
  return loop === undefined
    ? overList(node, name, argument, scope)
    : overLoop(node, name, argument, loop, scope);
}

function reportForm(node: ast.CallExpression, scope: Scope): Expression {
  const isWindowForm = node.over !== null || node.prior;
  const reason = isWindowForm
    ? "takes 'over' and 'prior' in a rule with a sliding window only"
    : 'takes exactly one argument';
  return reportMisuse(
    node,
    reason,
    `write ${node.callee.text}(xs.…), or with a condition ${node.callee.text}(xs.… where …)`,
    scope,
  );
}

function reportMisuse(node: ast.CallExpression, reason: string, instead: string, scope: Scope): Expression {
  scope.module.report.add('aggregate-argument', node.span, { name: node.callee.text, reason, instead });
  return { kind: 'literal', value: null, type: refused, span: node.span };
}

type LoopRef = Extract<Expression, { readonly kind: 'binding' }>;

/** The loops that an argument names, not counting what inner aggregates run over. */
function loopsIn(node: ast.Expression, scope: Scope): ReadonlyMap<BindingId, LoopRef> {
  const found = new Map<BindingId, LoopRef>();
  const visit = (part: ast.Expression): void => {
    if (part.kind === 'name-expression') {
      const entry = scope.names.get(part.name);
      if (entry?.kind === 'binding' && entry.type.kind === 'list') {
        found.set(entry.binding, {
          kind: 'binding',
          binding: entry.binding,
          type: entry.type,
          span: part.span,
        });
      }
      return;
    }
    if (part.kind === 'call-expression' && aggregateNames.has(part.callee.text)) return;
    for (const child of childrenOf(part)) visit(child);
  };
  visit(node);
  return found;
}

function overLoop(
  node: ast.CallExpression,
  name: AggregateName,
  argument: ast.Expression,
  loop: LoopRef,
  scope: Scope,
): Expression {
  const local = scope.module.newLocal();
  const type = elementType(loop.type);
  const inner = { ...scope, elements: new Map([...scope.elements, [loop.binding, { local, type }]]) };
  const where = node.where === null ? null : typeCondition(node.where, withElement(inner, local, type));
  const known = where === null ? inner : withFacts(inner, factsOf(where, true));
  const value = scope.module.typeOf(argument, known);
  return aggregate(node, { name, list: loop, element: local, value, where }, scope);
}

/** Over a list that is no loop, the argument is the list itself. */
function overList(
  node: ast.CallExpression,
  name: AggregateName,
  argument: ast.Expression,
  scope: Scope,
): Expression {
  const list = scope.module.typeOf(argument, scope);
  if (isRefused(list.type) || !demandPresent(list, scope.module))
    return { ...list, type: refused, span: node.span };
  if (list.type.kind !== 'list') {
    return reportMisuse(
      node,
      `needs the name of a loop or a list, and '${textOf(argument.span)}' is neither`,
      `write ${name}(xs.…) for a loop named xs`,
      scope,
    );
  }
  const local = scope.module.newLocal();
  const type = elementType(list.type);
  const where = node.where === null ? null : typeCondition(node.where, withElement(scope, local, type));
  if (where === null && name === 'count') return builtin('countItems', list, int, node);
  if (where === null && name === 'distinct') return builtin('distinctItems', list, list.type, node);
  const value: Expression = { kind: 'local', local, type, span: argument.span };
  return aggregate(node, { name, list, element: local, value, where }, scope);
}

function builtin(name: string, list: Expression, type: ValueType, node: ast.CallExpression): Expression {
  return { kind: 'builtin', name, arguments: [list], type, span: node.span };
}

/** In the condition of an aggregate bare names are fields of the element. */
function withElement(scope: Scope, local: Aggregate['element'], type: ValueType): Scope {
  return { ...scope, current: { type, local, hasPrevious: false, outer: scope.current } };
}

interface Parts {
  readonly name: AggregateName;
  readonly list: Expression;
  readonly element: Aggregate['element'];
  readonly value: Expression;
  readonly where: Expression | null;
}

function aggregate(node: ast.CallExpression, parts: Parts, scope: Scope): Expression {
  const { name, list, element, value, where } = parts;
  const argument = name === 'count' ? null : value;
  const mayBeEmpty = where !== null || minimumLength(list, scope) === 0;
  const type = isRefused(value.type) ? refused : resultOf(node, name, value, mayBeEmpty, scope);
  return { kind: 'aggregate', name, list, element, argument, where, type, span: node.span };
}

function resultOf(
  node: ast.CallExpression,
  name: AggregateName,
  value: Expression,
  mayBeEmpty: boolean,
  scope: Scope,
): ValueType {
  if (name === 'count') return int;
  if (!demandNoEvent(value, scope.module)) return refused;
  if (name === 'distinct') return listOf(value.type);
  if (!demandPresent(value, scope.module)) return refused;
  const type = resultOverValues(name, value.type);
  if (type !== null) return mayBeEmpty && name !== 'sum' ? nullable(type) : type;
  scope.module.report.add('wrong-operand', node.span, {
    operator: name,
    found: scope.module.show(value.type),
    takes: name === 'min' || name === 'max' ? 'numbers, texts, times or durations' : 'numbers or durations',
  });
  return refused;
}

/** Null where the aggregate has no meaning for such values. Windows share it. */
export function resultOverValues(name: string, type: ValueType): ValueType | null {
  switch (name) {
    case 'min':
    case 'max':
      return isOrdered(type) ? type : null;
    case 'sum':
      return isNumber(type) || type.kind === 'duration' ? type : null;
    default:
      if (type.kind === 'duration') return duration;
      return isNumber(type) ? float : null;
  }
}

function childrenOf(node: ast.Expression): readonly ast.Expression[] {
  switch (node.kind) {
    case 'list-expression':
      return node.elements;
    case 'record-expression':
      return node.fields.map(
        (field) => field.value ?? { kind: 'name-expression', name: field.name.text, span: field.span },
      );
    case 'member-expression':
      return [node.object];
    case 'index-expression':
      return [node.object, ...node.indices];
    case 'call-expression':
      return [...node.arguments, ...(node.where === null ? [] : [node.where])];
    case 'unary-expression':
    case 'null-test':
    case 'type-test':
    case 'matches-expression':
      return [node.operand];
    case 'binary-expression':
      return [node.left, node.right];
    case 'if-expression':
      return [node.condition, node.then, node.otherwise];
    case 'quantified-expression':
      return [node.list, node.condition];
    default:
      return [];
  }
}
