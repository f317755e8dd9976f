/** The fields of an event in a test: some of those the type has, times counted from the start of the test (language §8). */
import type * as ast from '../../ir/ast.ts';
import type { ValueType } from '../../ir/types.ts';
import { demandType } from '../demands.ts';
import type { EventInfo } from '../events.ts';
import { typeFieldValues } from '../expressions/literals.ts';
import { reportUnknownField } from '../fields.ts';
import type { Scope } from '../scope.ts';
import { duration, eventOf, listOf, nullable, recordOf } from '../types/value-types.ts';

export function checkTestFields(fields: readonly ast.FieldValue[], info: EventInfo, scope: Scope): void {
  const { module } = scope;
  const expected = [...info.fields.values()].map(({ name, type }) => ({ name, type: inTest(type) }));
  for (const { name, value } of typeFieldValues(fields, expected, scope)) {
    const field = expected.find((one) => one.name === name);
    if (field !== undefined) {
      demandType(value, field.type, `the field '${name}'`, module);
      continue;
    }
    const written = fields.find((one) => one.name.text === name)?.name;
    if (written !== undefined && !info.isOpen) reportUnknownField(eventOf([info.id]), written, module);
  }
}

/** There are no literals of times, so a test writes how long after its start they are. */
export function inTest(type: ValueType): ValueType {
  switch (type.kind) {
    case 'time':
      return duration;
    case 'nullable':
      return nullable(inTest(type.of));
    case 'list':
      return listOf(inTest(type.element));
    case 'record':
      return recordOf(
        type.name,
        type.fields.map((field) => ({ name: field.name, type: inTest(field.type) })),
      );
    default:
      return type;
  }
}
