/** Aggregates over the events of a window, in whose arguments bare names are fields of these events (language §5). */
import type * as ast from '../../ir/ast.ts';
import { textOf } from '../../source/span.ts';
import type { Expression } from '../../ir/typed.ts';
import type { ValueType } from '../../ir/types.ts';
import { demandNoEvent, demandPresent, demandType } from '../demands.ts';
import { factsOf } from '../flow/facts-of.ts';
import { opaque } from '../flow/opaque.ts';
import { withFacts, type Scope } from '../scope.ts';
import { duration, float, int, isRefused, listOf, nullable, refused } from '../types/value-types.ts';
import { resultOverValues } from './aggregates.ts';
import { typeCondition } from './condition.ts';

export function typeWindowAggregate(node: ast.CallExpression, scope: Scope): Expression {
  const name = node.callee.text;
  const { module } = scope;
  const inner: Scope = {
    ...scope,
    place: 'window',
    current: scope.windowEvent?.current ?? null,
    names: new Map([...scope.names, ...(scope.windowEvent?.names ?? [])]),
  };
  const where = node.where === null ? null : typeCondition(node.where, inner);
  if (node.over !== null)
    demandType(module.typeOf(node.over, scope), duration, "the length after 'over'", module);
  const known = where === null ? inner : withFacts(inner, factsOf(where, true));
  const [argument, ...others] = node.arguments;
  const values = [argument, ...others].flatMap((one) =>
    one === undefined ? [] : [module.typeOf(one, known)],
  );
  const [value] = values;
  const expectedCount = name === 'percentile' ? 2 : 1;
  if (name !== 'count' && values.length !== expectedCount) {
    module.report.add('aggregate-argument', node.span, {
      name,
      reason: expectedCount === 1 ? 'takes exactly one argument' : 'takes a value and a fraction',
      instead: expectedCount === 1 ? `write ${name}(…)` : `write ${name}(price, 0.95)`,
    });
    return opaque(refused, node.span, textOf(node.span));
  }
  const mayBeEmpty = where !== null || node.over !== null || node.prior;
  const type = value === undefined || name === 'count' ? int : resultOf(name, value, mayBeEmpty, node, scope);
  return opaque(type, node.span, textOf(node.span));
}

function resultOf(
  name: string,
  value: Expression,
  mayBeEmpty: boolean,
  node: ast.CallExpression,
  scope: Scope,
): ValueType {
  const { module } = scope;
  if (isRefused(value.type) || !demandNoEvent(value, module)) return refused;
  if (name === 'collect' || name === 'distinct') return listOf(value.type);
  if (name === 'first' || name === 'last') return mayBeEmpty ? nullable(value.type) : value.type;
  if (!demandPresent(value, module)) return refused;
  const type = resultOverValues(name, value.type);
  if (type === null) {
    module.report.add('wrong-operand', node.span, {
      operator: name,
      found: module.show(value.type),
      takes: name === 'min' || name === 'max' ? 'numbers, texts, times or durations' : 'numbers or durations',
    });
    return refused;
  }
  const result = name === 'variance' ? float : type;
  return mayBeEmpty && name !== 'sum' ? nullable(result) : result;
}
