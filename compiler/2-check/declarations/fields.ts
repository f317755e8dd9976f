/** The fields of events, records and tables, and what their annotations say (language §3). */
import type * as ast from '../../ir/ast.ts';
import type { Report } from '../../diagnostics/report.ts';
import type { EventField, RecordField } from '../../ir/types.ts';
import { checkCase } from './name-case.ts';
import { unitOf, type TypeResolver } from './resolve-type.ts';

export function docOf(node: ast.DeclarationBase): string {
  return node.docs.map((line) => line.text).join('\n');
}

/** Each name once; of fields that share a name the first is kept. */
export function distinctFields(
  fields: readonly ast.FieldDeclaration[],
  report: Report,
): readonly ast.FieldDeclaration[] {
  const seen = new Map<string, ast.FieldDeclaration>();
  for (const field of fields) {
    checkCase(field.name, 'small', 'a field', report);
    const before = seen.get(field.name.text);
    if (before === undefined) seen.set(field.name.text, field);
    else {
      report.add('duplicate-field', field.name.span, { name: field.name.text }, [
        { span: before.name.span, message: 'the first one' },
      ]);
    }
  }
  return [...seen.values()];
}

export function recordFields(
  fields: readonly ast.FieldDeclaration[],
  types: TypeResolver,
  report: Report,
): readonly RecordField[] {
  return distinctFields(fields, report).map((field) => {
    refuseAnnotations(field.annotations, 'a field of a record', report);
    return { name: field.name.text, type: types.resolveValue(field.type, 'a field') };
  });
}

export function eventField(field: ast.FieldDeclaration, types: TypeResolver, report: Report): EventField {
  return {
    name: field.name.text,
    inputName: inputNameOf(field, report) ?? field.name.text,
    type: types.resolveValue(field.type, 'a field'),
    unit: unitOf(field.type, report),
    doc: docOf(field),
  };
}

/** `@name("exchange.timestamp")` */
function inputNameOf(field: ast.FieldDeclaration, report: Report): string | null {
  const annotation = field.annotations.find((one) => one.name.text === 'name');
  if (annotation === undefined) return null;
  const [name, ...others] = annotation.arguments;
  if (name?.kind === 'string-literal' && name.value !== '' && others.length === 0) return name.value;
  report.add('field-role', annotation.span, {
    reason: '@name takes the name of the field in the input, as text',
    instead: 'write @name("exchange.timestamp")',
  });
  return null;
}

/** Only rules and fields of events take annotations. */
export function refuseAnnotations(
  annotations: readonly ast.Annotation[],
  where: string,
  report: Report,
): void {
  for (const annotation of annotations) reportAnnotation(annotation, where, [], report);
}

export function reportAnnotation(
  annotation: ast.Annotation,
  where: string,
  known: readonly string[],
  report: Report,
): void {
  report.add('unknown-annotation', annotation.span, { name: annotation.name.text, where, known });
}
