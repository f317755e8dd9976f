/** How the text of a value is read, by its declared type: cells of CSV files and params alike. */
import type { ValueType } from '../../compiler/index.ts';
import type { FieldKind } from '../../connectors/event-shape.ts';

export interface Reading {
  readonly kind: FieldKind;
  readonly optional: boolean;
  /** The type as it is declared, for messages. */
  readonly declared: string;
}

export function readingOf(type: ValueType): Reading {
  if (type.kind !== 'nullable') return { kind: kindOf(type), optional: false, declared: declaredText(type) };
  return { kind: kindOf(type.of), optional: true, declared: declaredText(type) };
}

function kindOf(type: ValueType): FieldKind {
  switch (type.kind) {
    case 'bool':
      return 'bool';
    case 'int':
    case 'float':
    case 'time':
    case 'duration':
      return 'number';
    case 'string':
    case 'literals':
      return 'string';
    default:
      return 'json';
  }
}

function declaredText(type: ValueType): string {
  switch (type.kind) {
    case 'literals':
      return type.values.map((value) => JSON.stringify(value)).join(' | ');
    case 'list':
      return `list<${declaredText(type.element)}>`;
    case 'record':
      return (
        type.name ?? `{ ${type.fields.map((one) => `${one.name}: ${declaredText(one.type)}`).join(', ')} }`
      );
    case 'nullable':
      return `${declaredText(type.of)}?`;
    default:
      return type.kind;
  }
}
