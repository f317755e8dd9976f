/** Calls of built-in functions: the first signature that fits the arguments is meant (language §2). */
import type * as ast from '../../ir/ast.ts';
import { showSignature, type FunctionEntry, type Signature, type TypeText } from '../../../stdlib/index.ts';
import type { Expression } from '../../ir/typed.ts';
import type { ValueType } from '../../ir/types.ts';
import { assertNever } from '../../source/assert-never.ts';
import { demandNoEvent, demandPresent } from '../demands.ts';
import { wholeNumberOf } from '../fold.ts';
import { checkRegex } from '../regex/check-regex.ts';
import type { Scope } from '../scope.ts';
import { isAssignable } from '../types/assignable.ts';
import { join } from '../types/join.ts';
import {
  bool,
  duration,
  float,
  int,
  isRefused,
  listOf,
  mayBeNull,
  nullable,
  present,
  refused,
  string,
  time,
} from '../types/value-types.ts';

/** An argument: a value, or a regular expression, which is no value. */
type Argument =
  | { readonly kind: 'value'; readonly node: Expression }
  | { readonly kind: 'regex'; readonly regex: ast.RegexLiteral; readonly groups: number | null };

export function typeBuiltin(
  node: ast.CallExpression,
  entries: readonly FunctionEntry[],
  scope: Scope,
): Expression {
  const given = node.arguments.map((argument) => typeArgument(argument, scope));
  const failed: Expression = { kind: 'literal', value: null, type: refused, span: node.span };
  if (given.some((one) => one.kind === 'value' && isRefused(one.node.type))) return failed;
  const found = findSignature(entries, given, false);
  if (found !== null) {
    checkGroup(found.entry, given, scope);
    return {
      kind: 'builtin',
      name: found.entry.runtime,
      arguments: given.flatMap(asExpressions),
      type: found.result,
      span: node.span,
    };
  }
  reportArguments(node, entries, given, scope);
  return failed;
}

function typeArgument(node: ast.Expression, scope: Scope): Argument {
  if (node.kind !== 'regex-literal') return { kind: 'value', node: scope.module.typeOf(node, scope) };
  return { kind: 'regex', regex: node, groups: checkRegex(node, scope.module.report) };
}

interface Found {
  readonly entry: FunctionEntry;
  readonly result: ValueType;
}

function findSignature(
  entries: readonly FunctionEntry[],
  given: readonly Argument[],
  allowNull: boolean,
): Found | null {
  for (const entry of entries) {
    for (const signature of entry.signatures) {
      const result = resultOf(signature, given, allowNull);
      if (result !== null) return { entry, result };
    }
  }
  return null;
}

/** Null where the arguments do not fit. */
function resultOf(signature: Signature, given: readonly Argument[], allowNull: boolean): ValueType | null {
  const { parameters, repeatsLast } = signature;
  const isCountRight = repeatsLast ? given.length >= parameters.length : given.length === parameters.length;
  if (!isCountRight) return null;
  const variable: Variable = { type: null };
  const fits = given.every((one, index) => {
    const parameter = parameters[Math.min(index, parameters.length - 1)];
    if (parameter === undefined) return false;
    if (one.kind === 'regex') return parameter.type === 'regex';
    const type = allowNull ? present(one.node.type) : one.node.type;
    return parameter.type !== 'regex' && fitsText(type, parameter.type, variable);
  });
  return fits ? instantiate(signature.result, variable) : null;
}

/** What `T` stands for in one call. */
interface Variable {
  type: ValueType | null;
}

function fitsText(type: ValueType, text: TypeText, variable: Variable): boolean {
  if (typeof text !== 'string') {
    if ('optional' in text) return fitsText(present(type), text.optional, variable);
    return type.kind === 'list' && fitsText(type.element, text.list, variable);
  }
  if (text !== 'T') return isAssignable(type, instantiate(text, variable));
  const joined = variable.type === null ? type : join(variable.type, type);
  if (joined !== null) variable.type = joined;
  return joined !== null;
}

function instantiate(text: TypeText, variable: Variable): ValueType {
  if (typeof text !== 'string') {
    return 'optional' in text
      ? nullable(instantiate(text.optional, variable))
      : listOf(instantiate(text.list, variable));
  }
  switch (text) {
    case 'bool':
      return bool;
    case 'int':
      return int;
    case 'float':
      return float;
    case 'string':
      return string;
    case 'time':
      return time;
    case 'duration':
      return duration;
    case 'T':
      return variable.type ?? refused;
    case 'regex':
      return refused;
    default:
      return assertNever(text);
  }
}

function asExpressions(argument: Argument): readonly Expression[] {
  if (argument.kind === 'value') return [argument.node];
  const { source, flags, span } = argument.regex;
  return [source, flags].map((value) => ({ kind: 'literal', value, type: string, span }));
}

function reportArguments(
  node: ast.CallExpression,
  entries: readonly FunctionEntry[],
  given: readonly Argument[],
  scope: Scope,
): void {
  const { module } = scope;
  const values = given.flatMap((one) => (one.kind === 'value' ? [one.node] : []));
  if (!values.every((value) => demandNoEvent(value, module))) return;
  if (findSignature(entries, given, true) !== null) {
    for (const value of values) if (mayBeNull(value.type)) demandPresent(value, module);
    return;
  }
  const types = given.map((one) =>
    one.kind === 'value' ? module.show(one.node.type) : 'a regular expression',
  );
  module.report.add('wrong-arguments', node.span, {
    name: node.callee.text,
    found: types.length === 0 ? 'no argument' : `(${types.join(', ')})`,
    signatures: entries.flatMap((entry) => entry.signatures.map((one) => showSignature(entry.name, one))),
  });
}

/** `capture(s, /(a)(b)/, 3)` could only give null. */
function checkGroup(entry: FunctionEntry, given: readonly Argument[], scope: Scope): void {
  const [, pattern, group] = given;
  if (entry.runtime !== 'capture' || pattern?.kind !== 'regex' || group?.kind !== 'value') return;
  const number = wholeNumberOf(group.node);
  if (number === null || pattern.groups === null || (number >= 0 && number <= pattern.groups)) return;
  scope.module.report.add('bad-regex', group.node.span, {
    reason: `it has no group ${number}`,
    instead:
      pattern.groups === 0
        ? 'put parentheses around what is to be captured'
        : `its groups are 0 to ${pattern.groups}`,
  });
}
