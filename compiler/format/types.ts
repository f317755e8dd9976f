/** Types, fields and parameters (language §2, §3). */
import type { Annotation, FieldDeclaration, NodeBase, Parameter, TypeExpression } from '../ir/ast.ts';
import { assertNever } from '../source/assert-never.ts';
import { documentation, inner } from './comments.ts';
import { expression } from './expressions.ts';
import { concat, join, type Doc } from './layout/doc.ts';
import { block, bracketed, elementsOf, filledBraces } from './lists.ts';

export function typeExpression(node: TypeExpression): Doc {
  switch (node.kind) {
    case 'named-type':
      return node.name.text;
    case 'time-type':
      return `time(${node.unit.text})`;
    case 'list-type':
      return concat('list<', typeExpression(node.element), '>');
    case 'literal-type':
      return node.value.text;
    case 'union-type':
      return join(' | ', node.members.map(typeExpression));
    case 'optional-type':
      return concat(typeExpression(node.inner), '?');
    default:
      return assertNever(node);
  }
}

export function annotation({ name, arguments: values }: Annotation): Doc {
  if (values.length === 0) return `@${name.text}`;
  return concat(`@${name.text}`, bracketed('(', elementsOf(values, expression), ')'));
}

/** The fields of an event, record or table; a comment may stand in their place. */
export function fields(owner: NodeBase & { readonly fields: readonly FieldDeclaration[] }): Doc {
  return owner.fields.length === 0 ? block(inner(owner)) : filledBraces(elementsOf(owner.fields, field));
}

function field({ docs, annotations, name, type }: FieldDeclaration): Doc {
  return concat(
    documentation(docs),
    ...annotations.map((one) => concat(annotation(one), ' ')),
    `${name.text}: `,
    typeExpression(type),
  );
}

export function parameters(nodes: readonly Parameter[]): Doc {
  return bracketed('(', elementsOf(nodes, parameter), ')');
}

function parameter({ name, type }: Parameter): Doc {
  return concat(`${name.text}: `, typeExpression(type));
}
