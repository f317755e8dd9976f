/** What rules emit: the type is taken from the first `emit`, or the emit is checked against its declaration (language §3). */
import type * as ast from '../../ir/ast.ts';
import type { Emit, Expression } from '../../ir/typed.ts';
import type { EventField, ValueType } from '../../ir/types.ts';
import type { ModuleContext } from '../context.ts';
import { checkCase } from '../declarations/name-case.ts';
import { demandType } from '../demands.ts';
import type { EventInfo } from '../events.ts';
import { reportUnknownField } from '../fields.ts';
import { typeFieldValues } from '../expressions/literals.ts';
import type { Scope } from '../scope.ts';
import { join } from '../types/join.ts';
import { eventOf, isRefused, mayBeNull, nothing } from '../types/value-types.ts';

type FieldValue = Emit['fields'][number];

/** Null where the type is no event type; that was reported. */
export function checkEmit(node: ast.EmitClause, scope: Scope): Emit | null {
  const { events } = scope.module;
  const info = events.find(node.type.text);
  if (info === undefined || info.origin === 'timer') {
    scope.module.report.add('duplicate-name', node.type.span, {
      name: node.type.text,
      what: info === undefined ? 'a type' : 'a timer',
    });
    for (const field of node.fields) if (field.value !== null) scope.module.typeOf(field.value, scope);
    return null;
  }
  const declared = info.isDeclared ? [...info.fields.values()] : [];
  const written = typeFieldValues(node.fields, declared, scope);
  const fields = info.isDeclared
    ? fitDeclaration(node, written, info, scope)
    : inferFields(node, written, info, scope);
  return { event: info.id, local: node.local, fields, span: node.span };
}

function fitDeclaration(
  node: ast.EmitClause,
  written: readonly FieldValue[],
  info: EventInfo,
  scope: Scope,
): readonly FieldValue[] {
  const fitted = written.map(({ name, value }) => {
    const field = info.fields.get(name);
    if (field === undefined) {
      const at = node.fields.find((one) => one.name.text === name)?.name;
      if (at !== undefined) reportUnknownField(eventOf([info.id]), at, scope.module);
      return { name, value };
    }
    return { name, value: demandType(value, field.type, `the field '${name}'`, scope.module) };
  });
  const missing = [...info.fields.values()].filter(
    (field) => field.name !== info.timeField && !fitted.some((one) => one.name === field.name),
  );
  return [
    ...fitted,
    ...missing.map((field) => ({ name: field.name, value: valueOfMissing(node, field, info, scope) })),
  ];
}

/** A field that was left out is null, or a finding. The time field is filled in with the time of the output. */
function valueOfMissing(node: ast.EmitClause, field: EventField, info: EventInfo, scope: Scope): Expression {
  const { span } = node.type;
  if (!mayBeNull(field.type)) {
    const params = { event: info.name, field: field.name, type: scope.module.show(field.type) };
    scope.module.report.add('emit-without-field', node.span, params, [
      { span: info.span, message: 'declared here' },
    ]);
  }
  return { kind: 'literal', value: null, type: nothing, span };
}

function inferFields(
  node: ast.EmitClause,
  written: readonly FieldValue[],
  info: EventInfo,
  scope: Scope,
): readonly FieldValue[] {
  for (const field of node.fields) checkCase(field.name, 'small', 'a field', scope.module.report);
  for (const { value } of written) refuseUntyped(value, scope.module);
  if (!info.isKnown) {
    info.isKnown = true;
    for (const { name, value } of written) info.fields.set(name, emittedField(name, value.type));
    return written;
  }
  const difference = mergeFields(written, info, scope.module);
  if (difference !== null) {
    scope.module.report.add('emit-types-differ', node.span, { event: info.name, difference }, [
      { span: info.span, message: 'first emitted here' },
    ]);
  }
  return written;
}

function emittedField(name: string, type: ValueType): EventField {
  return { name, inputName: name, type, unit: 'ms', doc: '' };
}

/** Widens the fields to hold these values too; tells the first difference that cannot be bridged. */
function mergeFields(
  written: readonly FieldValue[],
  info: EventInfo,
  { show }: ModuleContext,
): string | null {
  const missing = [...info.fields.keys()].find((name) => !written.some((one) => one.name === name));
  if (missing !== undefined) return `'${missing}' is not here`;
  for (const { name, value } of written) {
    const field = info.fields.get(name);
    if (field === undefined) return `'${name}' is only here`;
    const type = join(field.type, value.type);
    if (type === null) return `'${name}' is ${show(field.type)} there and ${show(value.type)} here`;
    info.fields.set(name, { ...field, type });
  }
  return null;
}

function refuseUntyped(value: Expression, module: ModuleContext): void {
  const isEmpty = value.kind === 'list' && value.items.length === 0 && isRefused(value.type);
  if (isEmpty) module.report.add('untyped-list', value.span, {});
}
