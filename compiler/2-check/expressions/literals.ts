/** Literals, lists and records. What is expected decides how text, empty lists and records are read (language §2). */
import type * as ast from '../../ir/ast.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Expression } from '../../ir/typed.ts';
import type { RecordField, ValueType } from '../../ir/types.ts';
import { demandNoEvent } from '../demands.ts';
import type { Scope } from '../scope.ts';
import { joinAll } from '../types/join.ts';
import {
  bool,
  duration,
  float,
  int,
  listOf,
  mayBeNull,
  nothing,
  present,
  recordOf,
  refused,
  string,
} from '../types/value-types.ts';

export function typeLiteral(node: ast.Literal, scope: Scope, expected: ValueType | null): Expression {
  const { span } = node;
  switch (node.kind) {
    case 'int-literal':
      return { kind: 'literal', value: node.value, type: int, span };
    case 'float-literal':
    case 'fraction-literal':
      return { kind: 'literal', value: node.value, type: float, span };
    case 'bool-literal':
      return { kind: 'literal', value: node.value, type: bool, span };
    case 'null-literal':
      return { kind: 'literal', value: null, type: nothing, span };
    case 'string-literal':
      return { kind: 'literal', value: node.value, type: typeOfText(node, scope, expected), span };
    case 'duration-literal':
      return { kind: 'literal', value: node.microseconds, type: typeOfLength(node, scope), span };
  }
}

/** Text is a `string`, unless one of some literals is expected. */
function typeOfText(node: ast.StringLiteral, scope: Scope, expected: ValueType | null): ValueType {
  const wanted = expected === null ? null : present(expected);
  if (wanted?.kind !== 'literals') return string;
  if (wanted.values.includes(node.value)) return { kind: 'literals', values: [node.value] };
  scope.module.report.add('not-a-member', node.span, {
    value: node.value,
    members: scope.module.show(wanted),
    suggestion: didYouMean(node.value, wanted.values),
  });
  return refused;
}

function typeOfLength(node: ast.DurationLiteral, scope: Scope): ValueType {
  if (node.months === 0) return duration;
  scope.module.report.add('invalid-type', node.span, {
    reason: `months and years differ in length, so '${node.text}' is no duration`,
    instead: 'count in days or weeks; calendar lengths are for windows only',
  });
  return refused;
}

export function typeList(node: ast.ListExpression, scope: Scope, expected: ValueType | null): Expression {
  const wanted = expected === null ? null : present(expected);
  const element = wanted?.kind === 'list' ? wanted.element : null;
  const items = node.elements.map((item) => scope.module.typeOf(item, scope, element));
  const hasValues = items.map((item) => demandNoEvent(item, scope.module)).every(Boolean);
  const joined = hasValues ? joinAll(items.map((item) => item.type)) : refused;
  if (joined === null) reportMixture(items, scope);
  const type = items.length === 0 ? (element ?? refused) : (joined ?? refused);
  return { kind: 'list', items, type: listOf(type), span: node.span };
}

function reportMixture(items: readonly Expression[], scope: Scope): void {
  const [first] = items;
  const odd = items.find((item) => first !== undefined && joinAll([first.type, item.type]) === null);
  if (first === undefined || odd === undefined) return;
  scope.module.report.add('type-mismatch', odd.span, {
    what: 'the first element of this list',
    expected: scope.module.show(first.type),
    found: scope.module.show(odd.type),
    instead: 'put values of one type into a list',
  });
}

export function typeRecord(node: ast.RecordExpression, scope: Scope, expected: ValueType | null): Expression {
  const wanted = expected === null ? null : present(expected);
  const wantedFields = wanted?.kind === 'record' ? wanted.fields : [];
  const fields = typeFieldValues(node.fields, wantedFields, scope);
  for (const field of wantedFields) {
    if (mayBeNull(field.type) && !fields.some((one) => one.name === field.name)) {
      fields.push({
        name: field.name,
        value: { kind: 'literal', value: null, type: nothing, span: node.span },
      });
    }
  }
  const type = recordOf(
    null,
    fields.map(({ name, value }) => ({ name, type: value.type })),
  );
  return { kind: 'record', fields, type, span: node.span };
}

/** The fields of a record, an `emit` or a test's event, with doubles and events as values reported. */
export function typeFieldValues(
  fields: readonly ast.FieldValue[],
  expected: readonly RecordField[],
  scope: Scope,
): { name: string; value: Expression }[] {
  const seen = new Map<string, ast.FieldValue>();
  const typed: { name: string; value: Expression }[] = [];
  for (const field of fields) {
    const name = field.name.text;
    const before = seen.get(name);
    if (before !== undefined) {
      scope.module.report.add('duplicate-field', field.name.span, { name }, [
        { span: before.name.span, message: 'the first one' },
      ]);
      continue;
    }
    seen.set(name, field);
    const wanted = expected.find((one) => one.name === name)?.type ?? null;
    const short: ast.NameExpression = { kind: 'name-expression', name, span: field.name.span };
    const value = scope.module.typeOf(field.value ?? short, scope, wanted);
    const isValue = demandNoEvent(value, scope.module);
    typed.push({ name, value: isValue ? value : { ...value, type: refused } });
  }
  return typed;
}

/** The grammar lets a regular expression stand as an argument of any call. */
export function typeStrayRegex(node: ast.RegexLiteral, scope: Scope): Expression {
  scope.module.report.add('not-a-value', node.span, {
    name: `/${node.source}/`,
    is: 'a regular expression',
    instead: "write it behind 'matches', or as the second argument of capture(…)",
  });
  return { kind: 'literal', value: null, type: refused, span: node.span };
}
