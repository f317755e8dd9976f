/** Types, fields, parameters and annotations. */
import fc, { type Arbitrary } from 'fast-check';
import type { Annotation, FieldDeclaration, Parameter, TypeExpression } from '../../../../compiler/ir/ast.ts';
import { expression } from './expressions.ts';
import { regex, string } from './literals.ts';
import { anyName, few, node, plainName, smallName, span } from './nodes.ts';

function single(depth: number): Arbitrary<TypeExpression> {
  const flat: Arbitrary<TypeExpression> = fc.oneof(
    node('named-type', { name: anyName }),
    node('time-type', { unit: smallName }),
    node('literal-type', { value: string }),
  );
  return depth <= 0 ? flat : fc.oneof(flat, node('list-type', { element: typeExpression(depth - 1) }));
}

export function typeExpression(depth = 2): Arbitrary<TypeExpression> {
  const inner: Arbitrary<TypeExpression> = fc.oneof(
    single(depth),
    node('union-type', { members: few(single(depth - 1), 2) }),
  );
  return fc.oneof(inner, node('optional-type', { inner }));
}

const annotation: Arbitrary<Annotation> = node('annotation', {
  name: plainName,
  arguments: few(fc.oneof(expression(1), regex), 0, 2),
});

/** Printed and read again, a line of documentation has no space at its end. */
const docLine = fc
  .constantFrom('A large order.', '', '  indented', 'ends with */', '// slashes')
  .map((text) => ({
    kind: 'doc-line' as const,
    text,
    span,
  }));

/** What stands above a declaration. */
export const above = { docs: few(docLine, 0, 2), annotations: few(annotation, 0, 2) };

export const field: Arbitrary<FieldDeclaration> = node('field-declaration', {
  docs: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: few(docLine, 1, 2) }),
  annotations: few(annotation, 0, 2),
  name: smallName,
  type: typeExpression(),
});

export const parameter: Arbitrary<Parameter> = fc.oneof(
  node('parameter', { name: smallName, type: typeExpression() }).filter(({ type }) => !isEvent(type)),
  anyName
    .filter(({ text }) => /^[A-Z]/.test(text))
    .map((name) => ({
      kind: 'parameter' as const,
      name,
      type: { kind: 'named-type' as const, name: { kind: 'name' as const, text: 'event', span }, span },
      span,
    })),
);

function isEvent(type: TypeExpression): boolean {
  return type.kind === 'named-type' && type.name.text === 'event';
}
