/** The fields that values of a type have, and the finding about one that they have not. */
import type * as ast from '../ir/ast.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { ValueType } from '../ir/types.ts';
import type { ModuleContext } from './context.ts';
import { anyOpen, sharedField, sharedFieldNames } from './events.ts';
import { refused } from './types/value-types.ts';

/** Null where values of the type have no such field. */
export function fieldType(type: ValueType, name: string, module: ModuleContext): ValueType | null {
  switch (type.kind) {
    case 'event':
      return anyOpen(type.types, module.events) ? refused : sharedField(type.types, name, module.events);
    case 'record':
      return type.fields.find((field) => field.name === name)?.type ?? null;
    case 'iteration':
      return type.names.find((field) => field.name === name)?.type ?? null;
    default:
      return null;
  }
}

function fieldNames(type: ValueType, module: ModuleContext): readonly string[] {
  switch (type.kind) {
    case 'event':
      return sharedFieldNames(type.types, module.events);
    case 'record':
      return type.fields.map((field) => field.name);
    case 'iteration':
      return type.names.map((field) => field.name);
    default:
      return [];
  }
}

export function reportUnknownField(type: ValueType, field: ast.Name, module: ModuleContext): void {
  const fields = fieldNames(type, module);
  const isNamed = type.kind === 'event' || type.kind === 'record';
  module.report.add('unknown-field', field.span, {
    owner: isNamed ? module.show(type) : `a value of type ${module.show(type)}`,
    name: field.text,
    suggestion: didYouMean(field.text, fields),
    fields,
  });
}
