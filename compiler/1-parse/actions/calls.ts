/** Calls, what narrows an aggregate, and fields with values (language §2, §4.3, §5). */
import type { Node } from 'ohm-js';
import type { CallExpression, Expression, FieldValue } from '../../ir/ast.ts';
import {
  build,
  buildAll,
  buildList,
  buildOptional,
  elementsOf,
  type Actions,
  type Modifier,
} from '../families.ts';
import type { Workshop } from '../workshop.ts';

export function callActions(workshop: Workshop): Actions<'expression'> {
  const { span } = workshop;
  const call = (node: Node, name: Node, values: readonly Expression[], modifiers: readonly Modifier[]) => ({
    kind: 'call-expression' as const,
    callee: build('identifier', name),
    arguments: values,
    ...narrowing(modifiers, workshop),
    span: span(node),
  });
  return {
    Call_modifiersOnly(name, _open, first, others, _close) {
      return call(this, name, [], [build('modifier', first), ...buildAll('modifier', others)]);
    },
    Call_arguments(name, _open, list, _close) {
      const parts = elementsOf(list).map(({ children }) => children);
      const values = parts.flatMap(([value]) => (value === undefined ? [] : [build('expression', value)]));
      const modifiers = parts.flatMap(([, behind]) =>
        behind === undefined ? [] : buildAll('modifier', behind),
      );
      return call(this, name, values, modifiers);
    },
  };
}

/** Each modifier may be written once, behind any of the arguments. */
function narrowing(
  modifiers: readonly Modifier[],
  { report, span }: Workshop,
): Pick<CallExpression, 'over' | 'prior' | 'where'> {
  const seen = new Map<string, Modifier>();
  for (const modifier of modifiers) {
    if (!seen.has(modifier.kind)) seen.set(modifier.kind, modifier);
    else report.add('modifier-twice', span(modifier.node), { modifier: modifier.kind });
  }
  const value = (kind: 'over' | 'where'): Expression | null => {
    const modifier = seen.get(kind);
    return modifier === undefined || modifier.kind === 'prior' ? null : modifier.value;
  };
  return { over: value('over'), prior: seen.has('prior'), where: value('where') };
}

export function modifierActions(): Actions<'modifier'> {
  return {
    Modifier_over(_over, length) {
      return { kind: 'over', value: build('expression', length), node: this };
    },
    Modifier_where(_where, condition) {
      return { kind: 'where', value: build('expression', condition), node: this };
    },
    prior(_word) {
      return { kind: 'prior', node: this };
    },
  };
}

export function fieldValueActions({ span }: Workshop): Actions<'fieldValue'> {
  return {
    FieldValue(name, value) {
      return {
        kind: 'field-value',
        name: build('identifier', name),
        value: buildOptional('expression', value),
        span: span(this),
      };
    },
  };
}

/** The fields of a `FieldValues` node; a comma after the last one is not kept. */
export function fieldValuesOf(node: Node): readonly FieldValue[] {
  return buildList('fieldValue', node.child(0));
}
