/** The clauses behind a pattern: what of a match is reported, and how often (language §4.4, §4.6). */
import type * as ast from '../../ir/ast.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { AfterMatch, Expression, Limit, Once, RuleWindow } from '../../ir/typed.ts';
import type { EventTypeId } from '../../ir/types.ts';
import { demandType } from '../demands.ts';
import { sharedField } from '../events.ts';
import { reportUnknownField } from '../fields.ts';
import { numberOf, wholeNumberOf } from '../fold.ts';
import type { Bound } from '../patterns/bound.ts';
import { typeCount, typeLength, typeOptionalLength } from '../patterns/lengths.ts';
import type { Scope } from '../scope.ts';
import { eventOf, float, isNumber, isRefused, duration } from '../types/value-types.ts';

export function checkRuleWindow(
  node: ast.RuleWindow | null,
  stream: readonly EventTypeId[],
  scope: Scope,
): RuleWindow | null {
  switch (node?.kind) {
    case undefined:
      return null;
    case 'forever-window':
      return { kind: 'forever' };
    case 'time-window':
      return { kind: 'time', length: typeLength(node.length, scope) };
    case 'event-count-window':
      return { kind: 'events', count: positiveCount(node.count, scope) };
    case 'field-distance-window':
      return checkFieldWindow(node, stream, scope);
  }
}

function positiveCount(node: ast.Expression, scope: Scope): Expression {
  const count = typeCount(node, scope);
  const value = wholeNumberOf(count);
  if (value !== null && value < 1) {
    scope.module.report.add('bad-count', count.span, {
      reason: 'this counts from 1 on',
      instead: 'write a number above zero',
    });
  }
  return count;
}

function checkFieldWindow(
  node: ast.FieldDistanceWindow,
  stream: readonly EventTypeId[],
  scope: Scope,
): RuleWindow {
  const { module } = scope;
  const field = node.field.text;
  const type = sharedField(stream, field, module.events);
  const distance = module.typeOf(node.distance, scope);
  const refuse = (reason: string): void =>
    module.report.add('bad-window-field', node.field.span, { field, reason });
  if (type === null) refuse('not every event type of the rule has this field');
  else if (isNumber(type))
    return { kind: 'field', span: demandType(distance, float, 'the distance', module), field };
  else if (type.kind === 'time' || type.kind === 'duration') {
    return { kind: 'field', span: demandType(distance, duration, 'the distance', module), field };
  } else if (!isRefused(type)) refuse(`the field is ${module.show(type)}, and distances are between numbers`);
  return { kind: 'field', span: distance, field };
}

const kinds = {
  none: 'none',
  'past last': 'past-last',
  'to next': 'to-next',
  overlapping: 'overlapping',
  reset: 'reset',
} as const;

export function checkAfterMatch(
  node: ast.AfterMatchClause | null,
  bound: readonly Bound[],
  scope: Scope,
): AfterMatch {
  if (node === null) return { skip: { kind: 'none' }, inOrder: false, span: null };
  const { inOrder, span } = node;
  if (node.skip !== 'to first' && node.skip !== 'to last')
    return { skip: { kind: kinds[node.skip] }, inOrder, span };
  const name = node.name?.text ?? '';
  const target = bound.find((one) => one.name === name && one.visible && one.view.kind !== 'iterations');
  if (target === undefined) {
    const names = bound.filter((one) => one.visible).map((one) => one.name);
    scope.module.report.add('unknown-name', node.name?.span ?? node.span, {
      name,
      suggestion: didYouMean(name, names),
    });
    return { skip: { kind: 'none' }, inOrder, span };
  }
  return {
    skip: { kind: node.skip === 'to first' ? 'to-first' : 'to-last', binding: target.id },
    inOrder,
    span,
  };
}

export function checkOnce(node: ast.OnceClause | null, scope: Scope): Once | null {
  return node === null ? null : { length: typeOptionalLength(node.length, scope), span: node.span };
}

/** `outputs` are the types that the rule emits. */
export function checkLimit(
  node: ast.LimitClause | null,
  outputs: readonly EventTypeId[],
  scope: Scope,
): Limit | null {
  if (node === null) return null;
  const { module } = scope;
  const typed = typeCount(node.count, scope);
  const count = numberOf(typed);
  if (count === null && !isRefused(typed.type))
    module.report.add('not-constant', typed.span, { what: "the count of a 'limit'" });
  if (count !== null && count < 1) {
    module.report.add('bad-count', typed.span, {
      reason: "a 'limit' lets one through at least",
      instead: 'write limit 1 per …',
    });
  }
  for (const field of node.by) {
    const odd = outputs.find(
      (id) => !module.events.get(id).isOpen && !module.events.get(id).fields.has(field.text),
    );
    if (odd !== undefined) reportUnknownField(eventOf([odd]), field, module);
  }
  return {
    last: node.last,
    count: count ?? 1,
    length: typeLength(node.per, scope),
    by: node.by.map((field) => field.text),
  };
}
