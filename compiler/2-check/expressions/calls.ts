/** Calls: aggregates, declared functions, built-in functions, in this order (language §2, §4.3). */
import type * as ast from '../../ir/ast.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import { functionsByName } from '../../../stdlib/index.ts';
import type { Expression } from '../../ir/typed.ts';
import type { CallableEntity, ValueEntity } from '../context.ts';
import { demandNoEvent, demandType } from '../demands.ts';
import { opaque } from '../flow/opaque.ts';
import type { Scope } from '../scope.ts';
import { isRefused, refused } from '../types/value-types.ts';
import { aggregateNames, windowAggregateNames } from './aggregate-names.ts';
import { typeAggregate } from './aggregates.ts';
import { typeBuiltin } from './builtins.ts';
import { typeWindowAggregate } from './window-aggregates.ts';

export function typeCall(node: ast.CallExpression, scope: Scope): Expression {
  const name = node.callee.text;
  const declared = scope.module.values.get(name);
  if (declared !== undefined) return typeDeclaredCall(node, declared, scope);
  if (scope.place === 'window-output' && windowAggregateNames.has(name))
    return typeWindowAggregate(node, scope);
  if (aggregateNames.has(name)) return typeAggregate(node, scope);
  if (windowAggregateNames.has(name) && !functionsByName.has(name)) return reportWindowAggregate(node, scope);
  const clause = node.where ?? node.over;
  if (clause !== null || node.prior) {
    scope.module.report.add('aggregate-argument', node.callee.span, {
      name,
      reason: "is no aggregate, so it takes no 'where', 'over' or 'prior'",
      instead: 'put the condition into an aggregate: count(xs where …)',
    });
    return refusedCall(node);
  }
  const entries = functionsByName.get(name);
  if (entries !== undefined) return typeBuiltin(node, entries, scope);
  const known = [...functionsByName.keys(), ...aggregateNames, ...namesOfFunctions(scope)];
  scope.module.report.add('unknown-function', node.callee.span, {
    name,
    suggestion: didYouMean(name, known),
  });
  return refusedCall(node);
}

function refusedCall(node: ast.CallExpression): Expression {
  return { kind: 'literal', value: null, type: refused, span: node.span };
}

function namesOfFunctions(scope: Scope): readonly string[] {
  return [...scope.module.values].filter(([, value]) => isCallable(value)).map(([name]) => name);
}

function isCallable(value: ValueEntity): value is CallableEntity {
  return value.kind === 'function' || value.kind === 'extern-function' || value.kind === 'extern-aggregate';
}

function typeDeclaredCall(node: ast.CallExpression, entity: ValueEntity, scope: Scope): Expression {
  if (entity.kind === 'imported') return refusedCall(node);
  if (!isCallable(entity)) {
    scope.module.report.add('not-a-value', node.callee.span, {
      name: node.callee.text,
      is: entity.kind === 'pattern' ? 'a named pattern' : `a ${entity.kind}`,
      instead: entity.kind === 'pattern' ? 'use it in a pattern' : 'it is read, not called',
    });
    return refusedCall(node);
  }
  if (entity.kind === 'extern-aggregate') return opaque(entity.result, node.span, `${entity.name}()`);
  const given = node.arguments.map((argument, index) => {
    const parameter = entity.parameters[index];
    const value = scope.module.typeOf(argument, scope, parameter?.type ?? null);
    if (!demandNoEvent(value, scope.module) || parameter === undefined) return value;
    return demandType(value, parameter.type, `the argument '${parameter.name}'`, scope.module);
  });
  if (given.length !== entity.parameters.length) return reportArgumentCount(node, entity, scope);
  if (entity.kind === 'extern-function') return opaque(entity.result, node.span, `${entity.name}()`);
  return { kind: 'call', function: entity.index, arguments: given, type: entity.result, span: node.span };
}

function reportArgumentCount(node: ast.CallExpression, entity: CallableEntity, scope: Scope): Expression {
  const { show } = scope.module;
  const parameters = entity.parameters.map((one) => `${one.name}: ${show(one.type)}`).join(', ');
  scope.module.report.add(
    'wrong-arguments',
    node.span,
    {
      name: entity.name,
      found: countOf(node.arguments.length),
      signatures: [`${entity.name}(${parameters}): ${show(entity.result)}`],
    },
    [{ span: entity.span, message: 'declared here' }],
  );
  return refusedCall(node);
}

function countOf(count: number): string {
  if (count === 0) return 'no argument';
  return count === 1 ? 'one argument' : `${count} arguments`;
}

function reportWindowAggregate(node: ast.CallExpression, scope: Scope): Expression {
  for (const argument of node.arguments) {
    if (isRefused(scope.module.typeOf(argument, scope).type)) return refusedCall(node);
  }
  scope.module.report.add('window-aggregate', node.callee.span, { name: node.callee.text });
  return refusedCall(node);
}
