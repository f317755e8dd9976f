/** Which column holds which field: the header of a file bound to a declared event type. */
import type { InputRecord } from '../../runtime/api.ts';
import { ConnectorError } from '../connector-error.ts';
import { noProblem, type Problem } from '../cursor.ts';
import type { EventShape, FieldShape } from '../event-shape.ts';
import { shown } from '../excerpt.ts';
import { cellReader, misfit, type CellReader, type DurationReader } from './cell-readers.ts';
import { recordBuilder, type RecordBuilder } from './record-builder.ts';
import type { Row } from './row.ts';

interface Column {
  readonly index: number;
  readonly field: FieldShape;
  readonly read: CellReader;
}

/** Reads rows as records of one type. */
export interface RowReader {
  /** The record; null if a cell does not fit, which `problem` then tells. */
  read(row: Row): InputRecord | null;
  readonly problem: Problem;
}

/** The time of a record whose type has no `@time` field. */
const envelopeTime: FieldShape = {
  name: 'at',
  inputName: 'at',
  kind: 'time',
  declared: 'time',
  optional: false,
};

/**
 * Finds the column of every field of `shape`.
 * @throws ConnectorError if a field that may not be null has no column.
 */
export function rowReader(
  name: string,
  header: readonly string[],
  shape: EventShape,
  readDuration: DurationReader,
): RowReader {
  return new BoundRowReader(shape.type, boundColumns(name, header, shape, readDuration));
}

class BoundRowReader implements RowReader {
  problem = noProblem;
  readonly #columns: readonly Column[];
  readonly #values: unknown[];
  readonly #build: RecordBuilder;

  constructor(type: string, columns: readonly Column[]) {
    this.#columns = columns;
    this.#values = columns.map(() => null);
    this.#build = recordBuilder(
      type,
      columns.map(({ field }) => field.inputName),
    );
  }

  read(row: Row): InputRecord | null {
    const columns = this.#columns;
    const values = this.#values;
    for (let place = 0; place < columns.length; place += 1) {
      const column = columns[place];
      if (column === undefined) break;
      const value = column.read(row, column.index);
      if (value === misfit) {
        this.problem = problemIn(row, column);
        return null;
      }
      values[place] = value;
    }
    return this.#build(values);
  }
}

function boundColumns(
  name: string,
  header: readonly string[],
  shape: EventShape,
  readDuration: DurationReader,
): readonly Column[] {
  const timeless = shape.timeField === null && !shape.fields.some(({ inputName }) => inputName === 'at');
  const fields = timeless && header.includes('at') ? [...shape.fields, envelopeTime] : shape.fields;
  return fields.flatMap((field) => {
    const index = header.indexOf(field.inputName);
    if (index >= 0 && header.includes(field.inputName, index + 1)) {
      throw new ConnectorError(`${name}: two columns are called ${shown(field.inputName)}`);
    }
    if (index >= 0) return [{ index, field, read: cellReader(field, readDuration) }];
    if (field.optional) return [];
    throw new ConnectorError(
      `${name}: no column ${shown(field.inputName)} for ${shape.type}.${field.name}; the columns are ${header.join(', ')}`,
    );
  });
}

function problemIn(row: Row, { index, field }: Column): Problem {
  const found = row.isEmpty(index) ? 'an empty cell' : shown(row.text(index));
  return { field: field.name, expected: field.declared, found };
}
