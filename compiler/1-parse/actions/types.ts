/** Types, fields and parameters (language §2, §3). */
import type { Node } from 'ohm-js';
import { build, buildAll, elementsOf, isWritten, type Actions } from '../families.ts';
import type { FieldDeclaration, Parameter, TypeExpression } from '../../ir/ast.ts';
import type { Workshop } from '../workshop.ts';

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

export function fieldActions({ span }: Workshop): Actions<'field'> {
  return {
    FieldDeclaration(annotations, name, type) {
      return {
        kind: 'field-declaration',
        docs: [],
        annotations: buildAll('annotation', annotations),
        name: build('identifier', name),
        type: build('typeExpression', type),
        span: span(this),
      };
    },
  };
}

/** The fields of a `FieldDeclarations` node. */
export function fieldsOf(node: Node): readonly FieldDeclaration[] {
  const [, list] = node.children;
  return list === undefined ? [] : elementsOf(list).map((field) => build('field', field));
}

export function parameterActions({ span }: Workshop): Actions<'parameter'> {
  return {
    Parameter(name, type) {
      return {
        kind: 'parameter',
        name: build('identifier', name),
        type: build('typeExpression', type),
        span: span(this),
      };
    },
  };
}

/** The parameters of a `Parameters` node. */
export function parametersOf(node: Node): readonly Parameter[] {
  const [, list] = node.children;
  return list === undefined ? [] : elementsOf(list).map((parameter) => build('parameter', parameter));
}
