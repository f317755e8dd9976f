/** Which column holds which field: the header of a file bound to a declared event type. */
import { ConnectorError } from '../connector-error.ts';
import type { EventRecord } from '../cursor.ts';
import type { EventShape, FieldShape } from '../event-shape.ts';
import { shown } from '../excerpt.ts';
import { cellReader, type CellReader } from './cell-readers.ts';
import { recordBuilder } from '../record-builder.ts';
import type { Row } from './row.ts';

/** Reads rows as records of one type. */
export type RowReader = (row: Row) => EventRecord;

interface Column {
  readonly index: number;
  readonly inputName: string;
  readonly read: CellReader;
}

/** The time of a record whose type has no `@time` field. */
const envelopeTime: FieldShape = { name: 'at', inputName: 'at', kind: 'number', optional: true };

/**
 * Finds the column of every field of `shape`.
 * @throws ConnectorError if a field that may not be null has no column.
 */
export function rowReader(name: string, header: readonly string[], shape: EventShape): RowReader {
  const timeless = shape.timeField === null && !shape.fields.some(({ inputName }) => inputName === 'at');
  const fields = timeless ? [...shape.fields, envelopeTime] : shape.fields;
  const columns = fields.flatMap((field) => columnOf(name, header, shape, field));
  const values: unknown[] = columns.map(() => null);
  const build = recordBuilder(
    shape.type,
    columns.map(({ inputName }) => inputName),
  );
  return (row) => {
    for (let place = 0; place < columns.length; place += 1) {
      const column = columns[place];
      if (column !== undefined) values[place] = column.read(row, column.index);
    }
    return build(values);
  };
}

/** No column for a field that may be null. */
function columnOf(
  name: string,
  header: readonly string[],
  shape: EventShape,
  field: FieldShape,
): readonly Column[] {
  const { inputName } = field;
  const index = header.indexOf(inputName);
  if (index >= 0 && header.includes(inputName, index + 1)) {
    throw new ConnectorError(`${name}: two columns are called ${shown(inputName)}`);
  }
  if (index >= 0) return [{ index, inputName, read: cellReader(field) }];
  if (field.optional) return [];
  throw new ConnectorError(
    `${name}: no column ${shown(inputName)} for ${shape.type}.${field.name}; the columns are ${header.join(', ')}`,
  );
}
