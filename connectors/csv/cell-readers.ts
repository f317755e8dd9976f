/**
 * How the cells of a column are read, by the declared type of the field. A cell that does not fit is handed on as
 * text: the detector refuses it, in the same words as the same mistake in another format.
 */
import type { FieldShape } from '../event-shape.ts';
import { readNumber } from '../number-text.ts';
import type { Row } from './row.ts';
import { TextCache } from '../text-cache.ts';

/** Reads one cell of a row as a record holds it. */
export type CellReader = (row: Row, cell: number) => unknown;

/** The reader of a field's cells. An empty cell is null where the field may be null. */
export function cellReader(field: FieldShape): CellReader {
  const read = readerOf(field);
  return field.optional ? (row, cell) => (row.isEmpty(cell) ? null : read(row, cell)) : read;
}

function readerOf(field: FieldShape): CellReader {
  switch (field.kind) {
    case 'number':
      return readNumberOrText;
    case 'bool':
      return readBool;
    case 'json':
      return readJson;
    case 'string':
      return textReader();
  }
}

function readNumberOrText(row: Row, cell: number): unknown {
  const number = readNumber(row.bytes, row.starts[cell] ?? 0, row.ends[cell] ?? 0);
  return Number.isNaN(number) ? row.text(cell).trim() : number;
}

function readBool(row: Row, cell: number): unknown {
  const text = row.text(cell).trim();
  switch (text.toLowerCase()) {
    case 'true':
    case '1':
      return true;
    case 'false':
    case '0':
      return false;
    default:
      return text;
  }
}

function readJson(row: Row, cell: number): unknown {
  const text = row.text(cell);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Every column has a cache of its own, so that columns of many values do not push out those of few. */
function textReader(): CellReader {
  const cache = new TextCache();
  return (row, cell) =>
    row.quoting[cell] === 2
      ? row.text(cell)
      : cache.text(row.bytes, row.starts[cell] ?? 0, row.ends[cell] ?? 0);
}
