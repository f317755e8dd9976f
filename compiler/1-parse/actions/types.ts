/** Types, fields and parameters (language §2, §3). */
import type { Name, TypeExpression } from '../../ir/ast.ts';
import { build, buildAll, elementsOf, isWritten, type Actions } from '../families.ts';
import type { Node } from 'ohm-js';
import type { FieldDeclaration, Parameter } from '../../ir/ast.ts';
import type { Workshop } from '../workshop.ts';
import { capitalName, smallName } from './names.ts';

export function typeActions({ span }: Workshop): Actions<'typeExpression'> {
  return {
    Type_optional(inner, _mark) {
      return { kind: 'optional-type', inner: build('typeExpression', inner), span: span(this) };
    },
    Union(first, bars, others) {
      const start = build('typeExpression', first);
      if (!isWritten(bars)) return start;
      const members = [start, ...buildAll('typeExpression', others)].flatMap(membersOf);
      return { kind: 'union-type', members, span: span(this) };
    },
    SingleType_literal(text) {
      return { kind: 'literal-type', value: build('stringLiteral', text), span: span(this) };
    },
    SingleType_list(_list, _open, element, _close) {
      return { kind: 'list-type', element: build('typeExpression', element), span: span(this) };
    },
    SingleType_time(_time, _open, unit, _close) {
      return { kind: 'time-type', unit: build('identifier', unit), span: span(this) };
    },
    SingleType_parenthesised(_open, inner, _close) {
      return build('typeExpression', inner);
    },
    SingleType_named(name) {
      return { kind: 'named-type', name: build('identifier', name), span: span(this) };
    },
    OfType(_colon, type) {
      return build('typeExpression', type);
    },
  };
}

/** A union in parentheses is part of the one around it. */
function membersOf(type: TypeExpression): readonly TypeExpression[] {
  return type.kind === 'union-type' ? type.members : [type];
}

export function fieldActions(workshop: Workshop): Actions<'field'> {
  return {
    FieldDeclaration(annotations, name, type) {
      return {
        kind: 'field-declaration',
        docs: [],
        annotations: buildAll('annotation', annotations),
        name: smallName(name, 'a field', workshop),
        type: build('typeExpression', type),
        span: workshop.span(this),
      };
    },
  };
}

/** The fields of a `FieldDeclarations` node. */
export function fieldsOf(node: Node): readonly FieldDeclaration[] {
  const [, list] = node.children;
  return list === undefined ? [] : elementsOf(list).map((field) => build('field', field));
}

export function parameterActions(workshop: Workshop): Actions<'parameter'> {
  return {
    Parameter(name, type) {
      const typed = build('typeExpression', type);
      return {
        kind: 'parameter',
        name: parameterName(name, typed, workshop),
        type: typed,
        span: workshop.span(this),
      };
    },
  };
}

/** A parameter that stands for an event type is named like one. */
function parameterName(node: Node, type: TypeExpression, workshop: Workshop): Name {
  const isEvent = type.kind === 'named-type' && type.name.text === 'event';
  return isEvent ? capitalName(node, 'an event type', workshop) : smallName(node, 'a parameter', workshop);
}

/** The parameters of a `Parameters` node. */
export function parametersOf(node: Node): readonly Parameter[] {
  const [, list] = node.children;
  return list === undefined ? [] : elementsOf(list).map((parameter) => build('parameter', parameter));
}
